import { gmail } from '@turnout/calendar/testing/replies.ts'
import { type Sink, startSink } from '@turnout/mail/testing/sink.ts'
import { deliver } from '@turnout/mail/testing/smtp-client.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBarriers } from './harness/accessibility.ts'
import { closeBrowsers, openBrowser, type Visitor } from './harness/browser.ts'
import { icsOf, readIcs } from './harness/calendar-entry.ts'
import { openPostbox, type Postbox } from './harness/postbox.ts'
import { freePort, type Product, startProduct } from './harness/product.ts'
import { openAndPress, readAnswer, unhurried } from './journey/member.ts'
import { becomeFirstOrganizer, exportPeople } from './journey/organizer.ts'

const title = 'Watch at the gate'
let sink: Sink
let post: Postbox
let product: Product
let organizer: Visitor
let member: Visitor
let inspector: Visitor
let workspaceUrl: string
let publicUrl: string
let inboundPort: number

beforeAll(async () => {
  sink = await startSink()
  post = openPostbox(sink)
  inboundPort = await freePort()
  product = await startProduct({ env: { TURNOUT_CLOCK: '2030-03-04T09:00:00Z', SMTP_URL: sink.url, INBOUND_SMTP_PORT: String(inboundPort), INBOUND_DOMAIN: 'in.example.org' } })
  organizer = await openBrowser({ javaScript: false })
  member = await openBrowser({ javaScript: false, width: 390 })
  inspector = await openBrowser({ javaScript: true, width: 390 })
  for (const { page } of [organizer, member, inspector]) page.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await closeBrowsers()
  await product?.stop()
  await sink?.close()
})

/** Axe is a script itself: it looks at the same page, with the same session, in a browser that runs it. */
async function barriers({ page, context }: Visitor): Promise<string[]> {
  await inspector.context.clearCookies()
  await inspector.context.addCookies(await context.cookies())
  await inspector.page.goto(page.url())
  return findBarriers(inspector.page)
}

async function ask(kind: string, label: string, more: { options?: string; required?: boolean } = {}): Promise<void> {
  const { page } = organizer
  await page.goto(`${workspaceUrl}/questions`)
  const form = page.locator('form', { has: page.locator('input[name=intent][value=question-new]') })
  await form.locator('[name=kind]').selectOption(kind)
  await form.locator('[name=label]').fill(label)
  if (more.options) await form.locator('[name=options]').fill(more.options)
  if (more.required) await form.locator('[name=required]').check()
  await form.locator('button:not([name])').click()
  await page.waitForURL(/done=saved/)
}

async function signUp(email: string, shifts: string[], act?: () => Promise<unknown>): Promise<void> {
  const { page } = member
  await page.goto(publicUrl)
  for (const shift of shifts) await page.getByLabel(new RegExp(shift)).check()
  await page.fill('[name=name]', email.split('@')[0] ?? '')
  await page.fill('[name=email]', email)
  await page.check('[name^="replies."][value="I may be in pictures."]')
  await act?.()
  await page.check('[name=consent]')
  await unhurried(page)
  await page.click('main form:has([name=email]) button')
  await page.waitForURL(/done=signed-up/)
}

/** Sends a form as a program would that never saw the page. */
async function sendOdd({ page }: Visitor, email: string): Promise<void> {
  await page.goto(publicUrl)
  await page.getByLabel(/Second shift/).check()
  await page.fill('[name=name]', 'Odd')
  await page.fill('[name=email]', email)
  await page.check('[name^="replies."][value="I may be in pictures."]')
  await page.check('[name=consent]')
  await page.locator('[name=stamp]').evaluate((field) => field.setAttribute('value', 'none'))
  await page.click('main form:has([name=email]) button')
}

/** Writes to whoever is going, and looks at it before it goes out. */
async function write(subject: string, more: Record<string, string> = {}): Promise<string> {
  const { page } = organizer
  await page.goto(`${workspaceUrl}/announcements`)
  for (const other of ['maybe', 'waitlisted']) await page.uncheck(`[name=answers][value=${other}]`)
  for (const [name, value] of Object.entries({ subject, body: 'Dear {{name}}, it will be warm.', ...more })) await page.fill(`[name=${name}]`, value)
  await page.click('button[name=deed][value=look]')
  return (await page.locator('button[name=deed][value=send]').textContent()) ?? ''
}

