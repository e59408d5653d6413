import { type Sink, startSink } from '@turnout/mail/testing/sink.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findBarriers } from './harness/accessibility.ts'
import { closeBrowsers, openBrowser, type Visitor } from './harness/browser.ts'
import { openPostbox, type Postbox } from './harness/postbox.ts'
import { type Product, startProduct } from './harness/product.ts'
import { confirmHost, host, signInByMail } from './journey/host.ts'
import { signUp } from './journey/member.ts'
import { becomeFirstOrganizer, publishCall } from './journey/organizer.ts'

const ana = { name: 'Ana Lindqvist', email: 'ana@example.org', group: 'Night depot' }
const cleo = { name: 'Cleo Marsh', email: 'cleo@example.com', group: 'Day depot' }
const ben = { name: 'Ben Adeyemi', email: 'ben@example.net' }
const dora = { name: 'Dora Quist', email: 'dora@example.net' }

let sink: Sink
let post: Postbox
let product: Product
let organizer: Visitor
let rep: Visitor
/** A phone whose browser runs no script. */
let bare: Visitor
let callUrl: string
let callPath: string
/** Follows the call; has a time of its own. */
let noonUrl: string
let eveningUrl: string

beforeAll(async () => {
  sink = await startSink()
  post = openPostbox(sink)
  product = await startProduct({ env: { TURNOUT_CLOCK: '2030-03-04T09:00:00Z', SMTP_URL: sink.url } })
  organizer = await openBrowser()
  rep = await openBrowser({ width: 390 })
  bare = await openBrowser({ javaScript: false, width: 390 })
})
afterAll(async () => {
  await closeBrowsers()
  await product?.stop()
  await sink?.close()
})

// A step that follows on a failed one can only fail as well, slowly.
let broken = false
beforeEach(({ skip, onTestFailed }) => {
  if (broken) skip('an earlier step failed')
  onTestFailed(() => void (broken = true))
})

const eventLink = async ({ page }: Visitor): Promise<string> => `${product.baseUrl}${await page.locator('main a[href^="/events/"]').first().getAttribute('href')}`
const changesTo = async (email: string): Promise<number> => (await post.all(email, 'Changed:')).length

const listed = async (): Promise<boolean> => (await bare.page.goto(callUrl), (await bare.page.textContent('main'))?.includes('Film evening') ?? false)

/** Sends the form with this button, in the card of this group in the queue. */
async function decide(group: string, button: string, note?: string): Promise<void> {
  const { page } = organizer
  await page.goto(`${product.baseUrl}/app/reviews`)
  const card = page.locator('.review', { hasText: group })
  if (note) {
    await card.locator('summary').click()
    await card.locator('[name=note]').fill(note)
  }
  await card.locator(`button[value=${button}]`).click()
  await page.waitForURL(/done=/)
}

test('an organizer publishes a call that asks for approval, with a kit for its hosts', async () => {
  const { page } = organizer
  await becomeFirstOrganizer(page, product.firstOrganizerLink(), { name: 'Rae Organizer', email: 'rae@example.org' })
  await page.goto(`${product.baseUrl}/app/calls/new`)
  await page.fill('[name=title]', 'Warm workplaces day')
  await page.fill('[name=startLocal]', '2030-03-21')
  await page.fill('[name=startLocalTime]', '12:30')
  await page.fill('[name=campaignTitle]', 'Warm workplaces')
  await page.fill('[name=eventTitle]', 'Lunchtime gathering')
  await page.check('[name=hosting][value=approval]')
  await page.click('main form [type=submit]')
  await page.waitForURL(/\/app\/calls\/[0-9a-f-]{36}/)
  callPath = new URL(page.url()).pathname
  await page.goto(`${product.baseUrl}${callPath}/kit`)
  const form = page.locator('details', { has: page.locator('input[value=file]') })
  await form.locator('summary').click()
  await form.locator('[name=title]').fill('Poster')
  await form.locator('[name=file]').setInputFiles({ name: 'poster.html', mimeType: 'text/html', buffer: Buffer.from('<script>alert(1)</script>') })
  await form.locator('button[value=write]').click()
  await page.waitForURL(/done=kit-saved/)
  await page.goto(`${product.baseUrl}${callPath}`)
  callUrl = await publishCall(page, product.baseUrl)
  expect(callUrl).toContain('/calls/warm-workplaces-day')
})

