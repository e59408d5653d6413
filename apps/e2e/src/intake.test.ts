import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeBrowsers, openBrowser, type Visitor } from './harness/browser.ts'
import { type Product, startProduct } from './harness/product.ts'
import { takenOver } from './harness/taken-over.ts'
import { bringIn, fieldsOf, fileOf, isReading, marksOf, read, type Way } from './intake/bring-in.ts'
import { pdfOf } from './intake/leaflet.ts'
import { calendar, clipboard, feedOf, laterNews, leaflet, mail, news, page as article, twoTowns } from './intake/published.ts'
import { type Site, startSite } from './intake/site.ts'
import { becomeFirstOrganizer } from './journey/organizer.ts'

let site: Site
let product: Product
let organizer: Visitor
/** The same person with JavaScript off. */
let plain: Visitor
beforeAll(async () => {
  site = await startSite()
  product = await startProduct({ env: { TURNOUT_CLOCK: '2030-03-04T09:00:00Z', FETCH_ALLOW: site.host, INBOUND_SMTP_PORT: '0', INBOUND_DOMAIN: 'in.example.org' } })
  organizer = await openBrowser()
  plain = await openBrowser({ javaScript: false, width: 390 })
  await becomeFirstOrganizer(organizer.page, product.firstOrganizerLink(), { name: 'Rae Organizer', email: 'rae@example.org' })
  await plain.context.addCookies(await organizer.context.cookies())
})
afterAll(async () => {
  await closeBrowsers()
  await product?.stop()
  await site?.close()
})

/** The beginning of a PNG. */
const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

const heading = (): Promise<string | null> => organizer.page.locator('.source-line').textContent()

describe('a call is read in whatever shape it was published', () => {
  test('as a text', async () => {
    await read(organizer.page, product.baseUrl, { text: twoTowns })
    expect(await fieldsOf(organizer.page, 0)).toMatchObject({ on: '2030-05-04', at: '12:00', until: '14:00', place: expect.stringContaining('City Square') })
    expect(await fieldsOf(organizer.page, 1)).toMatchObject({ on: '2030-05-11', at: '11:00', until: '13:00', place: expect.stringContaining('College Green') })
    expect(await marksOf(organizer.page)).toMatchObject({ date: expect.stringContaining('4 May 2030'), place: expect.stringContaining('City Square') })
  })

  test('as a clipboard with its links', async () => {
    const { page, context } = organizer
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: product.baseUrl })
    await page.goto(`${product.baseUrl}/app/intake`)
    await takenOver(page)
    await page.evaluate((html) => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([html.replaceAll(/<[^>]+>/g, ' ')], { type: 'text/plain' }) })]), clipboard)
    await page.focus('[name=text]')
    await page.keyboard.press('Control+V')
    await page.click('#read-form [type=submit]')
    await page.waitForURL(isReading)
    expect(await heading()).toContain('Pasted page')
    expect(await fieldsOf(page)).toMatchObject({ on: '2030-05-19', at: '14:00' })
    expect(await page.inputValue('[name="drafts.0.url"]')).toBe('https://example.org/march')
  })

  test('as a page on the web, with its publisher and its day', async () => {
    site.put('/news/ferries', 'text/html; charset=utf-8', article)
    await read(organizer.page, product.baseUrl, { url: site.url('/news/ferries') })
    expect(await heading()).toMatch(/Harbour Courier.*27 February 2030/)
    expect(await fieldsOf(organizer.page)).toMatchObject({ on: '2030-05-16', at: '06:00' })
    const kept = await organizer.context.request.get(`${organizer.page.url()}/source`)
    expect(await kept.text()).toBe(article)
    expect(kept.headers()['content-disposition']).toContain('attachment')
  })

  test.each<[string, Way, object]>([
    ['calendar file', { file: fileOf('assembly.ics', 'text/calendar', calendar) }, { title: 'Assembly of the night shift', on: '2030-05-25', at: '10:00', until: '12:00', place: expect.stringContaining('Canteen') }],
    ['mail', { file: fileOf('vigil.eml', 'message/rfc822', mail) }, { on: '2030-05-28', at: '20:00', place: expect.stringContaining('Lighthouse') }],
    ['PDF', { file: fileOf('leaflet.pdf', 'application/pdf', pdfOf(leaflet)) }, { on: '2030-06-01', at: '10:00', place: expect.stringContaining('Lock Lane') }],
  ])('as a %s', async (_name, source, expected) => {
    await read(organizer.page, product.baseUrl, source)
    expect(await fieldsOf(organizer.page)).toMatchObject(expected)
  })

  test('as a feed that is followed: what is new arrives, and nothing twice', async () => {
    const { page } = organizer
    site.put('/feed', 'application/rss+xml', feedOf(news))
    await bringIn(page, product.baseUrl, { url: site.url('/feed') })
    await page.getByRole('note').getByRole('button', { name: 'Follow this feed' }).click()
    await page.waitForURL(/made=1/)
    await page.waitForSelector('text=News of the Tram Union')
    await page.getByRole('button', { name: /^Check now/ }).click()
    await page.waitForURL(/made=0&updated=0/)
    site.put('/feed', 'application/rss+xml', feedOf([...news, laterNews]))
    await page.getByRole('button', { name: /^Check now/ }).click()
    await page.waitForURL(/made=1&updated=0/)
    await page.goto(`${product.baseUrl}/app/intake`)
    const rows = page.locator('.card-table tbody tr', { hasText: 'Followed feed' })
    expect((await rows.allTextContents()).join('\n')).toMatch(/8 June 2030[^]*3 June 2030/)
    expect(await rows.count()).toBe(2)
  })
})

