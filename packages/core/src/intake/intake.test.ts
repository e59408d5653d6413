import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCall, getCallView } from '../call/call.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { calendarOf, calendarUpload } from '../testing/calendars.ts'
import { callInput } from '../testing/calls.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { as, asSystem } from '../testing/ctx.ts'
import { aMember, aGroup, anOrganizer, aPerson } from '../testing/people.ts'
import { signToken, mailboxOf, tokenOfMailbox } from '../token.ts'
import { transact } from '../transact.ts'
import { dismissIntake, findForwarder, getIntake, getIntakeAddress, getSnapshot, keepIntake, listIntakes, readIntake, receiveForwarded, renewIntakeAddress, restoreIntake } from './intake.ts'
import { InboxFilter, IntakeInput } from './intake.schema.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const text = `The federation calls on members in every workplace to take part in a day of action on Thursday 10 October.

Staff will gather at lunchtime to ask for a safe and warm place to work.`
const input = (more: object = {}): IntakeInput => IntakeInput.parse({ text, publishedOn: '2024-09-28', locale: 'en-GB', timeZone: 'Europe/London', ...more })
const inSeptember = (): TestCtx => testCtx({ db: database.db, now: '2024-09-28T10:00:00Z' })

describe('reading a published call', () => {
  test('keeps the text and proposes what it announces, each field with its passage', async () => {
    const organizer = await anOrganizer(inSeptember())
    const intake = await readIntake(organizer, input())
    expect(intake.drafts).toMatchObject([{ start: '2024-10-10', allDay: true, past: false }])
    const [draft] = intake.drafts
    expect(draft?.evidence.length).toBeGreaterThan(0)
    for (const { from, to, quote } of draft?.evidence ?? []) expect(intake.text.slice(from, to)).toBe(quote)
    expect(await getIntake(organizer, { id: intake.id })).toEqual(intake)
  })

  test('says when the day has passed, by the clock of whoever asks', async () => {
    const ctx = inSeptember()
    const organizer = await anOrganizer(ctx)
    const { id } = await readIntake(organizer, input())
    ctx.clock.set('2024-10-10T22:00:00Z')
    expect((await getIntake(organizer, { id })).drafts[0]?.past).toBe(false)
    ctx.clock.set('2024-10-10T23:30:00Z')
    expect((await getIntake(organizer, { id })).drafts[0]?.past, 'past midnight in London').toBe(true)
  })

  test('finding nothing is an answer too', async () => {
    const intake = await readIntake(await anOrganizer(inSeptember()), input({ text: 'A page about teapots and their lids, with no news in it.' }))
    expect(intake.drafts).toEqual([])
  })

  test('is for organizers', async () => {
    const ctx = inSeptember()
    await expectRefusal(readIntake(ctx, input()), 'unauthenticated')
    await expectRefusal(readIntake(await aMember(ctx, await aGroup(ctx), 'organizer'), input()), 'forbidden')
    const { id } = await readIntake(await anOrganizer(ctx), input())
    await expectRefusal(getIntake(await aMember(ctx, await aGroup(ctx), 'rep'), { id }), 'forbidden')
    await expectRefusal(getIntake(await anOrganizer(ctx), { id: '00000000-0000-7000-8000-00000000dead' }), 'not_found')
  })

  test('a call made from it shows its source to those who may write, and to nobody else', async () => {
    const ctx = inSeptember()
    const organizer = await anOrganizer(ctx)
    const intake = await readIntake(organizer, input())
    const call = await createCall(organizer, callInput({ intakeId: intake.id, intakeDraft: '0', startLocal: '2024-10-10' }))
    expect((await getCallView(organizer, { id: call.id })).source).toMatchObject({ text: intake.text, publishedOn: '2024-09-28' })
    await expectRefusal(getCallView(await aMember(ctx, await aGroup(ctx), 'rep'), { id: call.id }), 'not_found')
  })
})

const inMarch = (): TestCtx => testCtx({ db: database.db, now: '2030-03-04T09:00:00Z' })
const march = (title: string, day: string): string => `# ${title}\n\nThe tenants' network calls for a march on ${day}, 12:00, at Castle Square in Leeds. Join us at the ${title}.`
const given = (more: object): IntakeInput => IntakeInput.parse(more)
const inbox = (more: object = {}): InboxFilter => InboxFilter.parse(more)
const problems = (more: object) => IntakeInput.safeParse(more).error?.issues.map(({ path, message }) => [path.join('.'), message])
const mail = (body: string, more = ''): Uint8Array => Buffer.from(`From: Press office <press@example.org>\r\nTo: intake@example.org\r\nSubject: Call for a march\r\nDate: Fri, 01 Mar 2030 10:00:00 +0000\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n${more}\r\n${body}\r\n`)
const secretOf = (address: string | null): string => /^intake\+([a-z2-7]+)@in\.turnout\.example$/.exec(address ?? '')?.[1] ?? ''
const base64 = (text: string): string => Buffer.from(text).toString('base64')

