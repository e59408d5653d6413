import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getEventView, getPublicEvent, listEvents } from '../agenda/agenda.ts'
import { readWritten } from '../outbox/outbox.ts'
import { OutboxFilter } from '../outbox/outbox.schema.ts'
import { previewAnnouncement } from '../announcement/announcement.ts'
import { AnnouncementInput } from '../announcement/announcement.schema.ts'
import { updateEvent } from '../event/event.ts'
import { EventFilter, EventUpdate } from '../event/event.schema.ts'
import { asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup } from '../testing/signups.ts'
import { countSources, exportSignups, listSignups } from './people.ts'

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

  test('are all in the file, or none: what does not fit is not cut off in silence', async () => {
    const { group, event, slot } = await depotWithEvent()
    await aSignup(ctx, slot, { email: `second-${group.id}@example.org` })
    const rep = await aMember(ctx, group, 'rep')
    expect(await listSignups(rep, { eventId: event.id }, 1)).toMatchObject({ people: [{ name: 'Priya Private' }], cut: true })
    expect((await listSignups(rep, { eventId: event.id }, 2)).cut).toBe(false)
    expect((await exportSignups(rep, { eventId: event.id }, 2)).trim().split('\r\n')).toHaveLength(3)
    await expectRefusal(exportSignups(rep, { eventId: event.id }, 1), 'too_large', 'file')
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

test('an organizer above subtracts in vain: no figure of an event, beside any other, leaves a small number', async () => {
  const group = await aGroup(ctx)
  const [rep, above] = [await aMember(ctx, group, 'rep'), await anOrganizer(ctx)]
  const { event, slot } = await anEvent(ctx, { groupId: group.id, slots: [{}, { startLocal: '2030-03-21T18:00', endLocal: null }], slot: { capacity: 40 } })
  const evening = (await getEventView(rep, { id: event.id })).slots[1]!
  for (let one = 0; one < 11; one++) await aSignup(ctx, slot, { source: 'poster' })
  await aSignup(ctx, slot, { source: 'leaflet' })
  await aSignup(ctx, slot, { answer: 'maybe' })
  await aSignup(ctx, slot, { confirmed: false })
  await aSignup(ctx, { ...slot, id: evening.id })
  const figures = async (who: TestCtx) => {
    const { slots } = await getEventView(who, { id: event.id })
    const [listed] = (await listEvents(who, EventFilter.parse({ groupId: group.id, when: 'all' }))).events
    return [slots.map(({ going, proved, taken, maybe, unconfirmed, declined }) => ({ going, proved, taken, maybe, unconfirmed, declined })), listed?.going, await countSources(who, { eventId: event.id })]
  }
  expect(await figures(rep)).toMatchObject([[{ going: 13, proved: 12, taken: 13, maybe: 1, unconfirmed: 1, declined: 0 }, { going: 1, taken: 1 }], 14, { named: [{ source: 'poster', people: 11 }, { source: null, people: 3 }, { source: 'leaflet', people: 1 }] }])
  // The public page counts twelve; one who has not confirmed, and one who comes in the evening, would be the difference.
  expect(await figures(above)).toEqual([
    [{ going: 12, proved: 12, taken: '10+', maybe: 'under', unconfirmed: 'under', declined: 'under' }, { going: 'few', proved: 'few', taken: 'under', maybe: 'under', unconfirmed: 'under', declined: 'under' }],
    '10+', { named: [{ source: 'poster', people: '10+', coming: '10+', confirmed: '10+' }], others: { links: 0, people: 'under', coming: 'under', confirmed: 'under' }, bringers: 'under', brought: 'under' },
  ])
  const crowd = (who: TestCtx, more: object) => previewAnnouncement(who, AnnouncementInput.parse({ of: 'event', id: event.id, subject: 'Bring a cup', body: 'You bring a cup, we have tea.', timeZone: 'UTC', answers: ['going'], ...more }))
  const crowds = [{}, { answers: ['going', 'maybe'] }, { slots: [slot.id] }, { slots: [slot.id, evening.id] }]
  expect(await Promise.all(crowds.map((more) => crowd(rep, more).then(({ reaches }) => reaches)))).toEqual([13, 14, 12, 13])
  expect(await Promise.all(crowds.map((more) => crowd(above, more).then(({ reaches, parts }) => reaches ?? parts)))).toEqual([null, null, null, null])
  expect((await crowd(above, { answers: ['declined'] })).reaches, 'that there is nobody is told').toBe(0)
  expect(await updateEvent(above, EventUpdate.parse({ ...event, contact: 'At the gate', slots: (await getEventView(rep, { id: event.id })).slots.map((one) => ({ ...one, startLocal: one.startLocal, endLocal: one.endLocal })), placeName: 'South gate' }))).toEqual({ told: '15+' })
})
