import { attendances } from '@turnout/db/tables/attendance.ts'
import { consents, signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changeAnswer, getAnswer } from '../answer/answer.ts'
import { listMemberships } from '../account/account.repo.ts'
import { saveMembership } from '../group/group.repo.ts'
import { newId } from '../id.ts'
import { countPlaces } from '../place/place.repo.ts'
import { AnswerChange } from '../answer/answer.schema.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup, signupOf } from '../testing/signups.ts'
import { signToken } from '../token.ts'
import { standing } from './merging.rules.ts'
import { mergePeople, previewMerge } from './merging.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase({ max: 10 })
})
afterAll(() => database.close())
beforeEach(() => {
  ctx = testCtx({ db: database.db })
})

const at = (status: Parameters<typeof standing>[0]['status'], minute: number, hostDecision: 'approved' | 'declined' | null = null) => ({ status, hostDecision, answeredAt: Temporal.Instant.from('2030-03-04T09:00:00Z').add({ minutes: minute }) })

describe('of two answers to one time', () => {
  test.each([
    ['the one with a place', at('going', 0), at('waitlisted', 5), 'keep'], ['the one with a place, whichever', at('waitlisted', 0), at('pending', 5), 'other'],
    ['the one that waits longer', at('waitlisted', 0), at('waitlisted', 5), 'keep'], ['the later of two places', at('going', 0), at('going', 5), 'other'],
    ['a later no', at('going', 0), at('declined', 5), 'other'], ['not an earlier no', at('going', 5), at('declined', 0), 'keep'], ['the host’s no', at('going', 5), at('cancelled', 0, 'declined'), 'other'],
  ] as const)('%s stands', (_what, keep, other, stands) => {
    expect(standing(keep, other)).toBe(stands)
  })
})

async function twice() {
  const group = await aGroup(ctx)
  const { event, slots } = await anEvent(ctx, { groupId: group.id, slots: [{ capacity: 5 }, { startLocal: '2030-03-21T15:00', endLocal: '2030-03-21T16:00', capacity: 3 }] })
  const elsewhere = await anEvent(ctx)
  const [first, second] = [slots[0]!, slots[1]!]
  const keep = await aSignup(ctx, first, { email: `home-${group.id}@example.org`, guests: 1 })
  ctx.clock.advance({ minutes: 5 })
  const other = await aSignup(ctx, first, { email: `work-${group.id}@example.org`, guests: 2, slotIds: [first.id, second.id], note: 'By bus' })
  await aSignup(ctx, elsewhere.slot, { email: `work-${group.id}@example.org` })
  return { group, event, first, second, elsewhere, keep, other, rep: await aMember(ctx, group, 'rep'), home: `home-${group.id}@example.org`, work: `work-${group.id}@example.org` }
}