describe('sources', () => {
  test('exactly one is given', () => {
    expect(problems({})).toEqual([['text', 'Paste the text of the call, or give an address or a file.']])
    expect(problems({ text: '', url: ' ', html: '' })).toHaveLength(1)
    expect(problems({ text, url: 'https://example.org' })).toEqual([['url', 'Give one source at a time: a text, an address or a file.']])
    expect(problems({ url: 'https://example.org' })).toBeUndefined()
  })

  test('a page is fetched, read and kept with its bytes', async () => {
    const ctx = inMarch()
    const organizer = await anOrganizer(ctx)
    const body = `<!doctype html><html lang="en-GB"><head><title>Rents</title></head><body><article><h1>Rents</h1><p>The tenants' network calls for a march on 21 March 2030 at 12:00.</p></article></body></html>`
    ctx.outside.put('https://news.example.org/rents', { body })
    const intake = await readIntake(organizer, given({ url: 'https://news.example.org/rents', timeZone: 'Europe/London' }))
    expect(intake).toMatchObject({ kind: 'url', format: 'html', state: 'new', sourceUrl: 'https://news.example.org/rents', mine: true, drafts: [{ start: '2030-03-21T12:00' }] })
    expect(ctx.outside.asked).toEqual(['https://news.example.org/rents'])
    const snapshot = await getSnapshot(organizer, { id: intake.id })
    expect(Buffer.from(snapshot.content).toString()).toBe(body)
    expect(intake.snapshot).toEqual({ name: 'source.html', contentType: 'text/html; charset=utf-8', size: body.length })
    await expectAudit(ctx, 'intake.kept', intake.id)
  })

  test('what the web or the reader refuses is said beside the field, and nothing is kept', async () => {
    const ctx = inMarch()
    const organizer = await anOrganizer(ctx)
    await expectRefusal(readIntake(organizer, given({ url: 'https://news.example.org/gone' })), 'invalid', { reason: 'fetch_status', field: 'url' })
    await expectRefusal(readIntake(organizer, given({ file: { name: 'a.zip', content: base64('PK\u0003\u0004rubbish') } })), 'invalid', { reason: 'file_type', field: 'file' })
    await expectRefusal(readIntake(organizer, given({ file: { name: 'a.txt', content: '' } })), 'invalid', { reason: 'file_empty', field: 'file' })
    await expectRefusal(readIntake(organizer, given({ file: { name: 'a.txt', content: Buffer.alloc(5 * 1024 * 1024 + 1, 'a').toString('base64') } })), 'too_large', { reason: 'file_too_large', field: 'file' })
    expect((await listIntakes(organizer, inbox())).counts).toEqual({ new: 0, accepted: 0, dismissed: 0 })
  })

  test('a file is known by what it holds, whatever it is called', async () => {
    const organizer = await anOrganizer(inMarch())
    const ics = calendarOf({ title: 'March for fair rents', start: '2030-03-21T12:00' })
    const intake = await readIntake(organizer, given({ file: { name: 'invitation.txt', content: base64(ics) }, timeZone: 'Europe/London' }))
    expect(intake).toMatchObject({ kind: 'file', format: 'ics', drafts: [{ title: 'March for fair rents', start: '2030-03-21T12:00' }], snapshot: { name: 'invitation.txt' } })
  })

  test('the clipboard of a page is read as a page', async () => {
    const intake = await readIntake(await anOrganizer(inMarch()), given({ html: '<p>The network calls for a <b>march</b> on 21 March 2030 at noon.</p>', publishedOn: '2030-03-01' }))
    expect(intake).toMatchObject({ kind: 'html', format: 'html', publishedFrom: 'given', drafts: [{ start: '2030-03-21T12:00' }] })
    expect(intake.text).not.toContain('<b>')
  })

  test('nothing outside is asked inside a transaction', async () => {
    const organizer = await anOrganizer(inMarch())
    await expect(transact(organizer, (inside) => readIntake(inside, given({ text: march('Fair Rents', '21 March 2030') })))).rejects.toThrow(/invariant/)
  })

  test('a person’s addresses are counted', async () => {
    const ctx = inMarch()
    const organizer = await anOrganizer(ctx)
    ctx.outside.put('https://news.example.org/a', { body: '<p>Nothing to see on this page today.</p>' })
    for (let hit = 0; hit < 60; hit++) await readIntake(organizer, given({ url: 'https://news.example.org/a' }))
    await expectRefusal(readIntake(organizer, given({ url: 'https://news.example.org/a' })), 'too_many', 'rate')
    await readIntake(organizer, given({ text: march('Fair Rents', '21 March 2030') }))
  })
})

