import { type Sink, startSink } from '@turnout/mail/testing/sink.ts'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeBrowsers, openBrowser, type Visitor } from './harness/browser.ts'
import { openPlain, type Plain } from './harness/database.ts'
import { openPostbox, type Postbox } from './harness/postbox.ts'
import { type Product, startProduct } from './harness/product.ts'
import { confirmHost, host, signInByMail } from './journey/host.ts'
import { signUp } from './journey/member.ts'
import { becomeFirstOrganizer, publishCall } from './journey/organizer.ts'

const rep = { name: 'Rosalind Okafor', email: 'rosalind@example.org', group: 'Night depot' }
/** Named so that nothing else in the database says the same. */
const people = [{ name: 'Adaline Quill', email: 'adaline@example.org' }, { name: 'Bohumil Varga', email: 'bohumil@example.net' }, { name: 'Cyprian Holt', email: 'cyprian@example.com' }] as const
const walkIn = 'Deodata Finch'
const [ada, bo] = people

let sink: Sink
let post: Postbox
let product: Product
let plain: Plain
let organizer: Visitor
let phone: Visitor
let member: Visitor
let callUrl: string
let callPath: string
let eventUrl: string
let dayUrl: string
/** Independent of what retention writes down itself. */
let before: unknown

/** Nobody here runs a script: host, member and organizer alike. */
beforeAll(async () => {
  sink = await startSink()
  post = openPostbox(sink)
  product = await startProduct({ env: { TURNOUT_CLOCK: '2030-03-18T09:00:00Z', SMTP_URL: sink.url } })
  plain = await openPlain(product)
  organizer = await openBrowser({ javaScript: false })
  phone = await openBrowser({ javaScript: false, width: 390 })
  member = await openBrowser({ javaScript: false, width: 390 })
})
afterAll(async () => {
  await closeBrowsers()
  await plain?.close()
  await product?.stop()
  await sink?.close()
})

// A step that follows on a failed one can only fail as well, slowly.
let broken = false
beforeEach(({ skip, onTestFailed }) => {
  if (broken) skip('an earlier step failed')
  onTestFailed(() => void (broken = true))
})

const main = async ({ page }: Visitor): Promise<string> => ((await page.textContent('main')) ?? '').replaceAll(/\s+/g, ' ')

/** Every table of the database in which the words stand, whatever the column. */
async function tablesSaying(words: string): Promise<string[]> {
  const tables = await plain.rows<{ name: string }>("select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")
  const saying: string[] = []
  for (const { name } of tables) if ((await plain.rows(`select 1 from ${name} x where x::text ilike $1 limit 1`, [`%${words}%`])).length > 0) saying.push(name)
  return saying
}

/** How many of each there are, by plain counting. */
const counts = (): Promise<unknown> => plain.rows(`
  select 'answer ' || status as what, count(*)::int as many, sum(guests)::int as guests, count(distinct person_id)::int as people from signups group by status
  union all select 'came ' || coalesce(state, '-'), count(*)::int, sum(guests)::int, count(distinct coalesce(signup_id, id))::int from attendances group by state
  union all select 'outcome', count(*)::int, sum(headcount)::int, 0 from outcomes union all select 'photos', count(*)::int, count(approved_at)::int, 0 from photos order by what`)

