import { type Sink, startSink } from '@turnout/mail/testing/sink.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findBarriers } from './harness/accessibility.ts'
import { closeBrowsers, openBrowser, type Visitor } from './harness/browser.ts'
import { openPostbox, type Postbox } from './harness/postbox.ts'
import { type Product, startProduct } from './harness/product.ts'
import { takenOver } from './harness/taken-over.ts'
import { confirmHost, host, signInByMail } from './journey/host.ts'
import { unhurried } from './journey/member.ts'
import { becomeFirstOrganizer, publishCall } from './journey/organizer.ts'

const ana = { name: 'Ana Lindqvist', email: 'ana@example.org', group: 'Night depot' }
const cleo = { name: 'Cleo Marsh', email: 'cleo@example.com', group: 'Day depot' }
const [ben, dora] = [{ name: 'Ben Adeyemi', email: 'ben@example.net' }, { name: 'Dora Quist', email: 'dora@example.net' }]

/** Forty groups, and five lines that cannot be. */
const table = [
  'Name;Type;Town;Headcount;Parent',
  'Harbour union;union;Arlemouth;;',
  ...Array.from({ length: 39 }, (_, index) => `Yard ${index + 1};workplace;Arlemouth;${20 + index};Harbour union`),
  'Bad kind;office;Arlemouth;3;',
  ';workplace;Arlemouth;3;',
  'Bad count;workplace;Arlemouth;many;',
  'Yard 1;workplace;Arlemouth;20;Harbour union',
  'Lost yard;workplace;Arlemouth;4;No such union',
].join('\n')

let sink: Sink
let post: Postbox
let product: Product
let organizer: Visitor
let rep: Visitor
/** A phone whose browser runs no script. */
let bare: Visitor
let callUrl: string
let eventUrl: string
let eventId: string

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

const main = async ({ page }: Visitor): Promise<string> => (await page.textContent('main')) ?? ''
const groupCount = async ({ page }: Visitor): Promise<number> => {
  const csv = await page.request.get(`${product.baseUrl}/app/groups/export.csv`)
  return (await csv.text()).trim().split('\r\n').length - 1
}

/** Looks at the table, and says which of its lines are refused. */
async function look(visitor: Visitor, content: string): Promise<string[]> {
  const { page } = visitor
  await page.goto(`${product.baseUrl}/app/groups/import`)
  await page.fill('[name=content]', content)
  await page.click('main form:has([name=content]) [type=submit]')
  await page.waitForURL(/\/app\/groups\/import\/[0-9a-f-]{36}/)
  await page.locator('main table tr', { hasText: 'Refused' }).first().waitFor()
  return (await page.locator('main table tr', { hasText: 'Refused' }).allTextContents()).map((row) => row.replace(/\s+/g, ' '))
}

test('forty groups come from a table with mistakes in it, and go again', async () => {
  const { page } = organizer
  await becomeFirstOrganizer(page, product.firstOrganizerLink(), { name: 'Rae Organizer', email: 'rae@example.org' })
  const before = await groupCount(organizer)
  const refused = await look(organizer, table)
  expect(refused).toHaveLength(5)
  for (const reason of ['no such kind', 'name is missing', 'no whole number', 'in a line above', 'neither here nor in the table']) expect(refused.join('\n')).toContain(reason)
  expect(await groupCount(organizer), 'a look writes nothing').toBe(before)
  await takenOver(page)
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Import 40 lines' }).click()
  await page.waitForURL(/made=40/)
  expect(await groupCount(organizer)).toBe(before + 40)
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await page.getByText('Undone').first().waitFor()
  expect(await groupCount(organizer)).toBe(before)
})

test('the same on a phone', async () => {
  await signInByMail(rep.page, product.baseUrl, 'rae@example.org', async () => (await post.next('rae@example.org', 'Sign in')).link('Sign in'))
  expect(await look(rep, table)).toHaveLength(5)
  expect(await rep.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 'nothing is wider than the phone').toBe(0)
  await rep.page.getByRole('button', { name: 'Import 40 lines' }).click()
  await rep.page.waitForURL(/made=40/)
  await rep.context.clearCookies()
})