test('the address to forward mail to is made, shown and renewed', async () => {
  const { page } = plain
  await page.goto(`${product.baseUrl}/app/intake`)
  await page.click('text=Forward mail to the intake')
  await page.click('button[value=renew]')
  const first = await page.inputValue('.copy-field input')
  expect(first).toMatch(/^\S{10,}@in\.example\.org$/)
  await page.click('button[value=renew]')
  expect(await page.inputValue('.copy-field input')).toMatch(/^\S{10,}@in\.example\.org$/)
  expect(await page.inputValue('.copy-field input')).not.toBe(first)
})

describe('what cannot be read is refused in a sentence that says what to do, and nothing typed is lost', () => {
  const publishedOn = '2030-03-01'

  test.each<[string, string, RegExp]>([
    ['an address of this network', 'http://localhost/secret', /private network.*Paste the text/],
    ['another port', 'http://127.0.0.1:1/', /ports of the web/],
    ['an address of the cloud’s own', 'http://169.254.169.254/latest/meta-data', /private network/],
    ['another scheme', 'ftp://example.org/call.txt', /http/],
    ['a name and a password', 'http://ana:word@example.org/', /user name or password/],
    ['a picture', '/picture.png', /Give the address of the text itself/],
    ['too much', '/large', /larger than 5 MB/],
    ['a way in circles', '/round', /more than five times/],
    ['a page that is not there', '/nothing', /no such page.*Check the address/],
    ['a page that is not shown', '/members', /paste the text/],
  ])('%s', async (_name, address, sentence) => {
    site.put('/picture.png', 'image/png', picture)
    site.put('/large', 'text/html', 'x'.repeat(6_000_000))
    const url = address.startsWith('/') ? site.url(address) : address
    const { page } = organizer
    await bringIn(page, product.baseUrl, { url }, { publishedOn })
    await expect.poll(() => page.getByRole('alert').textContent(), { timeout: 10_000 }).toMatch(sentence)
    expect(await page.inputValue('[name=url]')).toBe(url)
    expect(await page.inputValue('#read-form [name=publishedOn]')).toBe(publishedOn)
  })

  test.each<[string, Buffer | string, string, RegExp]>([
    ['photo.png', picture, 'image/png', /\.ics|calendar|PDF/i],
    ['scan.pdf', pdfOf([]), 'application/pdf', /scan|no text|picture/i],
    ['broken.pdf', '%PDF-1.4 nothing', 'application/pdf', /damaged|cannot be read|opened/i],
    ['empty.txt', '', 'text/plain', /empty|whole|choose|give/i],
    ['large.txt', 'x'.repeat(5 * 1024 * 1024 + 1), 'text/plain', /at most 5 MB/],
  ])('the file %s', async (name, content, mimeType, sentence) => {
    const { page } = organizer
    await bringIn(page, product.baseUrl, { file: fileOf(name, mimeType, content) }, { publishedOn })
    await expect.poll(() => page.getByRole('alert').textContent(), { timeout: 10_000 }).toMatch(sentence)
    expect(await page.inputValue('#read-form [name=publishedOn]')).toBe(publishedOn)
  })

  test('without JavaScript too', async () => {
    const { page } = plain
    await bringIn(page, product.baseUrl, { url: site.url('/nothing') }, { publishedOn })
    expect(await page.getByRole('alert').textContent()).toContain('no such page')
    expect(await page.inputValue('[name=url]')).toBe(site.url('/nothing'))
    await bringIn(page, product.baseUrl, { text: 'too short' }, { publishedOn })
    expect(await page.getByRole('alert').textContent()).toContain('Paste the text of the call')
    expect(await page.inputValue('[name=text]')).toBe('too short')
    await bringIn(page, product.baseUrl, { file: fileOf('scan.pdf', 'application/pdf', pdfOf([])) }, { publishedOn })
    expect(await page.inputValue('#read-form [name=publishedOn]')).toBe(publishedOn)
  })
})