test('an event under a call has its day, and people are checked in', async () => {
  const { page } = organizer
  await becomeFirstOrganizer(page, product.firstOrganizerLink(), { name: 'Rae Organizer', email: 'rae@example.org' })
  await page.goto(`${product.baseUrl}/app/calls/new`)
  await page.fill('[name=title]', 'Warm workplaces day')
  await page.fill('[name=startLocal]', '2030-03-21')
  await page.fill('[name=startLocalTime]', '12:30')
  await page.fill('[name=endLocal]', '2030-03-21')
  await page.fill('[name=endLocalTime]', '13:30')
  await page.fill('[name=campaignTitle]', 'Warm workplaces')
  await page.fill('[name=eventTitle]', 'Lunchtime gathering')
  await page.check('[name=hosting][value=open]')
  await page.click('main form [type=submit]:not([hidden])')
  await page.waitForURL(/\/app\/calls\/[0-9a-f-]{36}/)
  callPath = new URL(page.url()).pathname
  callUrl = await publishCall(page, product.baseUrl)
  await host(phone.page, callUrl, { ...rep, place: 'North gate' })
  await confirmHost(phone.page, (await post.next(rep.email, 'One more step')).link('See and confirm'))
  await signInByMail(phone.page, product.baseUrl, rep.email, async () => (await post.next(rep.email, 'Sign in')).link('Sign in'))
  await phone.page.goto(callUrl)
  eventUrl = `${product.baseUrl}${await phone.page.locator('main a[href^="/events/"]').first().getAttribute('href')}`
  for (const who of people) await signUp(member.page, eventUrl, who)
  const [event] = await plain.rows<{ id: string }>('select id from events')
  dayUrl = `${product.baseUrl}/app/events/${event?.id}`

  await product.moveClock('2030-03-21T12:40:00Z')
  await phone.page.goto(`${dayUrl}/check-in`)
  for (const { name } of [ada, bo]) {
    await phone.page.getByRole('button', { name: `${name} is here` }).click()
    await phone.page.getByRole('button', { name: `Undo for ${name}` }).waitFor()
  }
  await phone.page.fill('.door-walk-in [name=name]', walkIn)
  await phone.page.getByRole('button', { name: 'Add' }).click()
  await phone.page.getByText(walkIn).first().waitFor()
  expect(await counts()).toMatchObject([{ what: 'answer going' }, { what: 'came attended', many: 2 }, { what: 'came walk_in', many: 1 }, { many: 0 }, { many: 0 }])
})

test('the host is asked by mail, and says on a phone what came of it, with a picture', async () => {
  await product.moveClock('2030-03-21T15:00:00Z')
  const asked = await post.next(rep.email, 'How was it?')
  const { page } = phone
  await page.goto(asked.link('Open the event'))
  expect(await page.inputValue('[name=headcount]')).toBe('3')
  await page.fill('[name=headcount]', '5')
  await page.fill('[name=happened]', 'We stood at the gate.')
  await page.fill('[name=response]', 'The manager came out to listen.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/done=saved/)
  const taken = await sharp({ create: { width: 3200, height: 2400, channels: 3, background: '#0b6e4f' } }).withExif({ IFD0: { Make: 'Camera maker' }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } }).jpeg().toBuffer()
  expect((await sharp(taken).metadata()).exif?.toString('latin1')).toContain('Camera maker')
  await page.setInputFiles('[name=content]', { name: 'gate.jpg', mimeType: 'image/jpeg', buffer: taken })
  await page.fill('[name=alt]', 'A banner at the gate')
  await page.getByRole('button', { name: 'Add the picture' }).click()
  await page.getByText('Waits for an organizer').waitFor()
  const source = `${product.baseUrl}${await page.getByAltText('A banner at the gate').getAttribute('src')}`
  expect((await fetch(source)).status, 'nobody else sees it yet').toBe(404)
  const kept = await (await page.request.get(source)).body()
  const { format, width, height, exif, xmp, iptc } = await sharp(kept).metadata()
  expect({ format, width, height, exif, xmp, iptc }).toEqual({ format: 'jpeg', width: 1600, height: 1200, exif: undefined, xmp: undefined, iptc: undefined })
  expect(kept.toString('latin1')).not.toMatch(/Camera maker|GPS/)
  // With scripts the form stays on its page: it is empty once the picture was taken, and the same one is there once. "Saved." makes room.
  const scripted = await openBrowser({ width: 390 })
  await scripted.page.context().addCookies(await page.context().cookies())
  await scripted.page.goto(`${dayUrl}/outcome`, { waitUntil: 'networkidle' })
  await scripted.page.setInputFiles('[name=content]', { name: 'gate.jpg', mimeType: 'image/jpeg', buffer: taken })
  await scripted.page.fill('[name=alt]', 'A banner at the gate')
  await scripted.page.getByRole('button', { name: 'Add the picture' }).click()
  await scripted.page.waitForURL(/done=saved/)
  await expect.poll(async () => [await scripted.page.inputValue('[name=content]'), await scripted.page.inputValue('[name=alt]')]).toEqual(['', ''])
  expect(await scripted.page.getByAltText('A banner at the gate').count()).toBe(1)
  await expect.poll(() => scripted.page.locator('.done').evaluate((done) => Number.parseFloat(getComputedStyle(done).top)), { timeout: 8000 }).toBeLessThan(0)
  await member.page.goto(callUrl)
  expect(await main(member)).not.toContain('What came of it')
})

