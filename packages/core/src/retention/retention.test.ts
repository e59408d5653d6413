import { type PgTable, getTableConfig, PgTable as Table } from 'drizzle-orm/pg-core'
import { is } from 'drizzle-orm'
import { people } from '@turnout/db/tables/account.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { settlements } from '@turnout/db/tables/outcome.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { attendances } from '@turnout/db/tables/attendance.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createHelperLink, getAttendanceCounts, markAttendance } from '../attendance/attendance.ts'
import { newId } from '../id.ts'
import { aMark, aWalkIn } from '../testing/attendance.ts'
import { as, asGuest, asSystem, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { deliveriesOf, expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, aPerson } from '../testing/people.ts'
import { aSignup, signupOf } from '../testing/signups.ts'
import { getPublicEvent } from '../agenda/agenda.ts'
import { ties } from '../keeping/keeping.repo.ts'
import { eraseMe, exportMine, settleEvents, showMine } from './retention.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  ctx = testCtx({ db: database.db })
})

/** The event of `anEvent` ends on 21 March 2030, 13:15 in London. */
const keptUntil = '2030-06-19T13:15:00Z'
let made = 0

/** A word that stands in the name, the note and the address of one person and nowhere else. */
const aWord = (): string => `Needle${++made}x`

/** Every row of the database that holds any of these, by table. */
async function holding(...words: string[]): Promise<Record<string, number>> {
  const { rows } = await database.pool.query<{ name: string }>("select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
  const found: Record<string, number> = {}
  for (const { name } of rows) {
    const { rows: [row] } = await database.pool.query<{ count: number }>(`select count(*)::int as count from ${name} x where lower(x::text) like any($1)`, [words.map((word) => `%${word.toLowerCase()}%`)])
    if (row && row.count > 0) found[name] = row.count
  }
  return found
}

async function anEventWithPeople() {
  const group = await aGroup(ctx)
  const rep = await aMember(ctx, group, 'rep')
  const { event, slot } = await anEvent(ctx, { groupId: group.id, slot: { capacity: 3 } })
  const word = aWord()
  const ada = await aSignup(ctx, slot, { name: `Ada ${word}`, email: `${word}@example.org`, note: `Note ${word}`, guests: 1, source: 'poster' })
  const bo = await aSignup(ctx, slot)
  const late = await aSignup(ctx, slot)
  await markAttendance({ ...rep, now: () => slot.startsAt }, { door: { eventId: event.id }, marks: [aMark({ entryId: ada.id, slotId: slot.id, guests: 1 }), aMark({ entryId: bo.id, slotId: slot.id, state: 'no_show' }), aWalkIn(slot, `Walker ${word}`)] })
  await createHelperLink(rep, { eventId: event.id, label: `Helper ${word}` })
  await database.pool.query(`insert into mail_reports (id, key, kind, hard, source, delivery_id, email, created_at) select gen_random_uuid(), $1, 'delay', false, 'dsn', d.id, $2, now() from deliveries d where d.signup_id = $3 limit 1`, [word, `${word.toLowerCase()}@example.org`, ada.id])
  await database.pool.query(`insert into suppressions (id, email, reason, created_at) values (gen_random_uuid(), $1, 'bounced', now())`, [`${word.toLowerCase()}@example.org`])
  await database.pool.query(`insert into address_changes (id, signup_id, email, created_at, expires_at) values (gen_random_uuid(), $1, $2, now(), now())`, [ada.id, `new-${word.toLowerCase()}@example.org`])
  // On the paper of a group that hosts along, which has no answer of theirs.
  const along = await aGroup(ctx, { name: `Along ${made}` })
  const sheetId = newId()
  await database.pool.query(`insert into sheets (id, code, slot_id, group_id, locale, wording, keep_days, rows, created_at) values ($1, $2, $3, $4, 'en', '', 90, 2, now())`, [sheetId, `R${made}`, slot.id, along.id])
  await database.pool.query(`insert into sheet_rows (sheet_id, position, outcome, name, person_id, keyed_by, keyed_at) values ($1, 1, 'signed_up', $2, $3, $4, now())`, [sheetId, `A. ${word}`, ada.personId, rep.personId])
  return { group, rep, event, slot, word, along, signups: [ada, bo, late] as const }
}

const countsOf = async (rep: TestCtx, eventId: string) => ({
  attendance: await getAttendanceCounts(rep, { eventId }),
  answers: (await database.pool.query("select status, count(*)::int, sum(guests)::int as guests, count(distinct person_id)::int as people, min(source) as source from signups s join slots t on t.id = s.slot_id where t.event_id = $1 group by 1 order by 1", [eventId])).rows as unknown[],
  mails: (await deliveriesOf(ctx, { eventId })).map(({ kind, state }) => `${kind} ${state}`),
})

describe('the retention job', () => {
  test('counts first, takes every trace of the people, and the counts stay', async () => {
    const { rep, event, word, signups: [ada] } = await anEventWithPeople()
    expect(Object.keys(await holding(word))).toEqual(expect.arrayContaining(['people', 'signups', 'attendances', 'sheet_rows', 'helper_links', 'mail_reports', 'suppressions', 'address_changes']))
    const before = await countsOf(rep, event.id)
    ctx.clock.set(Temporal.Instant.from(keptUntil).subtract({ seconds: 1 }))
    expect(await settleEvents(asSystem(ctx)), 'not a second earlier than was promised').toBe(0)
    ctx.clock.set(keptUntil)
    expect(await settleEvents(asSystem(ctx))).toBe(1)
    expect(await holding(word, ada.personId)).toEqual({})
    expect(await countsOf(rep, event.id)).toEqual(before)
    const [settled] = await ctx.db.select().from(settlements).where(eq(settlements.eventId, event.id))
    expect(settled?.counts).toEqual({ going: 2, maybe: 0, waitlisted: 1, declined: 0, places: 3, people: 3, attended: 1, noShow: 1, walkIns: 1, present: 3 })
    expect(await settleEvents(asSystem(ctx))).toBe(0)
    await expectAudit(ctx, 'event.settled', event.id)
  })

  test.each([7, 90])('keeps to the sentence that was shown at sign-up: %i days', async (peopleDays) => {
    ctx.keep = { ...ctx.keep, peopleDays }
    const { event, slot } = await anEvent(ctx)
    const signup = await aSignup(ctx, slot, { consent: (await getPublicEvent(ctx, { slug: event.slug })).consent.signUp })
    const { rows: [said] } = await database.pool.query<{ wording: string }>('select wording from consents where signup_id = $1', [signup.id])
    const promised = Number(/(\d+) days after the event all of this is deleted or made anonymous/.exec(said?.wording ?? '')?.[1])
    expect(promised).toBe(peopleDays)
    // The operator's setting of later changes nothing of it.
    const later = { ...asSystem(ctx), keep: { ...ctx.keep, peopleDays: 3000 } }
    ctx.clock.set(slot.endsAt.add({ hours: 24 * promised }).subtract({ seconds: 1 }))
    await settleEvents(later)
    await expectAudit(ctx, 'event.settled', event.id, 0)
    ctx.clock.advance({ seconds: 1 })
    await settleEvents(later)
    await expectAudit(ctx, 'event.settled', event.id)
  })

  test('two processes at once settle each event once', async () => {
    const { rep, event } = await anEventWithPeople()
    const before = await countsOf(rep, event.id)
    ctx.clock.set(keptUntil)
    expect((await Promise.all([settleEvents(asSystem(ctx)), settleEvents(asSystem(ctx))])).reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await countsOf(rep, event.id)).toEqual(before)
  })

  test('whoever is known for something else stays, without this event', async () => {
    const { group, slot, word } = await anEventWithPeople()
    const member = await aMember(ctx, group)
    const [person] = await ctx.db.select().from(people).where(eq(people.id, member.personId))
    await aSignup(ctx, slot, { name: `Member ${word}`, email: person?.email ?? '' })
    ctx.clock.set(keptUntil)
    await settleEvents(asSystem(ctx))
    expect(await ctx.db.select().from(people).where(eq(people.id, member.personId))).toHaveLength(1)
    expect(await ctx.db.select().from(signups).where(eq(signups.personId, member.personId))).toEqual([])
    expect(await holding(word)).toEqual({})
  })

  test('an operator who keeps people longer breaks no promise that was made before', async () => {
    const { event } = await anEventWithPeople()
    const { event: unpromised } = await anEvent(ctx)
    ctx.clock.set(keptUntil)
    await settleEvents({ ...asSystem(ctx), keep: { ...ctx.keep, peopleDays: 3000 } })
    await expectAudit(ctx, 'event.settled', event.id)
    await expectAudit(ctx, 'event.settled', unpromised.id, 0)
  })
})

describe('whoever asks to be deleted', () => {
  test('is gone from everything, their place goes to the next, and what was counted stays', async () => {
    const past = await anEventWithPeople()
    const before = await countsOf(past.rep, past.event.id)
    ctx.clock.set('2030-03-22T09:00:00Z')
    const { slot } = await anEvent(ctx, { slot: { capacity: 1, startLocal: '2030-05-01T10:00', endLocal: '2030-05-01T11:00' } })
    await aSignup(ctx, slot, { email: `${past.word}@example.org`, name: `Ada ${past.word}` })
    const next = await aSignup(ctx, slot)
    expect(next.status).toBe('waitlisted')
    const personId = past.signups[0].personId
    const email = `${past.word.toLowerCase()}@example.org`
    const group = await aGroup(ctx)
    await database.pool.query(`insert into chart_people (id, group_id, name, email, created_at, changed_at) values (gen_random_uuid(), $1, $2, $3, now(), now())`, [group.id, `Charted ${past.word}`, email])
    await database.pool.query(`insert into invitations (id, group_id, email, role, created_at, expires_at) values (gen_random_uuid(), $1, $2, 'member', now(), now())`, [group.id, email])
    await database.pool.query(`insert into sign_in_links (id, email, created_at, expires_at) values (gen_random_uuid(), $1, now(), now())`, [email])
    await database.pool.query(`insert into mailbox (message_id, recipient, subject, raw, received_at) values ($1, $2, 'Hello', 'x', now())`, [past.word, email])
    // Whoever invited them to host was told, or is to be, that they ask for another link.
    for (const state of ['sent', 'planned']) await database.pool.query(`insert into deliveries (kind, person_id, bulk, facts, state, planned_for, sent_at, created_at) select 'group', $1, false, jsonb_build_object('about', 'host_invitation_asked', 'sender', $2::text), $3::text, now(), case when $3::text = 'sent' then now() end, now()`, [past.rep.personId, email, state])
    const me = await as(ctx, { id: personId })
    await expectRefusal(eraseMe(me, { sure: false }), 'invalid', { field: 'sure' })
    await eraseMe(me, { sure: true })
    const left = await holding(past.word, personId)
    // The walk-in and the helper of the same name are other people: they go with the event.
    expect(left).toEqual({ attendances: 1, helper_links: 1, audits: expect.any(Number) })
    expect((await signupOf(ctx, slot, (await ctx.db.select().from(people).where(eq(people.id, next.personId)))[0]?.email ?? '')).status).toBe('going')
    expect(await countsOf(past.rep, past.event.id)).toEqual(before)
    await expectRefusal(eraseMe(asGuest(ctx), { sure: true }), 'unauthenticated')
  })

  test('is first told everything that is held, and nobody else’s', async () => {
    const { word, event, along, rep, signups: [ada, bo] } = await anEventWithPeople()
    const mine = JSON.stringify(await exportMine(await as(ctx, { id: ada.personId })))
    for (const held of [word, 'I agree that', '"deliveries"', 'poster', ada.id]) expect(mine).toContain(held)
    expect(mine).not.toContain(bo.id)
    expect(JSON.parse(mine), 'what a host typed from paper').toMatchObject({ sheet_rows: [{ name: `A. ${word}` }] })
    expect(mine).not.toContain(rep.personId)
    const came = await ctx.db.insert(attendances).values({ id: ada.id, signupId: ada.id, slotId: ada.slotId, eventId: event.id, state: 'attended', markedBy: bo.personId, markedAt: ctx.now(), markId: newId(), recordedAt: ctx.now() }).onConflictDoUpdate({ target: attendances.id, set: { state: 'attended', markedBy: bo.personId } }).returning({ id: attendances.id })
    const again = await exportMine(await as(ctx, { id: ada.personId }))
    expect(again['attendances'], 'that one came stands with the answer').toMatchObject([{ signup_id: came[0]!.id, state: 'attended' }])
    expect(JSON.stringify(again)).not.toContain(bo.personId)
    await expectRefusal(exportMine(asGuest(ctx)), 'unauthenticated')
    const { answers } = await showMine(await as(ctx, { id: ada.personId }))
    expect(answers.map(({ id }) => id)).toEqual([ada.id])
    expect(answers[0]).toMatchObject({ day: '2030-03-21', status: 'going', title: expect.any(String), seenBy: [expect.any(String), along.name] })
    await expectRefusal(showMine(asGuest(ctx)), 'unauthenticated')
  })

  test('of the last who answers for a group is not refused, and those above are told; of one of two nobody is', async () => {
    const union = await aGroup(ctx)
    const group = await aGroup(ctx, { parentId: union.id })
    const above = await aMember(ctx, union, 'organizer')
    const [one, other] = [await aMember(ctx, group, 'rep'), await aMember(ctx, group, 'deputy')]
    await Promise.all([eraseMe(one, { sure: true }), eraseMe(other, { sure: true })])
    const told = await ctx.db.select().from(deliveries).where(eq(deliveries.personId, above.personId))
    expect(told.map(({ kind, facts }) => [kind, facts])).toEqual([['group', { about: 'unled', group: group.name, groupId: group.id, slug: group.slug }]])
    await expectAudit(ctx, 'group.unled', group.id)
  })

  test('leaves a complaint standing, because it is their own wish not to be written to', async () => {
    const word = aWord().toLowerCase()
    const me = await as(ctx, await aPerson(ctx, { email: `${word}@example.org` }))
    await database.pool.query(`insert into suppressions (id, email, reason, created_at) values ($1, $2, 'complained', now())`, [newId(), `${word}@example.org`])
    await eraseMe(me, { sure: true })
    expect(await holding(word)).toEqual({ suppressions: 1 })
  })
})

/** Every column that can hold a person, and what becomes of it: by retention when the event is settled, or by erasure. */
const fates: Record<string, string> = {
  'people.email': 'deleted with the person', 'people.name': 'deleted with the person', 'sessions.user_id': 'deleted with the person', 'sign_in_links.email': 'deleted by the nightly sweep, and with the person',
  'signups.person_id': 'nobody in particular', 'signups.name': 'emptied', 'signups.note': 'emptied', 'consents.person_id': 'deleted', 'disclosures.person_id': 'deleted', 'address_changes.email': 'deleted',
  'replies.person_id': 'deleted', 'deliveries.person_id': 'nobody in particular', 'unsubscribes.person_id': 'deleted',
  'attendances.person_id': 'emptied', 'attendances.name': 'emptied', 'attendances.marked_by': 'emptied', 'attendance_marks.marked_by': 'deleted', 'helper_links.label': 'deleted', 'helper_links.created_by': 'deleted',
  'sheet_rows.keyed_by': 'emptied', 'sheet_rows.name': 'emptied', 'sheet_rows.person_id': 'emptied', 'mail_reports.email': 'deleted, and after 90 days', 'suppressions.email': 'deleted with the person, but for a complaint', 'mailbox.recipient': 'trimmed to 5,000, and deleted with the person',
  'memberships.person_id': 'until they leave, and with the person', 'join_requests.person_id': 'with the person', 'join_requests.message': 'with the person', 'invitations.email': 'swept a month after, and with the person', 'hostings.email': 'swept a day after, and with the person', 'hostings.name': 'swept a day after, and with the person',
  'host_invitations.email': 'with the person', 'blocks.person_id': 'with the person', 'blocks.name': 'with the person', 'calendar_feeds.person_id': 'with the person', 'intake_addresses.person_id': 'with the person', 'coverage_views.person_id': 'with the person', 'rep_checks.person_id': 'with the person', 'rosters.created_by': 'with the person; rows are emptied a day after',
  'chart_people.name': 'swept by the chart itself, and with the person', 'chart_people.email': 'swept by the chart itself, and with the person',
}

/** What of a person is not in the file of their data, and why. */
const untold: Record<string, string> = {
  blocks: 'nothing tells anybody that they are blocked', intake_addresses: 'an address that is a secret, on the page where it is made', coverage_views: 'filters of a board, in the workspace', rosters: 'tables of other people, in the workspace for a day',
  sign_in_links: 'secrets that end within the hour', mailbox: 'kept mail, where there is no mail server', attendance_marks: 'what they pressed at a door, gone with the event', helper_links: 'what they made for others',
}

/** Who made or decided something: the thing stays, and no longer says by whom. */
const madeBy = /\.(\w+_by|owner_id)$/

describe('every table that can hold a person', () => {
  test('is one of which it is written here what becomes of it', async () => {
    const folder = new URL('../../../db/src/tables/', import.meta.url)
    const modules = await Promise.all(readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>))
    const tables = modules.flatMap((one) => Object.values(one).filter((value): value is PgTable => is(value, Table)))
    expect(tables.length).toBeGreaterThan(40)
    const found = tables.flatMap((table) => {
      const { name, columns, foreignKeys } = getTableConfig(table)
      const toPeople = foreignKeys.filter((key) => getTableConfig(key.reference().foreignTable).name === 'people').map((key) => ({ column: key.reference().columns[0]?.name ?? '', onDelete: key.onDelete }))
      const named = columns.map((column) => column.name).filter((column) => /^(email|recipient)$/.test(column))
      return [...toPeople.map(({ column, onDelete }) => ({ path: `${name}.${column}`, onDelete })), ...named.map((column) => ({ path: `${name}.${column}`, onDelete: undefined }))]
    })
    const told = new Set(Object.keys(await exportMine(await as(ctx, await aPerson(ctx)))))
    const silent = found.filter(({ path, onDelete }) => !(onDelete === 'set null' && madeBy.test(path))).map(({ path }) => path.split('.')[0] ?? '')
    expect([...new Set(silent)].filter((table) => !told.has(table) && untold[table] === undefined), 'neither in the file of one’s data nor said here why not').toEqual([])
    const unsaid = found.filter(({ path, onDelete }) => fates[path] === undefined && !(onDelete === 'set null' && madeBy.test(path)))
    expect(unsaid.map(({ path }) => path)).toEqual([])
    // A table that keeps somebody known must keep them from being deleted as idle.
    const owned = found.filter(({ onDelete }) => onDelete === 'cascade').map(({ path }) => path)
    const carried = ['consents.person_id', 'deliveries.person_id', 'unsubscribes.person_id', 'replies.person_id']
    expect(owned.filter((path) => !carried.includes(path) && !ties.some(([table, column]) => `${table}.${column}` === path)).toSorted()).toEqual([])
  })
})
