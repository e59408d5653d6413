import type { Page } from 'playwright-core'
import { type Sink, startSink } from '@turnout/mail/testing/sink.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBarriers } from './harness/accessibility.ts'
import { closeBrowsers, openBrowser, type Visitor } from './harness/browser.ts'
import { filmOf } from './harness/camera.ts'
import { openPlain } from './harness/database.ts'
import { openPostbox, type Postbox } from './harness/postbox.ts'
import { type Product, startProduct } from './harness/product.ts'
import { signUp } from './journey/member.ts'
import { becomeFirstOrganizer } from './journey/organizer.ts'

let sink: Sink
let post: Postbox
let product: Product
let organizer: Visitor
let member: Visitor
let phone: Visitor
let helper: Visitor
let workspaceUrl: string
let publicUrl: string
let helperUrl: string

beforeAll(async () => {
  sink = await startSink()
  post = openPostbox(sink)
  product = await startProduct({ env: { TURNOUT_CLOCK: '2030-03-21T08:00:00Z', SMTP_URL: sink.url } })
  organizer = await openBrowser({ javaScript: false })
  member = await openBrowser({ javaScript: false, width: 390 })
  phone = await openBrowser({ width: 390, serviceWorkers: true })
  helper = await openBrowser({ width: 390, serviceWorkers: true, dark: true })
  for (const { page } of [organizer, member, phone, helper]) page.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await closeBrowsers()
  await product?.stop()
  await sink?.close()
})

const person = (page: Page, name: string) => page.locator('.door-person', { has: page.getByText(name, { exact: true }) })
const press = (page: Page, name: string, button: string) => person(page, name).getByRole('button', { name: button }).click()
const waiting = (page: Page, count: number) => page.waitForSelector(`.door-sync[data-waiting="${count}"]`)
/** What the list says of everyone: who came, and who did not. */
const said = async (page: Page): Promise<Record<string, boolean>> =>
  Object.fromEntries(await page.locator('.door-person').evaluateAll((lines) => lines.map((line) => [line.querySelector('.door-name')?.textContent ?? '', line.classList.contains('door-came')])))
const settled = (page: Page, expected: Record<string, boolean>) => expect.poll(() => said(page), { timeout: 15_000 }).toEqual(expected)
/** The page is kept, so that it opens without a network. */
const isKept = (page: Page) => page.waitForFunction(async () => (await caches.match(location.pathname)) !== undefined)

describe('at the door', () => {
  test('an event with three people, and a link for a helper, all without a script', async () => {
    const { page } = organizer
    await becomeFirstOrganizer(page, product.firstOrganizerLink(), { name: 'Rae Organizer', email: 'rae@example.org' })
    await page.goto(`${product.baseUrl}/app/groups/new`)
    await page.fill('[name=name]', 'Gate watch')
    await page.click('main form [type=submit]:not([hidden])')
    await page.waitForURL(/\/app\/groups\/[0-9a-f-]{36}/)
    await page.goto(`${product.baseUrl}/app/events/new?groupId=${/groups\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''}`)
    await page.fill('[name=title]', 'Watch at the gate')
    await page.fill('[name="slots.0.startLocal"]', '2030-03-21')
    await page.fill('[name="slots.0.startLocalTime"]', '12:00')
    await page.fill('[name="slots.0.endLocal"]', '2030-03-21')
    await page.fill('[name="slots.0.endLocalTime"]', '14:00')
    await page.fill('[name=placeName]', 'North gate')
    await page.selectOption('[name=timeZone]', 'Europe/London')
    await page.click('main form button[type=submit]:not([name]):not([hidden])')
    await page.waitForURL(/\/app\/events\/[0-9a-f-]{36}/)
    workspaceUrl = page.url().split('?')[0] ?? ''
    await page.click('button[name=status][value=published]')
    publicUrl = `${product.baseUrl}${(await page.locator('main a[href^="/events/"]').first().getAttribute('href')) ?? ''}`
    for (const name of ['Ada', 'Bo', 'Cy']) await signUp(member.page, publicUrl, { name, email: `${name.toLowerCase()}@example.org` })
    await page.goto(`${workspaceUrl}/day`)
    await page.fill('[name=label]', 'Sam')
    await page.click('form:has([name=label]) button')
    await page.waitForURL(/done=saved/)
    helperUrl = await page.getByLabel('Sam', { exact: true }).inputValue()
    await page.goto(`${workspaceUrl}/check-in`)
    await press(page, 'Cy', 'Cy is here')
    expect(await said(page)).toEqual({ Ada: false, Bo: false, Cy: true })
  })

  test('two phones without a network go on, outlast being closed, and agree once it is back', async () => {
    await phone.context.addCookies(await organizer.context.cookies())
    await phone.page.goto(`${workspaceUrl}/check-in`)
    await helper.page.goto(helperUrl)
    for (const { page } of [phone, helper]) {
      await waiting(page, 0)
      await isKept(page)
      expect(await findBarriers(page)).toEqual([])
    }
    expect(await helper.page.content()).not.toContain('example.org')
    await product.kill('SIGINT')

    await phone.page.reload()
    await press(phone.page, 'Ada', 'Ada is here')
    await phone.page.fill('[name=name]', 'Dee')
    await phone.page.getByRole('button', { name: 'Add' }).click()
    await waiting(phone.page, 2)
    await press(helper.page, 'Bo', 'Bo is here')
    await press(helper.page, 'Ada', 'Ada is here')
    await press(helper.page, 'Ada', 'Undo for Ada')
    await waiting(helper.page, 3)
    await phone.page.close()
    phone.page = await phone.context.newPage()
    await phone.page.goto(`${workspaceUrl}/check-in`)
    await waiting(phone.page, 2)
    await settled(phone.page, { Ada: true, Bo: false, Cy: true, Dee: true })

    await product.restart()
    for (const { page } of [phone, helper]) {
      await waiting(page, 0)
      await settled(page, { Ada: false, Bo: true, Cy: true, Dee: true })
    }
  })

  test('the code of a confirmation, held before the camera, checks its owner in', async () => {
    const letter = await post.next('ada@example.org')
    const code = letter.email.attachments.find(({ filename }) => filename === 'code-1.png')?.content
    if (!(code instanceof ArrayBuffer)) throw new Error('The confirmation brings no code.')
    const { page, context } = await openBrowser({ width: 390, film: await filmOf(new Uint8Array(code), product.dataDir) })
    await context.addCookies(await organizer.context.cookies())
    await page.goto(`${workspaceUrl}/check-in`)
    await waiting(page, 0)
    await page.getByRole('button', { name: 'Scan a code' }).click()
    await page.getByText('Ada is here.').waitFor()
    await waiting(page, 0)
    await page.getByRole('button', { name: 'Stop scanning' }).click()
    await expect.poll(() => said(phone.page), { timeout: 15_000 }).toEqual({ Ada: true, Bo: true, Cy: true, Dee: true })
  })

  test('a link that is ended takes the names off the phone that used it, and what it marked without a network since then does not count', async () => {
    await helper.context.setOffline(true)
    await press(helper.page, 'Bo', 'Undo for Bo')
    await waiting(helper.page, 1)
    await organizer.page.goto(`${workspaceUrl}/day`)
    await organizer.page.getByRole('button', { name: 'End the link for Sam' }).click()
    await organizer.page.waitForURL(/done=saved/)
    await helper.context.setOffline(false)
    await helper.page.waitForSelector('.door-sync-ended')
    await organizer.page.goto(`${workspaceUrl}/check-in`)
    expect(await said(organizer.page)).toEqual({ Ada: true, Bo: true, Cy: true, Dee: true })
    expect(await helper.page.content()).not.toMatch(/Ada|Dee/)
    const left = await helper.page.evaluate(() => new Promise((resolve) => {
      const opening = indexedDB.open('turnout-check-in')
      opening.onsuccess = () => {
        const counting = opening.result.transaction('lists').objectStore('lists').count()
        counting.onsuccess = () => resolve(counting.result)
      }
    }))
    expect(left).toBe(0)
    helper.problems.length = 0
  })
})