test('the organizer lets the picture be seen and chooses what is shown; the call’s page follows, without a name', async () => {
  const { page } = organizer
  await page.goto(`${product.baseUrl}${callPath}/outcome`)
  expect(await main(organizer)).toContain('The manager came out to listen.')
  await page.getByRole('button', { name: 'Let everybody see it: A banner at the gate' }).click()
  await page.waitForURL(/done=saved/)
  await page.check('[name=showTotals]')
  await page.check('[name=showPhotos]')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/done=saved/)
  const seen = async (): Promise<string> => (await member.page.goto(callUrl), main(member))
  await expect.poll(seen).toContain('5 people at 1 event')
  expect(await member.page.getByRole('list', { name: 'Pictures' }).getByAltText('A banner at the gate').count()).toBe(1)
  expect((await fetch(`${product.baseUrl}${await member.page.getByAltText('A banner at the gate').getAttribute('src')}`)).headers.get('content-type')).toBe('image/jpeg')
  const source = await member.page.content()
  for (const name of [...people.map((one) => one.name), walkIn, rep.name, 'manager']) expect(source).not.toContain(name)
  // What the host corrects is there at once.
  await phone.page.goto(`${dayUrl}/outcome`)
  await phone.page.fill('[name=headcount]', '7')
  await phone.page.getByRole('button', { name: 'Save' }).click()
  await phone.page.waitForURL(/done=saved/)
  await expect.poll(seen).toContain('7 people at 1 event')
})

test('a member takes their data along and is erased; what is counted stays', async () => {
  before = await counts()
  const { page } = member
  await page.goto(`${product.baseUrl}/my-data`)
  await signInByMail(page, product.baseUrl, bo.email, async () => (await post.next(bo.email, 'Sign in')).link('Sign in'))
  await page.goto(`${product.baseUrl}/my-data`)
  expect(await main(member)).toContain('Lunchtime gathering')
  const mine = await (await page.request.get(`${product.baseUrl}/my-data.json`)).text()
  expect(mine).toContain(bo.email)
  expect(mine).toContain(bo.name)
  for (const other of [ada.name, walkIn]) expect(mine).not.toContain(other)
  expect(await tablesSaying(bo.email)).not.toEqual([])
  await page.check('[name=sure]')
  await page.locator('main form:has([name=sure]) button').click()
  await page.waitForURL(/done=erased/)
  for (const words of [bo.email, bo.name]) expect(await tablesSaying(words)).toEqual([])
  expect(await counts()).toEqual(before)
})

test('the list closes to its reps when it was said, and later its people become nobody; every count stays', async () => {
  const { page } = phone
  await page.goto(`${dayUrl}/people`)
  expect(await main(phone)).toContain(ada.name)
  await product.moveClock('2030-04-21T12:00:00Z')
  for (const path of ['people', 'check-in', 'signups.csv']) {
    const response = await page.request.get(`${dayUrl}/${path}`)
    expect([path, response.status(), (await response.text()).includes(ada.name)]).toEqual([path, expect.toSatisfy((status: number) => status >= 400), false])
  }
  await page.goto(`${dayUrl}/people`)
  expect(await main(phone)).toContain('This list is closed')
  expect(await tablesSaying(ada.name)).not.toEqual([])

  await product.moveClock('2030-06-21T12:00:00Z')
  await expect.poll(() => plain.rows('select counts from settlements'), { timeout: 20_000 }).toMatchObject([{ counts: { attended: 2, walkIns: 1, present: 3 } }])
  for (const words of [ada.name, ada.email, people[2].name, people[2].email, walkIn]) expect(await tablesSaying(words)).toEqual([])
  expect(await counts()).toEqual(before)
  await member.page.goto(callUrl)
  expect(await main(member)).toContain('7 people at 1 event')
  for (const visitor of [organizer, phone, member]) visitor.expectNoProblems()
})