const place = (index: number): string => `[name="drafts.${index}.place"]`

describe('a draft is corrected and accepted', () => {
  test('a click on another passage fills the field, and pointing shows what belongs together', async () => {
    const { page } = organizer
    await read(page, product.baseUrl, { text: twoTowns })
    await page.hover('#field-0-place')
    const outline = (selector: string): Promise<string> => page.locator(selector).first().evaluate((element) => getComputedStyle(element).outlineStyle)
    expect(await outline('.evidence-text mark[data-fields~=place]')).toBe('solid')
    expect(await outline('.evidence-text mark[data-fields~=date]')).toBe('none')
    await page.hover('.evidence-text mark[data-fields~=date]')
    expect(await outline('#field-0-start')).toBe('solid')
    await page.click('#field-0-place .correct summary')
    await page.click('.evidence-text .choice:has-text("College Green")')
    expect(await page.inputValue(place(0))).toContain('College Green')
    expect((await marksOf(page))['place']).toContain('College Green')
    expect(await page.getByRole('status').textContent()).toContain('College Green')
  })

  test('any words of the text are taken by selecting or typing them, and the line of the draft follows', async () => {
    const { page } = organizer
    await page.click('#field-0-place .correct summary')
    await page.waitForSelector('.evidence-text .choice')
    await page.evaluate(() => {
      const box = document.querySelector('.evidence-text')
      const nodes = document.createTreeWalker(box ?? document.body, NodeFilter.SHOW_TEXT)
      for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
        const at = node.textContent?.indexOf('closure of the yards') ?? -1
        if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + 'closure of the yards'.length)
      }
    })
    await page.click('button:has-text("Take “closure of the yards”")')
    expect(await page.inputValue(place(0))).toBe('closure of the yards')
    expect((await marksOf(page))['place']).toContain('closure of the yards')
    expect(await page.textContent('.draft-card:nth-child(1) summary')).toContain('closure of the yards')
    await page.fill(place(0), 'College  Green')
    expect((await marksOf(page))['place']).toContain('College Green')
    await page.fill(place(0), 'Somewhere else')
    expect((await marksOf(page))['place']).not.toContain('College Green')
    expect(await page.textContent('.draft-card:nth-child(1) summary')).toContain('Somewhere else')
  })

  test('two drafts become one call with an event each, hosted by a new group', async () => {
    const { page } = organizer
    await page.fill(place(0), 'Town Hall steps')
    await page.fill('[name=campaignTitle]', 'Save the yards')
    await page.click('button[value=one]')
    expect(await page.getByRole('alert').textContent()).toMatch(/group/i)
    expect(await page.inputValue(place(0))).toBe('Town Hall steps')
    await page.fill('[name=jointTitle]', 'Rallies for the yards')
    await page.fill('[name=groupName]', 'Dockers, branch 3')
    await page.click('button[value=one]')
    await page.waitForURL(/\/app\/calls\/.*done=call-created/)
    await page.waitForSelector('h1:has-text("Rallies for the yards")')
    expect(await page.textContent('main')).toContain('2 drafts')
    await page.click('.disclosure summary')
    expect(await page.textContent('.disclosure .evidence-text')).toContain('City Square')
    expect(await page.textContent('.disclosure .source-line')).toContain('Pasted text')
  })

  test('two drafts become a call each; one known already is recognised', async () => {
    const { page } = organizer
    await read(page, product.baseUrl, { text: twoTowns.replaceAll('May', 'June').replace('Saturday 4', 'Tuesday 4').replace('Saturday 11', 'Tuesday 11') })
    await page.fill('[name="drafts.0.title"]', 'First of the two rallies')
    await page.click('.draft-card:nth-child(2) summary')
    const { title } = await fieldsOf(page, 1)
    await page.fill('[name="drafts.1.title"]', '')
    await page.click('.draft-card:nth-child(1) summary')
    await page.click('button[value=separate]')
    await page.getByRole('alert').getByText('Give the call a title').waitFor()
    expect(await page.inputValue('[name="drafts.0.title"]')).toBe('First of the two rallies')
    await page.fill('[name="drafts.1.title"]', title)
    await page.click('button[value=separate]')
    await page.waitForURL(/done=calls-created/)
    await expect.poll(() => page.locator('.draft-card', { hasText: 'Accepted' }).count(), { timeout: 10_000 }).toBe(2)
    await page.goto(`${product.baseUrl}/app/calls`)
    expect(await page.textContent('main')).toContain('First of the two rallies')
    await read(page, product.baseUrl, { text: twoTowns.replaceAll('May', 'June').replace('Saturday 4', 'Tuesday 4').replace('Saturday 11', 'Tuesday 11') })
    expect(await page.locator('.draft-card', { hasText: 'Known already?' }).count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await page.waitForURL(/done=intake-dismissed/)
  })

  test('one that has passed is kept as a record, or moved', async () => {
    const { page } = organizer
    await read(page, product.baseUrl, { text: 'The Dockers’ Union calls on members to join a rally on Saturday 2 February 2030 at 3pm in Market Square.' }, { publishedOn: '2030-01-20' })
    expect(await page.textContent('main')).toContain('This day has passed')
    await page.click('button[value="accept 0"]')
    expect(await page.getByRole('alert').textContent()).toContain('This day has passed')
    await page.check('[name="drafts.0.asRecord"]')
    await page.click('button[value="accept 0"]')
    await page.waitForSelector('text=This call is closed')
  })

  test('by keyboard alone', async () => {
    const { page } = organizer
    await read(page, product.baseUrl, { text: twoTowns.replaceAll('May', 'July').replace('Saturday 4', 'Thursday 4').replace('Saturday 11', 'Thursday 11') })
    const tabTo = async (selector: string, key = 'Tab'): Promise<void> => {
      for (let presses = 0; presses < 150; presses++) {
        await page.keyboard.press(key)
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
      }
      throw new Error(`The keyboard does not get to ${selector}.`)
    }
    const focused = (selector: string): Promise<boolean> => page.locator(selector).evaluate((element) => element === document.activeElement)
    await tabTo('#field-0-place .correct summary')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.evidence-text .choice')
    await page.keyboard.press('Escape')
    expect(await focused('#field-0-place .correct summary')).toBe(true)
    expect(await page.locator('.evidence-text .choice').count()).toBe(0)
    await page.keyboard.press('Enter')
    await tabTo('.evidence-text .choice[data-colour=place]:not([aria-pressed=true])')
    await page.keyboard.press('Enter')
    expect(await focused(place(0))).toBe(true)
    expect(await page.inputValue(place(0))).toContain('College Green')
    await tabTo('button[value="accept 0"]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/done=call-created/)
    await expect.poll(() => page.locator('.draft-card', { hasText: 'Accepted' }).count(), { timeout: 10_000 }).toBe(1)
  })

  test('without JavaScript: a passage is one click, and nothing else that was typed is lost', async () => {
    const { page } = plain
    await read(page, product.baseUrl, { text: twoTowns.replaceAll('May', 'August').replace('Saturday 4', 'Sunday 4').replace('Saturday 11', 'Sunday 11') })
    await page.fill('[name="drafts.0.title"]', 'Rally of the yards')
    await page.click('#field-0-place .correct summary')
    await page.click('#field-0-place .choice-button:has-text("College Green")')
    expect(await page.inputValue(place(0))).toContain('College Green')
    expect(await page.inputValue('[name="drafts.0.title"]')).toBe('Rally of the yards')
    expect((await marksOf(page))['place']).toContain('College Green')
    await page.click('.draft-card:nth-child(1) button[value="accept 0"]')
    await page.waitForURL(/done=call-created/)
    await page.click('.draft-card:nth-child(1) summary')
    await page.click('text=See its call')
    expect(await page.textContent('h1')).toBe('Rally of the yards')
    await page.click('.disclosure summary')
    expect((await marksOf(page))['place']).toContain('College Green')
  })

  test('nothing went wrong in any browser', () => {
    expect([...organizer.problems, ...plain.problems]).toEqual([])
  })
})