describe('the inbox', () => {
  test('holds one’s own, newest first, in three states', async () => {
    const ctx = inMarch()
    const organizer = await anOrganizer(ctx)
    const first = await readIntake(organizer, given({ text: march('Fair Rents March', '21 March 2030'), timeZone: 'Europe/London' }))
    const second = await readIntake(organizer, given({ text: 'A page about teapots and their lids, with no news in it.' }))
    await readIntake(await anOrganizer(ctx), given({ text: march('Somebody else’s', '22 March 2030') }))
    const list = await listIntakes(organizer, inbox())
    expect(list.intakes.map(({ id }) => id)).toEqual([second.id, first.id])
    expect(list.intakes[1]).toMatchObject({ kind: 'text', drafts: 1, changed: false, first: { startLocal: '2030-03-21T12:00', past: false } })
    expect(list.intakes[0]).toMatchObject({ drafts: 0, first: null, duplicates: [] })
    await dismissIntake(organizer, { id: second.id })
    await dismissIntake(organizer, { id: second.id })
    await expectAudit(ctx, 'intake.dismissed', second.id)
    expect((await listIntakes(organizer, inbox())).counts).toEqual({ new: 1, accepted: 0, dismissed: 1 })
    expect((await listIntakes(organizer, inbox({ state: 'dismissed' }))).intakes.map(({ id }) => id)).toEqual([second.id])
    await restoreIntake(organizer, { id: second.id })
    expect((await listIntakes(organizer, inbox())).counts).toMatchObject({ new: 2, dismissed: 0 })
    await createCall(organizer, callInput({ intakeId: first.id, intakeDraft: '0' }))
    await expectRefusal(dismissIntake(organizer, { id: first.id }), 'conflict', 'status')
    expect((await listIntakes(organizer, inbox({ page: 7 }))).intakes).toEqual([])
  })

  test('is for organizers', async () => {
    const ctx = inMarch()
    const { id } = await readIntake(await anOrganizer(ctx), given({ text: march('Fair Rents', '21 March 2030') }))
    const rep = await aMember(ctx, await aGroup(ctx), 'rep')
    for (const work of [() => listIntakes(rep, inbox()), () => dismissIntake(rep, { id }), () => restoreIntake(rep, { id }), () => getSnapshot(rep, { id }), () => getIntakeAddress(rep), () => renewIntakeAddress(rep)]) await expectRefusal(work, 'forbidden')
  })
})

describe('duplicates', () => {
  test('the same day and a similar title, among calls and open intakes, but not what came of the intake itself', async () => {
    const ctx = inMarch()
    const organizer = await anOrganizer(ctx)
    const published = await createCall(organizer, callInput({ title: 'March for fair rents', startLocal: '2030-05-04', endLocal: '2030-05-06' }))
    await createCall(organizer, callInput({ title: 'March for fair rents', startLocal: '2030-05-12' }))
    await createCall(organizer, callInput({ title: 'Blood drive at the town hall', startLocal: '2030-05-05' }))
    const first = await readIntake(organizer, given({ file: calendarUpload({ title: 'March for Fair Rents, Leeds', start: '2030-05-05T12:00' }) }))
    expect(first.duplicates).toEqual([{ kind: 'call', id: published.id, title: 'March for fair rents', startLocal: '2030-05-04' }])
    const second = await readIntake(organizer, given({ file: calendarUpload({ title: 'March for Fair Rents, Leeds', start: '2030-05-05T12:00' }) }))
    expect(second.drafts[0]?.duplicates.map(({ kind, id }) => [kind, id]).toSorted()).toEqual([['call', published.id], ['intake', first.id]])
    expect((await listIntakes(organizer, inbox())).intakes[0]?.duplicates.map(({ id }) => id).toSorted()).toEqual([first.id, published.id].toSorted())
    await dismissIntake(organizer, { id: first.id })
    expect((await getIntake(organizer, { id: second.id })).duplicates.map(({ id }) => id)).toEqual([published.id])
    const made = await createCall(organizer, callInput({ intakeId: second.id, intakeDraft: '0', title: 'March for Fair Rents', startLocal: '2030-05-05' }))
    expect((await getIntake(organizer, { id: second.id })).duplicates.map(({ id }) => id)).not.toContain(made.id)
  })
})