describe('on paper', () => {
  test('a sheet is made, printed and typed in by keyboard, and duplicates are recognised', async () => {
    const { page } = organizer
    await page.goto(`${workspaceUrl}/day`)
    await page.fill('[name=rows]', '3')
    await page.click('form:has([name=rows]) button')
    await page.waitForURL(/done=saved/)
    const printed = await page.context().request.get(`${product.baseUrl}${(await page.locator('a[href$=".pdf"][href^="/app/sheets/"]').first().getAttribute('href')) ?? ''}`)
    expect([printed.status(), (await printed.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    const code = /sheets\/(\w{6})/.exec(printed.url())?.[1] ?? ''
    // With a script: focus waits in the name, return saves, and the next row is there.
    const keyboard = phone.page
    await keyboard.goto(`${product.baseUrl}/app/sheets/${code}`)
    await keyboard.waitForFunction(() => document.activeElement?.getAttribute('name') === 'name')
    await keyboard.keyboard.type('Eli')
    await keyboard.keyboard.press('Tab')
    await keyboard.keyboard.type('eli@example.org')
    await keyboard.keyboard.press('Enter')
    await keyboard.getByText('Row 2 of 3').waitFor()
    await keyboard.waitForFunction(() => document.activeElement?.getAttribute('name') === 'name')
    await keyboard.keyboard.type('ada')
    await keyboard.keyboard.press('Enter')
    await keyboard.getByRole('button', { name: 'The same person' }).waitFor()
    expect(await findBarriers(keyboard)).toEqual([])
    // Without one the same sheet is gone on with.
    await page.goto(`${product.baseUrl}/app/sheets/${code}`)
    await page.fill('[name=name]', 'Ada')
    await page.getByRole('button', { name: 'Save, next row' }).click()
    await page.getByRole('button', { name: 'The same person' }).click()
    await page.getByText('Row 3 of 3').waitFor()
    await page.fill('[name=email]', 'bo@example.org')
    await page.getByRole('button', { name: 'Save, next row' }).click()
    await page.getByText('Every row is typed in').waitFor()
    expect((await page.locator('.row-list li').allTextContents()).map((line) => line.replace(/\s+/g, ' ').trim())).toEqual(['3. bo was on the list alreadyType it in again', '2. Ada was on the list alreadyType it in again', '1. Eli signed up'])
    // Whoever signed the paper agreed to what was printed on it, word for word.
    const plain = await openPlain(product)
    expect(await plain.rows("select c.wording = s.wording as as_printed, c.keep_days = s.keep_days as as_long from consents c join people p on p.id = c.person_id, sheets s where p.email = 'eli@example.org'")).toEqual([{ as_printed: true, as_long: true }])
    await plain.close()
    const poster = await page.context().request.get(`${publicUrl}/poster.pdf?size=a3`)
    expect(poster.headers()['content-type']).toBe('application/pdf')
  })
})