/** The next letter with the entry that it brings. */
async function entryTo(email: string, subject: string) {
  const letter = await post.next(email, subject)
  return { letter, ics: icsOf(letter), ...readIcs(icsOf(letter)) }
}

/** All of it without a line of script, for whoever organizes as for whoever comes. */
describe('shifts, questions, offers and the host’s word', () => {
  test('an event with two shifts and three questions is made', async () => {
    const { page } = organizer
    await becomeFirstOrganizer(page, product.firstOrganizerLink(), { name: 'Rae Organizer', email: 'rae@example.org' })
    await page.goto(`${product.baseUrl}/app/groups/new`)
    await page.fill('[name=name]', 'Gate watch')
    await page.click('main form [type=submit]:not([hidden])')
    await page.waitForURL(/\/app\/groups\/[0-9a-f-]{36}/)
    await page.goto(`${product.baseUrl}/app/events/new?groupId=${/groups\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''}`)
    await page.fill('[name=title]', title)
    await page.fill('[name="slots.0.startLocal"]', '2030-03-21')
    await page.fill('[name="slots.0.startLocalTime"]', '08:00')
    await page.fill('[name="slots.0.capacity"]', '1')
    await page.fill('[name=placeName]', 'North gate')
    await page.fill('[name=contact]', 'Rae, 555 0100')
    await page.selectOption('[name=timeZone]', 'Europe/London')
    await page.selectOption('[name=promotion]', 'offer')
    await page.click('button[name=slotChange][value=add]')
    await page.fill('[name="slots.0.title"]', 'First shift')
    await page.fill('[name="slots.1.title"]', 'Second shift')
    await page.fill('[name="slots.1.startLocal"]', '2030-03-21')
    await page.fill('[name="slots.1.startLocalTime"]', '12:00')
    await page.fill('[name="slots.1.capacity"]', '')
    await page.click('main form button[type=submit]:not([name]):not([hidden])')
    await page.waitForURL(/\/app\/events\/[0-9a-f-]{36}/)
    workspaceUrl = page.url().replace(/\?.*/, '')
    await page.click('button[name=status][value=published]')
    publicUrl = `${product.baseUrl}${await page.locator('main a[href^="/events/"]').first().getAttribute('href')}`
    await ask('consent', 'I may be in pictures.', { required: true })
    await ask('roles', 'What can you do?', { options: 'I can steward\nI can bring a banner' })
    await ask('text', 'What do you not eat?')
    expect(await barriers(organizer)).toEqual([])
  })

  test('somebody signs up for both at once: one letter with both entries, and one button confirms them', async () => {
    await signUp('ana@example.org', ['First shift', 'Second shift'], async () => {
      expect(await barriers(member)).toEqual([])
      await member.page.check('[value="I can bring a banner"]')
    })
    const letter = await post.next('ana@example.org', title)
    expect(await post.all('ana@example.org', title)).toHaveLength(1)
    expect(letter.email.attachments.filter(({ filename }) => filename?.endsWith('.ics')), 'an invitation for each').toHaveLength(2)
    expect(icsOf(letter)).toContain('METHOD:REQUEST')
    await openAndPress(member.page, letter.link('Confirm your answer'), 'Confirm')
    expect(await barriers(member)).toEqual([])
    expect(await exportPeople(organizer.page, workspaceUrl)).toMatchObject({ 'ana@example.org': { answer: 'going', confirmed: 'yes' } })
    await organizer.page.goto(`${workspaceUrl}/people?role=I+can+bring+a+banner`)
    expect(await organizer.page.textContent('main')).toContain('ana@example.org')
    expect(await barriers(organizer)).toEqual([])
  })

  test('a reply that is missing is asked for beside its question, and what was typed is still there', async () => {
    const { page } = member
    await page.goto(publicUrl)
    await page.getByLabel(/Second shift/).check()
    await page.fill('[name=name]', 'Forgetful')
    await page.fill('[name=email]', 'forgetful@example.org')
    await page.check('[name=consent]')
    await unhurried(page)
    await page.click('main form:has([name=email]) button')
    expect(await page.textContent('main')).toContain('Reply to this question.')
    expect(await page.inputValue('[name=name]')).toBe('Forgetful')
  })

  test('a form that looks like a program’s does some work first, and goes on by itself', async () => {
    const visitor = await openBrowser({ javaScript: true, width: 390 })
    await sendOdd(visitor, 'odd@example.org')
    await visitor.page.waitForURL(/done=signed-up/, { timeout: 30_000 })
    expect((await exportPeople(organizer.page, workspaceUrl))['odd@example.org']).toMatchObject({ answer: 'going' })
    visitor.expectNoProblems()
    await visitor.close()
  })

  test('and without script counts once the mailed link is used', async () => {
    const email = 'odd-without@example.org'
    await sendOdd(member, email)
    await member.page.getByText('Press the button below once more').waitFor()
    expect(await member.page.inputValue('[name=name]')).toBe('Odd')
    await member.page.click('main form:has([name=email]) button')
    await member.page.waitForURL(/done=signed-up/)
    expect((await exportPeople(organizer.page, workspaceUrl))[email]).toMatchObject({ answer: 'cancelled' })
    await openAndPress(member.page, (await post.next(email, 'Please confirm')).link('Confirm your answer'), 'Yes, I’m going')
    expect((await exportPeople(organizer.page, workspaceUrl))[email]).toMatchObject({ answer: 'going', confirmed: 'yes' })
  })

  test('a freed place is offered to the first who waits, and when nobody takes it to the next', async () => {
    for (const email of ['ben@example.org', 'cleo@example.org']) {
      await signUp(email, ['First shift'])
      await openAndPress(member.page, (await post.next(email, title)).link(/^(Confirm|See)/), 'Confirm')
    }
    const links = (await post.all('ana@example.org', title)).map((letter) => letter.link(/^(Confirm|See)/))
    await member.page.goto(links[0] ?? '')
    const first = member.page.locator('section', { hasText: 'First shift' }).last()
    await first.getByLabel('I can’t make it').check()
    await first.getByRole('button').click()
    await member.page.waitForURL(/done=/)
    const offer = await post.next('ben@example.org', 'A place became free')
    expect(await readAnswer(member.page, offer.link('Take the place'))).toContain('kept for you')
    expect(await barriers(member)).toEqual([])
    await product.moveClock('2030-03-05T10:00:00Z')
    const next = await post.next('cleo@example.org', 'A place became free')
    expect((await post.next('ben@example.org', 'Your place is no longer kept')).text).toContain('you can sign up again')
    await openAndPress(member.page, next.link('Take the place'), 'Take the place')
    expect(await readAnswer(member.page, next.link('Take the place'))).toContain('you are going')
  })

  test('the host decides on who comes next', async () => {
    const { page } = organizer
    await page.goto(`${workspaceUrl}/edit`)
    await page.check('[name=approves]')
    await page.click('main form button[type=submit]:not([name]):not([hidden])')
    await page.waitForURL(/done=saved/)
    await signUp('dan@example.org', ['Second shift'])
    expect((await post.next('dan@example.org', title)).subject).toContain('The host decides')
    await page.goto(`${workspaceUrl}/people`)
    expect(await barriers(organizer)).toEqual([])
    await page.getByRole('table', { name: 'waits for you' }).getByLabel('Choose dan').check()
    await page.click('button[name=decision][value=approved]')
    await page.waitForURL(/done=saved/)
    await expect.poll(async () => (await post.all('dan@example.org', title)).length).toBe(2)
    expect(await exportPeople(page, workspaceUrl)).toMatchObject({ 'dan@example.org': { answer: 'going' } })
  })

  test('who comes through a personal link, and by which link of the host, is counted', async () => {
    const { page } = organizer
    await page.goto(`${workspaceUrl}/edit`)
    await page.uncheck('[name=approves]')
    await page.click('main form button[type=submit]:not([name]):not([hidden])')
    await page.waitForURL(/done=saved/)
    const plain = publicUrl
    const own = (await post.all('dan@example.org', title)).at(-1)?.link('Bring others') ?? ''
    for (const [email, link] of [['eve@example.org', own], ['fay@example.org', `${plain}?src=poster`]] as const) {
      publicUrl = link
      await signUp(email, ['Second shift'])
      await openAndPress(member.page, (await post.next(email, title)).link(/^Confirm/), 'Confirm')
    }
    publicUrl = plain
    await member.page.goto((await post.all('dan@example.org', title)).at(-1)?.link('Confirm your answer') ?? '')
    expect(await member.page.textContent('main')).toContain('1 person has signed up through it.')
    await page.goto(workspaceUrl)
    const sources = page.locator('#sources')
    expect((await sources.locator('tr', { hasText: 'poster' }).textContent())?.replace(/\D+/g, '')).toBe('111')
    expect(await sources.textContent()).toContain('1 of them came through the personal link of one person.')
  })

  test('an announcement is looked at, tried on oneself, and says to how many it goes before it does; another goes out at its time', async () => {
    const { page } = organizer
    const going = ['ana', 'cleo', 'eve', 'fay', 'odd-without'].map((name) => `${name}@example.org`)
    expect(await write('Bring water')).toBe(`Send to ${going.length} people`)
    expect(await page.textContent('#preview')).toContain('Dear Alex Example, it will be warm.')
    expect(await page.textContent('#reaches')).toContain('It goes out at once.')
    await page.click('button[name=deed][value=test]')
    expect((await post.next('rae@example.org', 'Bring water')).text).toContain('it will be warm')
    expect(sink.mails.filter(({ to }) => !to.includes('rae@example.org')).some(({ raw }) => raw.includes('Bring water'))).toBe(false)
    expect(await barriers(organizer)).toEqual([])
    await page.click('button[name=deed][value=send]')
    await page.waitForURL(/done=announcement-sent/)
    for (const email of going) expect((await post.next(email, 'Bring water')).header('precedence')).toBe('bulk')
    expect(await write('Bring more water', { sendLocal: '2030-03-06', sendLocalTime: '09:00' })).toBe(`Schedule for ${going.length} people`)
    await page.click('button[name=deed][value=send]')
    await page.waitForURL(/done=announcement-scheduled/)
    await product.moveClock('2030-03-06T09:00:00Z')
    await post.next('ana@example.org', 'Bring more water')
    expect(await post.all('ben@example.org', /Bring/)).toEqual([])
  })

  test('both shifts and the place move, and whoever comes hears once of it, old and new, with the new entry', async () => {
    const { page } = organizer
    await page.goto(`${workspaceUrl}/edit`)
    await page.fill('[name="slots.0.startLocalTime"]', '09:00')
    await page.fill('[name="slots.1.startLocalTime"]', '13:00')
    await page.fill('[name=placeName]', 'South gate')
    await page.click('main form button[type=submit]:not([name]):not([hidden])')
    await page.waitForURL(/told=/)
    await product.moveClock('2030-03-06T09:11:00Z')
    const letter = await post.next('cleo@example.org', 'Changed')
    for (const said of ['09:00', 'Time before', '08:00', 'South gate', 'Place before', 'North gate']) expect(letter.text).toContain(said)
    expect(icsOf(letter)).toMatch(/METHOD:REQUEST[^]*SEQUENCE:1/)
  })

  test('a no from a calendar program counts, and in two taps somebody is back: the entry goes out and comes in again, each a later version', async () => {
    const invited = await entryTo('eve@example.org', 'Changed')
    const to = /^ORGANIZER[^:]*:mailto:(\S+)/im.exec(invited.ics.replaceAll(/\r?\n /g, ''))?.[1] ?? ''
    const calendar = gmail('DECLINED', invited.sequence).replace('slot-1@turnout', invited.uid).replace('Kim@example.org', 'eve@example.org').replaceAll('20300305T', '20300307T')
    const taken = await deliver(inboundPort, { from: 'eve@example.org', to, raw: `From: Eve <eve@example.org>\nSubject: Declined\nMIME-Version: 1.0\nContent-Type: text/calendar; method=REPLY\n\n${calendar}` })
    expect(taken).toMatch(/^250/)
    const out = await entryTo('eve@example.org', 'You are not coming')
    expect(await exportPeople(organizer.page, workspaceUrl)).toMatchObject({ 'eve@example.org': { answer: 'declined' } })
    await openAndPress(member.page, `${out.letter.link(/^See or change/)}?answer=going`, 'Yes, I’m going')
    const again = await entryTo('eve@example.org', 'You are going')
    expect([invited, out, again].map(({ method, sequence, uid }) => [method, sequence, uid])).toEqual([['REQUEST', 1], ['CANCEL', 2], ['REQUEST', 3]].map((one) => [...one, invited.uid]))
    expect(await exportPeople(organizer.page, workspaceUrl)).toMatchObject({ 'eve@example.org': { answer: 'going', confirmed: 'yes' } })
  })

  test('the ledger says what will go to whom, sends one now, skips another, and a pause holds the rest until it ends', async () => {
    const { page } = organizer
    const ahead = async (query: string) => {
      await page.goto(`${workspaceUrl}/messages?view=ahead&from=2030-03-20&until=2030-03-20${query}`)
      return page.locator('main table').last()
    }
    const decide = async (email: string, deed: string, done: RegExp) => {
      await (await ahead(`&q=${email}`)).locator(`button[value=${deed}]`).first().click()
      await page.waitForURL(done)
    }
    expect(await (await ahead('&gets=no')).textContent(), 'who gets none, and why').toMatch(/ben@example\.org.*Their answer is another one/)
    expect(await (await ahead('&gets=yes')).textContent()).not.toContain('ben@example.org')
    expect(await barriers(organizer)).toEqual([])
    const csv = await (await page.context().request.get(`${workspaceUrl}/messages.csv?gets=yes&from=2030-03-20&until=2030-03-20`)).text()
    expect(csv).toContain('eve@example.org')
    await decide('cleo@example.org', 'send_now', /done=mail-hurried/)
    await post.next('cleo@example.org', 'Tomorrow')
    await decide('eve@example.org', 'skip', /done=mail-skipped/)
    await page.goto(`${workspaceUrl}/messages`)
    await page.click('button[name=intent][value=hold]')
    await page.waitForURL(/done=mail-paused/)
    await product.moveClock('2030-03-20T17:00:30Z')
    await expect.poll(async () => (await page.goto(`${workspaceUrl}/messages`), page.textContent('main'))).toMatch(/messages? waits?/)
    expect(await post.all('fay@example.org', 'Tomorrow')).toEqual([])
    await page.click('button[name=intent][value=resume]')
    await page.waitForURL(/done=mail-resumed/)
    await post.next('fay@example.org', 'Tomorrow')
    expect([await post.all('eve@example.org', 'Tomorrow'), (await post.all('cleo@example.org', 'Tomorrow')).length]).toEqual([[], 1])
  })

  test('and is held once more next month: the same shifts and questions, nobody from before, and nothing that was due', async () => {
    const { page } = organizer
    const before = sink.mails.length
    await page.goto(`${workspaceUrl}/clone`)
    expect(await barriers(organizer)).toEqual([])
    expect(await page.inputValue('[name="slots.1.startLocal"]')).toBe('2030-03-28')
    for (const slot of [0, 1]) await page.fill(`[name="slots.${slot}.startLocal"]`, '2030-04-25')
    await page.click('main form [type=submit]:not([hidden])')
    await page.waitForURL(/done=event-cloned/)
    const clone = page.url().replace(/\?.*/, '')
    await page.click('button[name=status][value=published]')
    await page.goto(`${product.baseUrl}${await page.locator('main a[href^="/events/"]').first().getAttribute('href')}`)
    for (const said of ['First shift', 'Second shift', 'What do you not eat?', 'South gate', '25 April 2030']) expect(await page.textContent('main')).toContain(said)
    expect(await exportPeople(page, clone)).toEqual({})
    await product.moveClock('2030-03-20T17:02:00Z')
    expect(sink.mails.slice(before).some(({ raw }) => raw.includes('25 April'))).toBe(false)
  })
})