describe('forwarded mail', () => {
  test('an address is made when asked for, and a new one ends the old', async () => {
    const ctx = inMarch()
    const person = await aPerson(ctx, { isOrganizer: true })
    const organizer = await as(ctx, person)
    expect(await getIntakeAddress(organizer)).toEqual({ receives: true, address: null })
    const { address } = await renewIntakeAddress(organizer)
    expect(address?.split('@')[0]?.length).toBeLessThanOrEqual(64)
    expect(await getIntakeAddress(organizer)).toEqual({ receives: true, address })
    expect(await findForwarder(asSystem(ctx), secretOf(address))).toMatchObject({ personId: person.id })
    expect(await findForwarder(asSystem(ctx), secretOf(address).toUpperCase()), 'mail servers may change the case').toMatchObject({ personId: person.id })
    const next = await renewIntakeAddress(organizer)
    expect(next.address).not.toBe(address)
    expect(await findForwarder(asSystem(ctx), secretOf(address))).toBeUndefined()
    for (const forged of ['', 'a', secretOf(next.address).slice(0, -4), secretOf(next.address).replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a')), mailboxOf(signToken(ctx, 'answer', person.id))])
      expect([forged, await findForwarder(asSystem(ctx), forged)]).toEqual([forged, undefined])
    const nowhere = { ...organizer, instance: { ...ctx.instance, inboundDomain: null } }
    expect(await getIntakeAddress(nowhere)).toEqual({ receives: false, address: null })
    await expectRefusal(renewIntakeAddress(nowhere), 'closed', 'no_inbound')
  })

  test('who no longer organizes receives nothing', async () => {
    const ctx = inMarch()
    const person = await aPerson(ctx, { isOrganizer: true })
    const { address } = await renewIntakeAddress(await as(ctx, person))
    await database.pool.query('update people set is_organizer = false where id = $1', [person.id])
    expect(await findForwarder(asSystem(ctx), secretOf(address))).toBeUndefined()
    await expectRefusal(receiveForwarded(asSystem(ctx), { mailbox: secretOf(address), raw: mail('hello') }), 'not_found')
  })

  test('comes into the inbox of whoever’s address it was sent to, and is theirs until a call is made of it', async () => {
    const ctx = inMarch()
    const [organizer, other] = [await anOrganizer(ctx), await anOrganizer(ctx)]
    const { address } = await renewIntakeAddress(organizer)
    const raw = mail('The tenants’ network calls for a march on Thursday 21 March 2030, 12:00, at Castle Square in Leeds.')
    await receiveForwarded(asSystem(ctx), { mailbox: secretOf(address), raw })
    const { intakes: [row] } = await listIntakes(organizer, inbox())
    expect(row).toMatchObject({ kind: 'mail', format: 'mail', publishedOn: '2030-03-01', first: { startLocal: '2030-03-21T12:00' } })
    const id = row?.id ?? ''
    expect(Buffer.from((await getSnapshot(organizer, { id })).content)).toEqual(Buffer.from(raw))
    expect((await listIntakes(other, inbox())).intakes).toEqual([])
    await expectRefusal(getIntake(other, { id }), 'not_found')
    await expectRefusal(getSnapshot(other, { id }), 'not_found')
    await expectRefusal(dismissIntake(other, { id }), 'not_found')
    await createCall(organizer, callInput({ intakeId: id, intakeDraft: '0' }))
    expect(await getIntake(other, { id })).toMatchObject({ state: 'accepted', mine: false })
  })

  test('a mailbox’s letters carry the token whole', () => {
    const token = signToken(inMarch(), 'forward', '01890000-0000-7000-8000-0000000000ff')
    expect(tokenOfMailbox(mailboxOf(token))).toBe(token)
    expect(mailboxOf(token)).toMatch(/^[a-z2-7]{52}$/)
  })
})

test('an intake of a feed is in every organizer’s inbox', async () => {
  const ctx = inMarch()
  const organizer = await anOrganizer(ctx)
  const read = await ctx.outside.read({ bytes: Buffer.from(march('Fair Rents', '21 March 2030')), name: null, contentType: 'text/plain', url: null, lastModified: null }, { publishedOn: '2030-03-01', locale: 'en-GB', timeZone: 'Europe/London', today: '2030-03-04', language: 'en' })
  if (read.format === 'feed') throw new Error('invariant: a text is no feed')
  const row = await keepIntake(asSystem(ctx), { kind: 'feed', material: { bytes: new Uint8Array(), name: null, contentType: null, url: null, lastModified: null }, read, timeZone: null, createdBy: null, feedId: null })
  expect((await listIntakes(organizer, inbox())).intakes.map(({ id }) => id)).toContain(row.id)
  await database.pool.query('delete from intakes where id = $1', [row.id])
})