describe('merging two addresses of one human', () => {
  test('joins what both said, frees the place that was held twice, and gives it to the next in line', async () => {
    const { group, event, first, second, elsewhere, keep, other, rep, home, work } = await twice()
    const waiting = await aSignup(ctx, first, { email: `next-${group.id}@example.org` })
    expect([waiting.status, await countPlaces(ctx.db, first.id)]).toEqual(['waitlisted', 5])
    await saveMembership(ctx.db, { groupId: group.id, personId: other.personId, role: 'member', createdAt: ctx.now() })
    const paper = newId()
    await database.pool.query(`insert into sheets (id, code, slot_id, locale, wording, keep_days, rows, created_at) values ($1, 'MERGED', $2, 'en', '', 90, 2, now())`, [paper, first.id])
    // The second is of a group that hosts along and has no answer of theirs.
    await database.pool.query(`insert into sheet_rows (sheet_id, position, outcome, name, signup_id, person_id, keyed_at) values ($1, 1, 'known', 'O.', $2, $3, now()), ($1, 2, 'signed_up', 'O.', null, $3, now())`, [paper, other.id, other.personId])
    const plan = await previewMerge(rep, { eventId: event.id, keep: keep.id, other: other.id })
    expect(plan).toMatchObject({ keep: { email: home, proved: true }, other: { email: work } })
    expect(plan.times.map((one) => [one.keep, one.other, one.stands])).toEqual([['going', 'going', 'going'], [null, 'going', 'going']])
    expect(await countPlaces(ctx.db, first.id), 'looking changes nothing').toBe(5)

    expect(await mergePeople(rep, { eventId: event.id, keep: keep.id, other: other.id })).toEqual({ times: 2 })
    expect(await signupOf(ctx, first, home)).toMatchObject({ id: keep.id, status: 'going', guests: 2, note: 'By bus' })
    expect(await signupOf(ctx, second, home)).toMatchObject({ status: 'going', guests: 2 })
    expect((await signupOf(ctx, first, `next-${group.id}@example.org`)).status).toBe('going')
    expect([await countPlaces(ctx.db, first.id), await countPlaces(ctx.db, second.id)]).toEqual([4, 3])
    await expectRefusal(getAnswer(ctx, { token: signToken(ctx, 'answer', other.id) }), 'gone', 'removed')
    expect((await signupOf(ctx, elsewhere.slot, work)).status, 'what other groups were told stays theirs').toBe('going')
    expect((await database.db.select().from(consents).where(eq(consents.personId, keep.personId))).length).toBe(2)
    const { rows: typed } = await database.pool.query('select signup_id, person_id from sheet_rows where sheet_id = $1 order by position', [paper])
    expect(typed, 'rows of paper follow the person').toEqual([{ signup_id: keep.id, person_id: keep.personId }, { signup_id: null, person_id: keep.personId }])
    expect(await listMemberships(ctx.db, keep.personId)).toEqual([{ groupId: group.id, role: 'member' }])
    await expectAudit(ctx, 'event.people_merged', event.id)
  })

  test('is refused into an address that nobody proved, for who answers for the group, and by whoever is not of the group', async () => {
    const { group, event, first, keep, other, rep } = await twice()
    const fresh = await aSignup(ctx, first, { email: `fresh-${group.id}@example.org`, confirmed: false })
    await expectRefusal(mergePeople(rep, { eventId: event.id, keep: fresh.id, other: keep.id }), 'conflict', 'keep_proved')
    await expectRefusal(mergePeople(rep, { eventId: event.id, keep: keep.id, other: keep.id }), 'invalid')
    for (const who of [await aMember(ctx, group), await aMember(ctx, await aGroup(ctx), 'rep'), await anOrganizer(ctx)]) await expectRefusal(mergePeople(who, { eventId: event.id, keep: keep.id, other: other.id }), 'forbidden')
    await saveMembership(ctx.db, { groupId: group.id, personId: other.personId, role: 'deputy', createdAt: ctx.now() })
    await expectRefusal(mergePeople(rep, { eventId: event.id, keep: keep.id, other: other.id }), 'conflict', 'answers_for_group')
    expect(await database.db.select().from(signups).where(eq(signups.id, other.id))).toHaveLength(1)
  })

  test.each([
    ['only the address that goes came', null, 'attended', 'attended', 2],
    ['only the address that stays came', 'attended', null, 'attended', 1],
    ['the one that goes came, the other was missed', 'no_show', 'attended', 'attended', 2],
    ['the one that goes was missed', 'attended', 'no_show', 'attended', 1],
    ['nobody was ticked', null, null, undefined, undefined],
  ] as const)('takes along who came: %s', async (_what, kept, gone, state, guests) => {
    const { event, first, second, keep, other, rep, home, work } = await twice()
    const late = await signupOf(ctx, second, work)
    const row = (signup: { id: string }, slotId: string, came: 'attended' | 'no_show', along: number) => ({ id: signup.id, eventId: event.id, slotId, signupId: signup.id, state: came, guests: along, markedAt: ctx.now(), markId: newId(), recordedAt: ctx.now() })
    const rows = [...(kept ? [row(keep, first.id, kept, 1)] : []), ...(gone ? [row(other, first.id, gone, 2)] : []), row(late, second.id, 'attended', 0)]
    await ctx.db.insert(attendances).values(rows)
    await mergePeople(rep, { eventId: event.id, keep: keep.id, other: other.id })
    const left = await ctx.db.select().from(attendances).where(eq(attendances.eventId, event.id))
    const inFirst = left.find((one) => one.slotId === first.id)
    expect([inFirst?.state, inFirst?.guests]).toEqual([state, guests])
    expect(left.find((one) => one.slotId === second.id), 'a time that only the other answered').toMatchObject({ state: 'attended', signupId: (await signupOf(ctx, second, home)).id })
    expect(left.filter((one) => one.signupId === other.id || one.signupId === late.id || one.id !== one.signupId)).toEqual([])
  })

  test('and answers that race with it: one row remains, and never a place too many', async () => {
    const { event, first, keep, other, rep } = await twice()
    const link = (signup: { id: string }, guests: number) => changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', signup.id), answer: 'going', guests })).catch(() => undefined)
    await Promise.all([link(keep, 3), link(other, 0), mergePeople(rep, { eventId: event.id, keep: keep.id, other: other.id }), link(other, 1), link(keep, 0)])
    expect(await countPlaces(ctx.db, first.id)).toBeLessThanOrEqual(5)
    expect((await database.db.select().from(signups).where(eq(signups.slotId, first.id))).map((one) => one.personId)).toEqual([keep.personId])
  })
})
