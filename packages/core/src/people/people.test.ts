import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getEventView, getPublicEvent, listEvents } from '../agenda/agenda.ts'
import { readWritten } from '../outbox/outbox.ts'
import { OutboxFilter } from '../outbox/outbox.schema.ts'
import { EventFilter } from '../event/event.schema.ts'
import { asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
import { exportSignups, listSignups } from './people.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

async function depotWithEvent() {
  const union = await aGroup(ctx)
  const group = await aGroup(ctx, { parentId: union.id })
  const { event, slot } = await anEvent(ctx, { groupId: group.id })
  const signup = await aSignup(ctx, slot, { name: 'Priya Private', email: `priya-${group.id}@example.org`, note: 'Private note' })
  return { union, group, event, slot, signup }
}

describe('names', () => {
  test('are for those who answer for the hosting group itself, and each look is written down', async () => {
    const { union, group, event } = await depotWithEvent()
    for (const role of ['rep', 'deputy', 'organizer'] as const) expect(await listSignups(await aMember(ctx, group, role), { eventId: event.id })).toMatchObject({ people: [{ name: 'Priya Private' }] })
    await expectAudit(ctx, 'event.people_viewed', event.id, 3)
    const others = [await aMember(ctx, group), await aMember(ctx, group, 'follower'), await aMember(ctx, union, 'organizer'), await aMember(ctx, union, 'rep'), await aMember(ctx, await aGroup(ctx), 'rep'), await anOrganizer(ctx)]
    for (const who of others) {
      await expectRefusal(listSignups(who, { eventId: event.id }), 'forbidden')
      await expectRefusal(exportSignups(who, { eventId: event.id }), 'forbidden')
    }
    await expectRefusal(listSignups(asGuest(ctx), { eventId: event.id }), 'unauthenticated')
    await expectAudit(ctx, 'event.people_viewed', event.id, 3)
  })

  test('are closed to reps a set time after the event', async () => {
    const { group, event } = await depotWithEvent()
    const rep = await aMember(ctx, group, 'rep')
    const late = { ...rep, now: () => Temporal.Instant.from('2030-04-20T13:15:00Z') }
    await expectRefusal(listSignups(late, { eventId: event.id }), 'closed', 'list_closed')
    await expectRefusal(exportSignups(late, { eventId: event.id }), 'closed', 'list_closed')
  })

  test('stand nowhere that anybody else can look', async () => {
    const { union, group, event, signup } = await depotWithEvent()
    const above = await aMember(ctx, union, 'organizer')
    const seen = [
      await getPublicEvent(asGuest(ctx), { slug: event.slug }),
      await getEventView(above, { id: event.id }),
      await listEvents(above, EventFilter.parse({ groupId: group.id })),
      await readWritten(above, ledger(event.id)),
      await readWritten(await anOrganizer(ctx), ledger(event.id)),
    ]
    expect(JSON.stringify(seen)).not.toMatch(/Priya|priya|Private note/)
    expect(JSON.stringify(seen)).not.toContain(signup.personId)
    expect((await readWritten(await aMember(ctx, group, 'rep'), ledger(event.id))).rows[0]).toMatchObject({ name: 'Priya Private' })
    await expectRefusal(readWritten(await aMember(ctx, group), ledger(event.id)), 'forbidden')
  })
})

const ledger = (id: string): OutboxFilter => OutboxFilter.parse({ scope: { of: 'event', id } })

test('an address at a throw-away domain is taken like any other, and marked for those who see it', async () => {
  const group = await aGroup(ctx)
  const { event, slot } = await anEvent(ctx, { groupId: group.id })
  for (const email of ['kim@mailinator.com', 'lee@example.org']) expect((await aSignup(ctx, slot, { email })).status).toBe('going')
  const rep = await aMember(ctx, group, 'rep')
  expect((await listSignups(rep, { eventId: event.id })).people.map(({ email, throwAway }) => [email, throwAway])).toEqual([['kim@mailinator.com', true], ['lee@example.org', false]])
  const csv = await exportSignups(rep, { eventId: event.id })
  expect(csv).toMatch(/,kim@mailinator\.com,.*,yes\r\n/)
  expect(csv).toMatch(/,lee@example\.org,.*,no\r\n/)
})

describe('the export', () => {
  test('is CSV that no spreadsheet takes for a formula', async () => {
    const group = await aGroup(ctx)
    const { event, slot } = await anEvent(ctx, { groupId: group.id })
    const notes: [string, string][] = [
      ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`], ['+1', "'+1"], ['-1', "'-1"], ['@SUM(A1)', "'@SUM(A1)"], ['a,b', '"a,b"'], ['two\nlines', '"two\nlines"'], ['plain = fine', 'plain = fine'],
    ]
    for (const [note] of notes) await aSignup(ctx, slot, { note, name: '=cmd()' })
    const csv = await exportSignups(await aMember(ctx, group, 'rep'), { eventId: event.id })
    expect(csv.startsWith('\uFEFFname,email,slot,answer,guests,confirmed,answered_at,note,roles,group,source,invited_by,throw_away\r\n')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    for (const [, cell] of notes) expect(csv).toContain(`,yes,2030-03-04T09:00:00Z,${cell},,`)
    expect(csv.match(/^'=cmd\(\),/gm)).toHaveLength(notes.length)
    await expectAudit(ctx, 'event.people_exported', event.id)
  })
})
