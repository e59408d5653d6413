import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Demo, startDemo } from './demo/demo.ts'
import { waitingHost } from './demo/demo-hosts.ts'
import { type DemoPage, memberPages, publicPages, waitingPages, workspacePages } from './demo/demo-pages.ts'
import { findBarriers } from './harness/accessibility.ts'
import { closeBrowsers, type Visitor } from './harness/browser.ts'

let demo: Demo
let guest: Visitor
let organizer: Visitor
let waiting: Visitor
beforeAll(async () => {
  demo = await startDemo()
  guest = await demo.visit({ signedIn: false })
  organizer = await demo.visit({ signedIn: true })
  waiting = await demo.visit({ signedIn: waitingHost })
})
afterAll(async () => {
  await closeBrowsers()
  await demo?.stop()
})

/** Looks at the page on a desk and on a phone, in light and in dark. */
async function inspect(visitor: Visitor, shown: DemoPage): Promise<string[]> {
  const { page, problems } = visitor
  const found: string[] = []
  problems.length = 0
  await demo.show(visitor, shown)
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      const barriers = await findBarriers(page)
      found.push(...barriers.map((barrier) => `${width} px wide, ${scheme}: ${barrier}`))
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0) found.push(`${width} px wide: ${over} px more than the screen`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return [...found, ...problems]
}

describe('no page has a barrier, an error, a refused resource or a request to another site', () => {
  test.each(publicPages)('to anybody: $name', async (page) => expect(await inspect(guest, page)).toEqual([]))
  test.each(memberPages)('to a signed-in member: $name', async (page) => expect(await inspect(organizer, page)).toEqual([]))
  test.each(waitingPages)('to a host who waits to be let in: $name', async (page) => expect(await inspect(waiting, page)).toEqual([]))
  test.each(workspacePages)('in the workspace: $name', async (page) => expect(await inspect(organizer, page)).toEqual([]))
})

test('a barrier and a request to another site would be found', async () => {
  const { page, problems } = guest
  await page.goto(demo.product.baseUrl)
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="https://example.org/pixel.png"><p class="pale">pale</p>')
    document.querySelector<HTMLElement>('.pale')?.style.setProperty('color', 'rgb(240 240 240)')
  })
  const barriers = (await findBarriers(page)).join('\n')
  expect(barriers).toContain('image-alt')
  expect(barriers).toContain('color-contrast')
  await expect.poll(() => problems.join('\n')).toContain('example.org')
})
