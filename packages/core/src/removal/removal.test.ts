import { blocks } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { composeMail } from '../delivery/delivery.mail.ts'
import { listMailFacts } from '../delivery/delivery.repo.ts'
import { changeAnswer } from '../answer/answer.ts'
import { signUp, signUpMember } from '../signup/signup.ts'
import { AnswerChange } from '../answer/answer.schema.ts'
import { MemberSignUp } from '../signup/signup.schema.ts'
import { as, asGuest, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { deliveriesOf, expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup, consentAt, signUpInput, signupOf } from '../testing/signups.ts'
import { signToken } from '../token.ts'
import { transact } from '../transact.ts'
import { listBlockedPeople, readmitPeople, removePeople, unblockPerson } from './removal.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase({ max: 10 })
})
afterAll(() => database.close())
beforeEach(() => {
  ctx = testCtx({ db: database.db })
})

async function hosted(capacity: number | null = 1) {
  const group = await aGroup(ctx)
  const { event, slot } = await anEvent(ctx, { groupId: group.id, slot: { capacity } })
  return { group, event, slot, rep: await aMember(ctx, group, 'rep') }
}

test('whoever is removed is told, leaves the calendar, and the next in line has the place at once; they come back only when let', async () => {
  const { event, slot, rep } = await hosted()
  const [gone, next] = [await aSignup(ctx, slot, { email: 'gone@example.org' }), await aSignup(ctx, slot, { email: 'next@example.org' })]
  expect(next.status).toBe('waitlisted')
  expect(await removePeople(rep, { eventId: event.id, signupIds: [gone.id], block: false })).toEqual({ removed: 1 })
  expect(await removePeople(rep, { eventId: event.id, signupIds: [gone.id], block: false }), 'twice is once').toEqual({ removed: 0 })
  expect([(await signupOf(ctx, slot, 'gone@example.org')).status, (await signupOf(ctx, slot, 'next@example.org')).status]).toEqual(['cancelled', 'going'])
  const owed = (await deliveriesOf(ctx, { signupId: gone.id })).at(-1)!
  const mail = composeMail(ctx, (await listMailFacts(ctx.db, [owed.id]))[0]!)
  expect([mail.subject, mail.ics?.method]).toEqual(['No place: Tea at the gate', 'CANCEL'])
  await expectAudit(ctx, 'event.people_removed', event.id, 2)
  const answer = () => changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', gone.id), answer: 'going' }))
  await expectRefusal(answer(), 'closed', 'turned_down')
  await readmitPeople(rep, { eventId: event.id, signupIds: [gone.id] })
  expect(await answer()).toEqual({ status: 'waitlisted' })
})

test('an answer that is under way while somebody is blocked ends with the rest', async () => {
  const { group, event, slot, rep } = await hosted(null)
  const later = await anEvent(ctx, { groupId: group.id })
  const mine = await aSignup(ctx, slot, { email: 'under-way@example.org' })
  let blocked: Promise<unknown> | undefined
  await transact(ctx, async (inside) => {
    await signUp(asGuest({ ...ctx, db: inside.db }), signUpInput(later.slot, { email: 'under-way@example.org' }))
    blocked = removePeople(rep, { eventId: event.id, signupIds: [mine.id], block: true })
    // Long enough for it to get as far as it can before this answer is there to be seen.
    await Promise.race([blocked, new Promise((resolve) => setTimeout(resolve, 300))])
  })
  await blocked
  expect((await signupOf(ctx, later.slot, 'under-way@example.org')).status).toBe('cancelled')
})

