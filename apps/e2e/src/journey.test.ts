import { type Sink, startSink } from '@turnout/mail/testing/sink.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeBrowsers, openBrowser, type Visitor } from './harness/browser.ts'
import { icsOf, readIcs } from './harness/calendar-entry.ts'
import { openPostbox, type Letter, type Postbox } from './harness/postbox.ts'
import { type Product, startProduct } from './harness/product.ts'
import { article } from './journey/article.ts'
import { openAndPress, readAnswer, signUp } from './journey/member.ts'
import { oneClickUrl, postOneClick } from './journey/one-click.ts'
import { becomeFirstOrganizer, createCall, exportPeople, hostEvent, publishCall, readArticle, readLedger } from './journey/organizer.ts'

const rae = { name: 'Rae Organizer', email: 'rae@example.org' }
const ana = { name: 'Ana Lindqvist', email: 'ana@example.org' }
const ben = { name: 'Ben Adeyemi', email: 'ben@example.net' }
const cleo = { name: 'Cleo Marsh', email: 'cleo@example.com' }
const eventTitle = 'Gathering at the gate'

/** Long enough for a worker to have done what it should not. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1500))

afterAll(closeBrowsers)

/**
 * The whole main job, step by step on one instance: each test goes on where the one before ended. With JavaScript the
 * host gives a time of their own; without it the event follows the call, all day.
 */
