import { type Sink, startSink } from '@turnout/mail/testing/sink.ts'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { closeBrowsers, openBrowser, type Visitor } from './browser.ts'
import { openPostbox, type Postbox } from './postbox.ts'
import { type Product, startProduct } from './product.ts'

/** Who is there: an organizer at a desk, a rep with a phone, and a phone whose browser runs no script. Filled before the first step. */
export type Rehearsal = { product: Product; post: Postbox; organizer: Visitor; rep: Visitor; bare: Visitor }

/**
 * A file of steps that go on where the one before ended, on the product as it is run, at the beginning of March 2030, with real mail
 * into a sink. A step that follows on a failed one can only fail as well, slowly: it is skipped.
 */
export function rehearse(): Rehearsal {
  const there = {} as Rehearsal
  let sink: Sink | undefined
  let broken = false
  beforeAll(async () => {
    sink = await startSink()
    const product = await startProduct({ env: { TURNOUT_CLOCK: '2030-03-04T09:00:00Z', SMTP_URL: sink.url } })
    Object.assign(there, { product, post: openPostbox(sink) })
    Object.assign(there, { organizer: await openBrowser(), rep: await openBrowser({ width: 390 }), bare: await openBrowser({ javaScript: false, width: 390 }) })
  })
  afterAll(async () => {
    await closeBrowsers()
    await there.product?.stop()
    await sink?.close()
  })
  beforeEach(({ skip, onTestFailed }) => {
    if (broken) skip('an earlier step failed')
    onTestFailed(() => void (broken = true))
  })
  return there
}