test('a rep hosts on a phone without an account; sent back with a note, mended, approved and trusted', async () => {
  await host(rep.page, callUrl, { ...ana, place: 'North gate', title: 'Tea instead' })
  await confirmHost(rep.page, (await post.next(ana.email, 'One more step')).link('See and confirm'))
  await decide(ana.group, 'back', 'Please keep the title.')
  const back = await post.next(ana.email, 'Please look again')
  expect(back.text).toContain('Please keep the title.')
  await signInByMail(rep.page, product.baseUrl, ana.email, async () => (await post.next(ana.email, 'Sign in')).link('Sign in'))
  await rep.page.goto(back.link('Open it in the workspace'))
  expect(await rep.page.textContent('main')).toContain('Please keep the title.')
  await rep.page.goto(`${rep.page.url()}/edit`)
  await rep.page.fill('[name=title]', 'Lunchtime gathering')
  await rep.page.getByRole('button', { name: 'Save' }).click()
  await rep.page.waitForURL(/done=saved/)
  await rep.page.click('button[name=status][value=published]')
  await rep.page.waitForURL(/done=event-pending/)
  await decide(ana.group, 'trust')
  const approved = await post.next(ana.email, 'Approved')
  const kit = await fetch(approved.link('Poster'))
  expect([await kit.text(), kit.headers.get('content-disposition'), kit.headers.get('content-type'), kit.headers.get('x-content-type-options')]).toEqual(['<script>alert(1)</script>', expect.stringMatching(/^attachment; filename="poster.html"/), 'application/octet-stream', 'nosniff'])
  await rep.page.goto(approved.link('Open the event’s page'))
  noonUrl = rep.page.url()
})

test('the trusted group hosts again at once; another rep hosts with a browser that runs no script', async () => {
  await host(rep.page, callUrl, { place: 'Canteen', from: '18:00', until: '19:00', title: 'Evening shift' })
  eveningUrl = await eventLink(rep)
  expect(await rep.page.textContent('main')).toContain('Share its page')
  await host(bare.page, callUrl, { ...cleo, place: 'South gate' })
  await confirmHost(bare.page, (await post.next(cleo.email, 'One more step')).link('See and confirm'))
  await decide(cleo.group, 'approve')
  await post.next(cleo.email, 'Approved')
  await bare.page.goto(callUrl)
  expect(await bare.page.locator('main a[href^="/events/"]').count()).toBe(3)
})

test('the organizer sees what a new time does, then applies it: who follows is told once, who differs is asked', async () => {
  await signUp(bare.page, noonUrl, ben)
  await signUp(bare.page, eveningUrl, dora)
  for (const { email } of [ben, dora]) await post.next(email)
  const { page } = organizer
  await page.goto(`${product.baseUrl}${callPath}/edit`)
  await page.fill('[name=startLocalTime]', '13:00')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForSelector('[name=confirmed]')
  const shown = (await page.textContent('main')) ?? ''
  for (const words of ['2 events follow and move', 'A few people signed up for events that follow are told once', '1 event has its own value', ana.group]) expect(shown).toContain(words)
  expect(await findBarriers(page)).toEqual([])
  await page.click('[name=confirmed]')
  await page.waitForURL(/moved=2/)
  await product.moveClock('2030-03-04T09:30:00Z')
  const change = await post.next(ben.email, 'Changed')
  for (const time of ['13:00', '12:30']) expect(change.text).toContain(time)
  await post.next(cleo.email, 'New time')
  const asked = await post.next(ana.email, 'Take the new one')
  expect(await changesTo(dora.email)).toBe(0)

  // Two taps, without an account and without script; looking decides nothing.
  await bare.page.goto(asked.link('Take the new one'))
  expect(await bare.page.textContent('main')).toMatch(/13:00[\s\S]*18:00/)
  await rep.page.goto(bare.page.url())
  expect(await findBarriers(rep.page)).toEqual([])
  await bare.page.click('button[value=taken]')
  await bare.page.waitForURL(/done=ask-taken/)
  await bare.page.goto(asked.link('Keep ours'))
  expect(await bare.page.textContent('main')).toContain('takes what the call says')
  await product.moveClock('2030-03-04T10:00:00Z')
  expect((await post.next(dora.email, 'Changed')).text).toContain('18:00')
  expect([await changesTo(ben.email), await changesTo(dora.email)]).toEqual([1, 1])
})

test('an event of its own is brought under the call and taken out again', async () => {
  const { page } = rep
  await page.goto(`${product.baseUrl}/app/events/new`)
  await page.fill('[name=title]', 'Film evening')
  await page.fill('[name="slots.0.startLocal"]', '2030-03-20')
  await page.fill('[name="slots.0.startLocalTime"]', '19:00')
  await page.fill('[name=placeName]', 'Hall')
  await page.getByRole('button', { name: 'Make the event' }).click()
  await page.waitForURL(/done=event-created/)
  await page.click('button[name=status][value=published]')
  await page.waitForURL(/done=event-published/)
  const eventPath = new URL(page.url()).pathname
  await page.goto(`${product.baseUrl}${eventPath}/call`)
  await page.getByRole('button', { name: 'See what that does' }).click()
  await page.waitForSelector('#follow-time')
  await page.getByRole('button', { name: 'Bring it under this call' }).click()
  await page.waitForURL(/done=event-attached/)
  expect(await listed()).toBe(true)
  expect(await page.textContent('main')).toContain('The event’s own')
  await page.goto(`${product.baseUrl}${eventPath}/call`)
  await page.getByRole('button', { name: 'Take it out of the call' }).click()
  await page.waitForURL(/done=event-detached/)
  expect(await listed()).toBe(false)
  for (const visitor of [organizer, rep, bare]) visitor.expectNoProblems()
})