test('two groups host, and one asks the other along', async () => {
  const { page } = organizer
  await page.goto(`${product.baseUrl}/app/calls/new`)
  await page.fill('[name=title]', 'Warm workplaces day')
  await page.fill('[name=startLocal]', '2030-03-21')
  await page.fill('[name=startLocalTime]', '12:30')
  await page.fill('[name=campaignTitle]', 'Warm workplaces')
  await page.fill('[name=eventTitle]', 'Lunchtime gathering')
  await page.click('main form [type=submit]')
  await page.waitForURL(/\/app\/calls\/[0-9a-f-]{36}/)
  callUrl = await publishCall(page, product.baseUrl)
  for (const { name, email, group } of [ana, cleo]) {
    await host(bare.page, callUrl, { name, email, group, place: `${group}, gate` })
    await confirmHost(bare.page, (await post.next(email, 'One more step')).link('See and confirm'))
  }
  await signInByMail(rep.page, product.baseUrl, ana.email, async () => (await post.next(ana.email, 'Sign in')).link('Sign in'))
  await rep.page.goto(`${product.baseUrl}/app/events`)
  await rep.page.locator('main a[href^="/app/events/"]', { hasText: 'Lunchtime gathering' }).first().click()
  await rep.page.waitForURL(/\/app\/events\/[0-9a-f-]{36}/)
  eventId = /events\/([0-9a-f-]{36})/.exec(rep.page.url())?.[1] ?? ''
  eventUrl = `${product.baseUrl}${await rep.page.locator('main a[href^="/events/"]').first().getAttribute('href')}`
  await rep.page.selectOption('#cohosting [name=groupId]', { label: cleo.group })
  await rep.page.getByRole('button', { name: 'Ask this group' }).click()
  await rep.page.getByText('Asked', { exact: true }).waitFor()
  expect(await main(rep)).toContain(cleo.group)
})

test('it accepts; people say with which they come, and each group sees its own and the total', async () => {
  await signInByMail(bare.page, product.baseUrl, cleo.email, async () => (await post.next(cleo.email, 'Sign in')).link('Sign in'))
  await bare.page.goto(`${product.baseUrl}/app/groups`)
  await bare.page.locator('main a[href^="/app/groups/"]', { hasText: cleo.group }).first().click()
  await bare.page.waitForURL(/\/app\/groups\/[0-9a-f-]{36}/)
  await bare.page.click('#cohosting button[name=accept][value=yes]')
  await bare.page.waitForSelector(`#cohosting a[href="/app/events/${eventId}"]`)
  const guest = await openBrowser({ width: 390 })
  for (const [{ name, email }, group] of [[ben, ana.group], [dora, cleo.group]] as const) {
    const { page } = guest
    await page.goto(eventUrl)
    await page.fill('[name=name]', name)
    await page.fill('[name=email]', email)
    await page.selectOption('[name=groupId]', { label: group })
    await page.check('[name=consent]')
    await unhurried(page)
    await page.click('main form:has([name=email]) button')
    await page.waitForURL(/done=signed-up/)
  }
  guest.expectNoProblems()
  for (const [visitor, own, other] of [[rep, ben, dora], [bare, dora, ben]] as const) {
    await visitor.page.goto(`${product.baseUrl}/app/events/${eventId}/people`)
    const shown = await main(visitor)
    expect(shown).toContain(own.name)
    expect(await visitor.page.content()).not.toContain(other.email)
    expect(await visitor.page.content()).not.toContain(other.name)
    const csv = await visitor.page.request.get(`${product.baseUrl}/app/events/${eventId}/signups.csv`)
    expect(await csv.text()).not.toContain(other.email)
    await visitor.page.goto(`${product.baseUrl}/app/events/${eventId}`)
    expect(await visitor.page.locator('table').first().locator('tbody td').nth(1).textContent(), 'the total of both').toBe('2')
  }
  organizer.expectNoProblems()
  rep.expectNoProblems()
})