describe.each([
  { javaScript: true, times: { from: '12:30', until: '13:15' }, entry: { allDay: false, startsAt: '2024-10-10T11:30:00.000Z', endsAt: '2024-10-10T12:15:00.000Z' }, morning: '2024-10-10T10:00:00Z' },
  { javaScript: false, times: {}, entry: { allDay: true, firstDay: '2024-10-10', lastDay: '2024-10-10' }, morning: '2024-10-10T08:00:00Z' },
])('from the article to the day itself, JavaScript $javaScript', ({ javaScript, times, entry, morning }) => {
  let sink: Sink
  let post: Postbox
  let product: Product
  let organizer: Visitor
  let member: Visitor
  let callUrl: string
  let event: { publicUrl: string; workspaceUrl: string }
  let confirmation: Letter
  let reminder: Letter

  beforeAll(async () => {
    sink = await startSink()
    post = openPostbox(sink)
    product = await startProduct({ env: { TURNOUT_CLOCK: '2024-09-30T09:00:00Z', SMTP_URL: sink.url } })
    organizer = await openBrowser({ javaScript })
    member = await openBrowser({ javaScript, width: 390 })
  })
  afterAll(async () => {
    await product?.stop()
    await sink?.close()
  })

  // A step that follows on a failed one can only fail as well, slowly.
  let broken = false
  beforeEach(({ skip, onTestFailed }) => {
    if (broken) skip('an earlier step failed')
    onTestFailed(() => void (broken = true))
  })

  test('the first organizer signs in by the printed link', async () => {
    await becomeFirstOrganizer(organizer.page, product.firstOrganizerLink(), rae)
    expect(await organizer.page.textContent('body')).toContain('Rehearsal')
  })

  test('the article is read, with the evidence marked', async () => {
    const { draft, marked } = await readArticle(organizer.page, product.baseUrl, { text: article.text, publishedOn: '2024-09-28', locale: 'en-GB', timeZone: 'Europe/London' })
    expect(draft).toMatchObject({ kind: 'workplace_day_of_action', scope: 'distributed', startOn: '2024-10-10', startTime: '', endOn: '', timeZone: 'Europe/London' })
    expect(draft.caller).toContain(article.caller)
    const proofOf = (field: string): string => marked.filter(({ fields }) => fields.includes(field)).map(({ text }) => text).join(' ')
    expect(proofOf('date')).toContain('Thursday 10th October')
    expect(proofOf('kind')).toContain('workplace day of action')
  })

  test('it becomes a call in a campaign, and is published', async () => {
    await createCall(organizer.page, { campaign: 'Autumn of action', eventTitle })
    callUrl = await publishCall(organizer.page, product.baseUrl)
    await member.page.goto(callUrl)
    expect(await member.page.textContent('main')).toMatch(/10 October 2024|October 10, 2024/)
  })

  test('an event is hosted for a new group', async () => {
    event = await hostEvent(organizer.page, callUrl, { group: 'Harbour Works', town: 'Arlemouth', place: 'North gate', directions: 'Ring the second bell.', capacity: 2, ...times })
    expect((await post.next(rae.email)).subject).toContain(eventTitle)
    await member.page.goto(callUrl)
    await member.page.click('main a[href^="/events/"]')
    expect(await member.page.textContent('main')).toContain('North gate')
    expect(await member.page.textContent('main'), 'told only to who signed up').not.toContain('second bell')
  })

  test('a member signs up, and the confirmation brings a calendar entry for the right time', async () => {
    await signUp(member.page, event.publicUrl, ana)
    confirmation = await post.next(ana.email, eventTitle)
    expect(confirmation.text).toContain('Ring the second bell.')
    const mailed = readIcs(icsOf(confirmation))
    expect(mailed).toMatchObject({ ...entry, method: 'REQUEST', sequence: 0, summary: eventTitle, attendees: [ana.email] })
    const file = await member.context.request.get(`${event.publicUrl}.ics`)
    expect(readIcs(await file.text())).toMatchObject({ ...entry, uid: mailed.uid })
  })

  test('opening the link confirms nothing; pressing its button does', async () => {
    const link = confirmation.link('Confirm your answer')
    for (let times = 0; times < 2; times++) await member.page.goto(link)
    await fetch(link, { method: 'HEAD' })
    expect(await exportPeople(organizer.page, event.workspaceUrl)).toMatchObject({ [ana.email]: { answer: 'going', confirmed: 'no' } })
    await openAndPress(member.page, link, 'Confirm')
    expect(await exportPeople(organizer.page, event.workspaceUrl)).toMatchObject({ [ana.email]: { answer: 'going', confirmed: 'yes' } })
  })

  test('the second takes the last place and the third waits', async () => {
    for (const person of [ben, cleo]) {
      await signUp(member.page, event.publicUrl, person)
      const letter = await post.next(person.email, eventTitle)
      await openAndPress(member.page, letter.link(/^(Confirm|See)/), 'Confirm')
    }
    expect(await exportPeople(organizer.page, event.workspaceUrl)).toMatchObject({ [ben.email]: { answer: 'going' }, [cleo.email]: { answer: 'waitlisted' } })
  })

  test('on the eve the reminder arrives, once whatever happens to the worker', async () => {
    await product.moveClock('2024-10-09T17:00:00Z')
    reminder = await post.next(ana.email, 'Tomorrow')
    await post.next(ben.email, 'Tomorrow')
    await product.moveClock('2024-10-09T17:01:30Z')
    await settle()
    await product.restart()
    await product.moveClock('2024-10-09T17:03:00Z')
    await settle()
    for (const { email } of [ana, ben]) expect(await post.all(email, 'Tomorrow'), `reminders to ${email}`).toHaveLength(1)
    expect(await post.all(cleo.email, 'Tomorrow'), 'who waits is not reminded').toEqual([])
  })

  test('“can’t make it” in the reminder frees the place for who waits', async () => {
    const link = reminder.link('I can’t make it')
    await member.page.goto(link)
    expect(await exportPeople(organizer.page, event.workspaceUrl), 'looking changes nothing').toMatchObject({ [ana.email]: { answer: 'going' } })
    await openAndPress(member.page, link, 'Yes, I can’t make it')
    expect(await readAnswer(member.page, reminder.link(/^See or change/))).toContain('can’t make it')
    const promotion = await post.next(cleo.email, 'You have a place')
    expect(readIcs(icsOf(promotion)).uid).toBe(readIcs(icsOf(confirmation)).uid)
    expect(await exportPeople(organizer.page, event.workspaceUrl)).toMatchObject({ [ana.email]: { answer: 'declined' }, [cleo.email]: { answer: 'going' } })
  })

  test('a mail program unsubscribes by POST without cookies, twice to the same end; looking changes nothing', async () => {
    const [letter] = await post.all(ben.email, 'Tomorrow')
    const url = oneClickUrl(letter as Letter)
    await member.page.goto(url)
    await member.page.goto(url)
    expect(await member.page.textContent('main')).toContain('What should stop?')
    expect(await postOneClick(url, 'urlencoded')).toBe(200)
    expect(await postOneClick(url, 'multipart')).toBe(200)
    await member.page.goto(url)
    expect(await member.page.textContent('main')).toContain('gets no more messages')
  })

  test('on the day only those who still want it are reminded, and the ledger says why', async () => {
    await product.moveClock(morning)
    await post.next(cleo.email, 'Today')
    await settle()
    expect([...(await post.all(ben.email, 'Today')), ...(await post.all(ana.email, 'Today'))].map((letter) => letter.subject)).toEqual([])
    expect(await readLedger(organizer.page, event.workspaceUrl, ben.email)).toEqual(expect.arrayContaining([expect.stringMatching(/the same day.*skipped.*stopped this mail/i)]))
  })

  test('nothing went wrong in any browser, and nothing was sent twice', () => {
    organizer.expectNoProblems()
    member.expectNoProblems()
    const ids = sink.mails.map((mail) => mail.messageId)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
