import { type Sink, startSink } from '@turnout/mail/testing/sink.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './harness/accessibility.ts'
import { closeBrowsers, openBrowser, type Visitor } from './harness/browser.ts'
import { openPostbox, type Postbox } from './harness/postbox.ts'
import { type Product, startProduct } from './harness/product.ts'
import { takenOver } from './harness/taken-over.ts'
import { openAndPress } from './journey/member.ts'

const workplaces = 60
let sink: Sink
let post: Postbox
let product: Product
let desk: Visitor
let phone: Visitor
let board: string
let domain: string

/** The seed is twenty days before the day: Sunday 24 March, 12:00 in UTC. */
beforeAll(async () => {
  sink = await startSink()
  post = openPostbox(sink)
  product = await startProduct({ env: { TURNOUT_CLOCK: '2030-03-04T09:00:00Z', SMTP_URL: sink.url } })
  const told = await product.turnout('seed', '--workplaces', String(workplaces), '--signups', '900')
  board = /The board:\s+(\S+)/.exec(told)?.[1] ?? ''
  domain = /rep-1@(\S+?),/.exec(told)?.[1] ?? ''
  desk = await openBrowser()
  phone = await openBrowser({ javaScript: false, width: 390 })
  await desk.page.goto(/Sign in, organizer:\s+(\S+)/.exec(told)?.[1] ?? '')
  await desk.page.click('main form button')
  await desk.page.waitForURL('**/app')
})
afterAll(async () => {
  await closeBrowsers()
  await product?.stop()
  await sink?.close()
})

const main = async ({ page }: Visitor): Promise<string> => (await page.textContent('main')) ?? ''

test('the board sums up, is filtered, and says the same as its table', async () => {
  const { page } = desk
  await page.goto(board)
  await takenOver(page)
  expect(await main(desk)).toContain('60 workplaces')
  await page.selectOption('[name=state]', 'silent')
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.waitForURL(/state=silent/)
  await page.getByRole('heading', { name: /^\d workplaces?$/ }).waitFor()
  const silent = Number(/(\d+) workplaces?/.exec((await page.locator('section h2').first().textContent()) ?? '')?.[1])
  expect(silent).toBeGreaterThan(0)
  const csv = await page.request.get(`${board}.csv?state=silent`)
  expect((await csv.text()).trim().split('\r\n')).toHaveLength(silent + 1)
  await page.getByText('Saved views').click()
  await page.fill('[name=name]', 'The silent')
  await page.getByRole('button', { name: 'Save this view' }).click()
  await page.waitForURL(/done=saved/)
  expect(await findBarriers(page)).toEqual([])
  await page.goto(`${board}/map`)
  await takenOver(page)
  expect(await page.locator('.workplace-map circle').count()).toBeGreaterThan(40)
  expect(await findBarriers(page)).toEqual([])
  desk.expectNoProblems()
})

test('without a script on a phone an organizer of a region records a contact in one tap', async () => {
  const { page } = phone
  await page.goto((await product.turnout('login-link', '--email', `region-0@${domain}`)).trim())
  await page.click('main form button')
  await page.waitForURL('**/app')
  await page.goto(`${product.baseUrl}/app/chase`)
  const first = page.locator('.steps > li').first()
  const name = (await first.getByRole('link').first().textContent()) ?? ''
  const before = Number(/(\d+) workplaces? want/.exec(await main(phone))?.[1])
  await first.locator('button[value="call:reached"]').click()
  await page.waitForURL(/done=contact-saved/)
  expect(await main(phone)).toContain(`${before - 1} workplace`)
  await page.goto(`${board}?q=${encodeURIComponent(name)}`)
  await page.getByRole('link', { name, exact: true }).click()
  expect(await main(phone)).toContain('Reached')
})

test('a week before reps are asked: one says that it is on, where one is silent the deputy and then the region is asked', async () => {
  const { page } = phone
  await product.moveClock('2030-03-17T10:00:30Z')
  const asked = await post.next(`rep-6@${domain}`, 'Is it still on?')
  await page.goto(asked.link('Answer'))
  expect(await main(phone)).toContain('Yes, it is still on')
  await openAndPress(page, asked.link('Answer'), 'Yes, it is still on')
  expect(await main(phone)).toContain('Noted: it is still on')
  await post.next(`rep-2@${domain}`, 'Is it still on?')
  await product.moveClock('2030-03-18T10:00:30Z')
  await post.next(`deputy-2@${domain}`, 'Is it still on?')
  expect(await post.all(`deputy-6@${domain}`, 'Is it still on?')).toEqual([])
  await product.moveClock('2030-03-19T10:00:30Z')
  const up = await post.next(`region-0@${domain}`, /No answer from/)
  expect(up.link('Open the chase list')).toContain('/app/chase')
  expect((await post.all(`rep-2@${domain}`, 'Is it still on?')).length).toBe(1)
  await desk.page.goto(`${board}?sort=name&dir=up&need=no_answer`)
  expect(await main(desk)).toContain('Those above are asked if it is on')
  desk.expectNoProblems()
})