test('whoever is blocked loses what is to come, signs up for nothing of the group, and learns no more than anybody', async () => {
  const { group, event, slot, rep } = await hosted(null)
  const later = await anEvent(ctx, { groupId: group.id })
  const elsewhere = await anEvent(ctx)
  const mine = await aSignup(ctx, slot, { email: 'blocked@example.org', name: 'Kit' })
  await aSignup(ctx, later.slot, { email: 'blocked@example.org' })
  await aSignup(ctx, elsewhere.slot, { email: 'blocked@example.org' })
  await removePeople(rep, { eventId: event.id, signupIds: [mine.id], block: true })
  expect([(await signupOf(ctx, later.slot, 'blocked@example.org')).status, (await signupOf(ctx, elsewhere.slot, 'blocked@example.org')).status]).toEqual(['cancelled', 'going'])

  const third = await anEvent(ctx, { groupId: group.id })
  const answers = await Promise.all(['blocked@example.org', 'anybody@example.org'].map(async (email) => signUp(asGuest(ctx), signUpInput(third.slot, { email, note: 'Hello', guests: 2 }))))
  expect(answers[0]).toEqual(answers[1])
  const row = await signupOf(ctx, third.slot, 'blocked@example.org')
  expect(row).toMatchObject({ status: 'cancelled', note: '', guests: 0 })
  const subjects = async () => (await listMailFacts(ctx.db, (await deliveriesOf(ctx, { signupId: row.id })).map((one) => one.id))).map((one) => composeMail(ctx, one).subject)
  expect(await subjects()).toEqual(['No place: Tea at the gate'])
  for (let times = 0; times < 4; times++) await signUp(asGuest(ctx), signUpInput(third.slot, { email: 'blocked@example.org' }))
  expect((await subjects()).length, 'and is not told again and again').toBeLessThanOrEqual(2)
  const member = await as(ctx, { id: row.personId })
  const fourth = await anEvent(ctx, { groupId: group.id })
  const refusal = await expectRefusal(signUpMember(member, MemberSignUp.parse({ slotIds: [fourth.slot.id], consent: consentAt(fourth.slot).member })), 'closed', 'turned_down')
  expect(refusal.message).not.toMatch(/block/i)
  await expectRefusal(changeAnswer(ctx, AnswerChange.parse({ token: signToken(ctx, 'answer', row.id), answer: 'going' })), 'closed', 'turned_down')

  expect(await listBlockedPeople(rep, { eventId: event.id })).toMatchObject([{ name: 'Kit', email: 'blocked@example.org', groupId: group.id }])
  await unblockPerson(rep, { groupId: group.id, personId: mine.personId })
  await expectAudit(ctx, 'group.people_blocked', group.id)
  await expectAudit(ctx, 'group.person_unblocked', group.id)
  expect(await signUpMember(member, MemberSignUp.parse({ slotIds: [fourth.slot.id], consent: consentAt(fourth.slot).member }))).toMatchObject({ slug: fourth.event.slug })
})

test('is for those who see the names of that very group, and only on its own people', async () => {
  const { group, event, slot, rep } = await hosted(null)
  const one = await aSignup(ctx, slot)
  const foreign = await aSignup(ctx, (await anEvent(ctx)).slot)
  const others = [await aMember(ctx, group), await aMember(ctx, await aGroup(ctx), 'rep'), await anOrganizer(ctx)]
  for (const who of others) {
    await expectRefusal(removePeople(who, { eventId: event.id, signupIds: [one.id], block: true }), 'forbidden')
    await expectRefusal(readmitPeople(who, { eventId: event.id, signupIds: [one.id] }), 'forbidden')
    await expectRefusal(unblockPerson(who, { groupId: group.id, personId: one.personId }), 'forbidden')
    await expectRefusal(listBlockedPeople(who, { eventId: event.id }), 'forbidden')
  }
  await expectRefusal(removePeople(rep, { eventId: event.id, signupIds: [one.id, foreign.id], block: false }), 'not_found', 'not_yours')
  const deputy = await aMember(ctx, group, 'deputy')
  const { personId } = deputy
  await signUpMember(deputy, MemberSignUp.parse({ slotIds: [slot.id], consent: consentAt(slot).member }))
  const own = (await database.pool.query<{ id: string }>('select id from signups where person_id = $1', [personId])).rows[0]!
  await expectRefusal(removePeople(rep, { eventId: event.id, signupIds: [own.id], block: true }), 'conflict', 'answers_for_group')
  expect((await database.db.select().from(blocks)).filter((block) => block.groupId === group.id)).toEqual([])
})
