import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startChild } from '../child.ts'
import { makeEvents, makeSignups } from '../fixture.ts'
import { requestsPerSecond } from '../http-load.ts'
import { atLeast, inTurn, type Result } from '../measure.ts'
import { besideProduct } from '../product.ts'

/** Requests a second of a public event page. What is served must be today's truth: a changed page is looked for, too. */
export async function page(): Promise<Result> {
  return besideProduct(async (product, database) => {
    const [event] = await makeEvents(database.db, { count: 1, capacity: 40, hoursAhead: 24 * 20 })
    if (!event) throw new Error('no event was made')
    const path = `/events/${event.slug}`
    const body = await (await fetch(product.origin + path)).text()
    await makeSignups(database.db, [event.slotId], 10)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const fresh = await (await fetch(product.origin + path)).text()
    if (fresh === body) throw new Error('ten more people signed up and a second later the page still says the same')
    const file = join(product.dataDir, 'page.html')
    await writeFile(file, fresh)
    const bare = await startChild<{ origin: string }>('./bare-server.ts', [file])
    try {
      await requestsPerSecond(product.origin, path, { seconds: 1 })
      await requestsPerSecond(bare.first.origin, path, { seconds: 1 })
      return atLeast('page', 'requests/s', 0.5, await inTurn(5, () => requestsPerSecond(product.origin, path), () => requestsPerSecond(bare.first.origin, path)))
    } finally {
      bare.stop()
    }
  })
}
