import { replies } from '@turnout/db/tables/question.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getPublicEvent } from '../agenda/agenda.ts'
import { changeReplies, getAnswer } from '../answer/answer.ts'
import { exportSignups, listSignups } from '../people/people.ts'
import { signUp } from '../signup/signup.ts'
import { aCall } from '../testing/calls.ts'
import { testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { expectAudit, expectRefusal } from '../testing/expectations.ts'
import { aGroup, aMember, anOrganizer } from '../testing/people.ts'
import { aSignup, signUpInput, signupOf } from '../testing/signups.ts'
import { signToken } from '../token.ts'
import { listQuestions, moveQuestion, removeQuestion, writeQuestion } from './question.ts'
import { QuestionInput, type QuestionOwner } from './question.schema.ts'

let database: TestDatabase
let ctx: TestCtx
beforeAll(async () => {
  database = await testDatabase()
  ctx = testCtx({ db: database.db })
})
afterAll(() => database.close())

async function ask(who: TestCtx, owner: QuestionOwner, more: object): Promise<string> {
  await writeQuestion(who, QuestionInput.parse({ owner, ...more }))
  return (await listQuestions(who, { owner })).own.at(-1)!.id
}

/** A call that asks one thing, and an event of a group under it that asks two more. */
async function askingEvent() {
  const organizer = await anOrganizer(ctx)
  const group = await aGroup(ctx)
  const rep = await aMember(ctx, group, 'rep')
  const call = await aCall(ctx)
  const { event, slot } = await anEvent(ctx, { callId: call.id, groupId: group.id })
  const diet = await ask(organizer, { callId: call.id }, { kind: 'text', label: 'What do you not eat?' })
  const roles = await ask(rep, { eventId: event.id }, { kind: 'roles', label: 'What can you do?', options: 'I can steward\nI can bring a banner' })
  const pictures = await ask(rep, { eventId: event.id }, { kind: 'consent', label: 'I may be in pictures.', required: true })
  return { organizer, group, rep, call, event, slot, diet, roles, pictures }
}

const repliesAt = (eventId: string) => ctx.db.select().from(replies).where(eq(replies.eventId, eventId))

describe('an event asks', () => {
  test('what its call asks everywhere, then its own; another event asks neither', async () => {
    const { call, event, diet, roles, pictures } = await askingEvent()
    expect((await getPublicEvent(ctx, { slug: event.slug })).questions.map((one) => one.id)).toEqual([diet, roles, pictures])
    const under = await anEvent(ctx, { callId: call.id })
    expect((await getPublicEvent(ctx, { slug: under.event.slug })).questions.map((one) => one.id)).toEqual([diet])
    expect((await getPublicEvent(ctx, { slug: (await anEvent(ctx)).event.slug })).questions).toEqual([])
  })

  test('in the order its organizers give it', async () => {
    const { rep, event, diet, roles, pictures } = await askingEvent()
    await moveQuestion(rep, { id: pictures, to: 'up' })
    expect((await getPublicEvent(ctx, { slug: event.slug })).questions.map((one) => one.id)).toEqual([diet, pictures, roles])
    await moveQuestion(rep, { id: pictures, to: 'up' })
    await moveQuestion(rep, { id: roles, to: 'down' })
    expect((await getPublicEvent(ctx, { slug: event.slug })).questions.map((one) => one.id)).toEqual([diet, pictures, roles])
  })
})

describe('replies', () => {
  test('are kept in the words they were asked in, and reach the list and the export', async () => {
    const { rep, event, slot, diet, roles, pictures } = await askingEvent()
    await aSignup(ctx, slot, { replies: { [diet]: ['=Nuts'], [roles]: ['I can bring a banner'], [pictures]: ['I may be in pictures.'] } })
    await writeQuestion(rep, QuestionInput.parse({ id: pictures, owner: { eventId: event.id }, kind: 'consent', label: 'I may be in pictures and films.' }))
    expect((await repliesAt(event.id)).find((one) => one.questionId === pictures)?.wording).toBe('I may be in pictures.')
    const { people, questions } = await listSignups(rep, { eventId: event.id })
    expect(people).toMatchObject([{ roles: ['I can bring a banner'], replies: { [diet]: ['=Nuts'] } }])
    expect(questions.map((one) => one.wording)).toEqual(['What do you not eat?', 'What can you do?', 'I may be in pictures.'])
    const [head, line] = (await exportSignups(rep, { eventId: event.id })).split('\r\n')
    expect(head).toMatch(/,note,roles,group,source,invited_by,throw_away,What do you not eat\?,I may be in pictures\.$/)
    expect(line).toMatch(/,I can bring a banner,[^,]*,,,no,'=Nuts,I may be in pictures\.$/)
  })

  test('that are missing or not offered are refused beside their question, whoever asks, and nothing is written', async () => {
    const { event, slot, roles, pictures } = await askingEvent()
    const known = await aSignup(ctx, slot, { email: 'known-here@example.org', replies: { [pictures]: ['I may be in pictures.'] } })
    for (const email of ['known-here@example.org', 'unknown-here@example.org']) await expectRefusal(signUp(ctx, signUpInput(slot, { email })), 'invalid', { reason: 'reply_missing', field: `replies.${pictures}` })
    await expectRefusal(signUp(ctx, signUpInput(slot, { replies: { [pictures]: ['on'] } })), 'invalid', 'reply_wording')
    await expectRefusal(signUp(ctx, signUpInput(slot, { replies: { [pictures]: ['I may be in pictures.'], [roles]: ['Boss'] } })), 'invalid', { field: `replies.${roles}` })
    expect((await repliesAt(event.id)).map((one) => one.personId)).toEqual([known.personId])
  })

  test('are not asked of whoever does not come', async () => {
    const { slot } = await askingEvent()
    expect((await aSignup(ctx, slot, { answer: 'declined', confirmed: false })).status).toBe('declined')
  })

  test('of a confirmed answer are not changed by whoever types the address', async () => {
    const { event, slot, diet, pictures } = await askingEvent()
    const mine = { email: 'replied@example.org', replies: { [diet]: ['Nuts'], [pictures]: ['I may be in pictures.'] } }
    await aSignup(ctx, slot, mine)
    await signUp(ctx, signUpInput(slot, { ...mine, replies: { ...mine.replies, [diet]: ['Nothing'] } }))
    expect((await repliesAt(event.id)).find((one) => one.questionId === diet)?.values).toEqual(['Nuts'])
  })

  test('are shown and changed by the link, and taken back by leaving them empty', async () => {
    const { event, slot, diet, pictures } = await askingEvent()
    const signup = await aSignup(ctx, slot, { replies: { [diet]: ['Nuts'], [pictures]: ['I may be in pictures.'] } })
    const token = signToken(ctx, 'answer', signup.id)
    expect((await getAnswer(ctx, { token })).questions.map((one) => one.replied)).toEqual([['Nuts'], [], ['I may be in pictures.']])
    await expectRefusal(changeReplies(ctx, { token, replies: {} }), 'invalid', { field: `replies.${pictures}` })
    await changeReplies(ctx, { token, replies: { [pictures]: ['I may be in pictures.'] } })
    expect((await repliesAt(event.id)).map((one) => one.questionId)).toEqual([pictures])
    await expectRefusal(() => changeReplies(ctx, { token: signToken(ctx, 'unsubscribe', signup.id), replies: {} }), 'not_found', 'bad_link')
  })

  test('outlive the question', async () => {
    const { rep, event, slot, diet, pictures, organizer } = await askingEvent()
    await aSignup(ctx, slot, { email: 'early@example.org', replies: { [diet]: ['Nuts'], [pictures]: ['I may be in pictures.'] } })
    await removeQuestion(organizer, { id: diet })
    await removeQuestion(rep, { id: pictures })
    await signUp(ctx, signUpInput(slot, { email: 'after@example.org', replies: { [diet]: ['Milk'] } }))
    expect((await signupOf(ctx, slot, 'after@example.org')).status).toBe('going')
    expect((await repliesAt(event.id)).map((one) => one.values)).toEqual([['Nuts'], ['I may be in pictures.']])
    await expectAudit(rep, 'question.removed', event.id)
  })
})

test('a call’s questions are its organizers’, an event’s are for those who may change it', async () => {
  const { call, event, group, rep, diet, roles } = await askingEvent()
  const others = [await aMember(ctx, group), await aMember(ctx, await aGroup(ctx), 'rep')]
  for (const who of [...others, rep]) {
    await expectRefusal(writeQuestion(who, QuestionInput.parse({ owner: { callId: call.id }, kind: 'text', label: 'Why?!' })), 'forbidden')
    await expectRefusal(removeQuestion(who, { id: diet }), 'forbidden')
    await expectRefusal(writeQuestion(who, QuestionInput.parse({ id: diet, owner: { eventId: event.id }, kind: 'text', label: 'Mine now' })), 'forbidden')
  }
  for (const who of others) {
    await expectRefusal(moveQuestion(who, { id: roles, to: 'up' }), 'forbidden')
    await expectRefusal(listQuestions(who, { owner: { eventId: event.id } }), 'forbidden')
  }
})
