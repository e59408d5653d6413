import { findPerson, provePerson } from '../account/account.repo.ts'
import { requestSignInLink } from '../account/account.ts'
import { defaultWhen } from '../call/call.rules.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { bringUrl, neutralTitle } from '../event/event.mail.ts'
import { listSlotsCounted } from '../event/event.repo.ts'
import { publicCount, publicRoom, resolveWhen, type Room } from '../event/event.rules.ts'
import { plan } from '../ledger/ledger.ts'
import type { Slot } from '../place/place.repo.ts'
import { spend } from '../limit/limit.ts'
import { freePlaces, holdsPlace, placeStatus } from '../place/place.rules.ts'
import { listAsked } from '../question/question.repo.ts'
import { keepReplies, ownReplies, requireReplies } from '../question/question.ts'
import type { Asked } from '../question/question.rules.ts'
import { findSignupById, getStanding, listOwnSignups, lockOwnSlots, lockSlotsToAnswer, saveSignup, type Signup, type SignupOfEvent, type SlotToAnswer } from '../signup/signup.repo.ts'
import { comes, saysAlready } from '../signup/signup.rules.ts'
import { answer, type Answered, firstOf, type Given, planConfirmation, refusal } from '../signup/signup.ts'
import type { When } from '../time/time.rules.ts'
import { openToken, signToken } from '../token.ts'
import { transact } from '../transact.ts'
import { confirmAll, countBrought, findAnswer, listSlotsAnswered, listUntold } from './answer.repo.ts'
import type { AnswerChange, ReplyChange } from './answer.schema.ts'

export type AnsweredSlot = When & { id: string; title: string; status: Signup['status'] | null; guests: number; note: string; heldUntil: Temporal.Instant | null; over: boolean; /** Places held that a word would free; 0 where nobody is short of them. */ holds: number; /** As the event's page says it. */ room: Room; waitlist: boolean; going: number | null }

export type AnswerView = {
  status: Signup['status']; name: string; guests: number; note: string; confirmed: boolean; email: string; heldUntil: Temporal.Instant | null
  event: { id: string; slug: string; title: string; status: string; cancelReason: string; placeName: string; placeAddress: string; directions: string; onlineUrl: string | null; contact: string; group: string; over: boolean }
  slot: When & { id: string; title: string; capacity: number | null }
  /** Every slot of the event with this person's answer to it; a plain event has one. */
  slots: AnsweredSlot[]
  /** Of a party that waits although there is something free, and nobody before it: how many places. */
  free: number | null
  questions: (Asked & { replied: string[] })[]
  /** The last part of the address of the code that is shown at the door; null for whoever does not come. */
  ticket: string | null
  /** What a calendar calls it where the person or the group wants titles that say nothing. */
  calendarTitle: string | null
  /** The personal link to pass on, and how many came through it: a number, never who. */
  bring: { url: string; brought: number }
}

/** One's own answer and those to the event's other slots, with what only people signed up see. */
export async function getAnswer(ctx: Ctx, { token }: { token: string }): Promise<AnswerView> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const row = await findAnswer(ctx.db, openToken(ctx, 'answer', token))
  if (!row) throw removed()
  const { signup, slot, event, call, group, email, neutral } = row
  const { personId, status, name, guests, note } = signup
  const [slots, questions, replies, brought] = await Promise.all([listSlotsAnswered(ctx.db, event.id, personId), listAsked(ctx.db, { eventId: event.id, callId: event.callId }), ownReplies(ctx, { eventId: event.id, personId }), countBrought(ctx.db, event.id, personId)])
  const coming = slots.some((one) => one.signup && comes(one.signup.status))
  const callWhen = call && defaultWhen(call)
  // Where there is one time there is none to add; counting a large event's people takes longer than all the rest.
  const countedOf = new Map((slots.length > 1 ? await listSlotsCounted(ctx.db, event.id) : []).map((one) => [one.id, one]))
  const roomOf = (id: string): Pick<AnsweredSlot, 'room' | 'going'> => {
    const one = countedOf.get(id)
    return one ? { room: publicRoom(one), going: publicCount(one.proved) } : { room: 'unbounded', going: null }
  }
  const isOver = ({ endsAt }: { endsAt: Temporal.Instant }): boolean => Temporal.Instant.compare(endsAt, ctx.now()) <= 0
  return {
    status, name, guests, note, email, confirmed: signup.confirmedAt !== null, heldUntil: signup.heldUntil,
    event: {
      id: event.id, slug: event.slug, title: event.title ?? call?.eventTitle ?? '', status: event.status, cancelReason: event.cancelReason,
      placeName: event.placeName, placeAddress: event.placeAddress, contact: event.contact, group: group.name,
      directions: coming ? event.directions : '', onlineUrl: coming ? event.onlineUrl : null, over: slots.every((one) => isOver(one.slot)),
    },
    slot: { id: slot.id, title: slot.title, capacity: slot.capacity, ...resolveWhen(slot, callWhen) },
    free: await freeFor(ctx, slot, signup),
    slots: slots.map(({ slot: one, signup: own }) => ({
      id: one.id, title: one.title, ...resolveWhen(one, callWhen), over: isOver(one),
      status: own?.status ?? null, guests: own?.guests ?? 0, note: own?.note ?? '', heldUntil: own?.heldUntil ?? null, holds: own && one.capacity !== null && holdsPlace(own.status) ? 1 + own.guests : 0,
      waitlist: one.waitlist, ...roomOf(one.id),
    })),
    ticket: comes(status) && !isOver(slot) ? signToken(ctx, 'ticket', signup.id) : null,
    calendarTitle: neutral ? neutralTitle(ctx.locale) : null,
    questions: questions.map((question) => ({ ...question, replied: replies[question.id] ?? [] })),
    bring: { url: bringUrl(ctx, event.slug, signup.id), brought },
  }
}

/** What is free beside a party that waits because it is larger than that. Alone they would not wait, so that this tells nothing they could not try. */
async function freeFor(ctx: Ctx, slot: Slot, { personId, status, guests }: Signup): Promise<number | null> {
  if (status !== 'waitlisted' || guests === 0) return null
  const { places, ahead, rules } = await getStanding(ctx.db, slot, personId)
  const free = freePlaces(slot.capacity, places)
  return free > 0 && free <= guests && (!ahead || rules.smallerPass) ? free : null
}

/** The signed-in person's answers to an event, with the link of each. */
export async function listOwnAnswers(ctx: Ctx, { eventId }: { eventId: string }): Promise<{ slotId: string; status: Signup['status']; token: string }[]> {
  if (ctx.actor.kind !== 'person') return []
  const rows = await listOwnSignups(ctx.db, ctx.actor.personId, eventId)
  return rows.map(({ id, slotId, status }) => ({ slotId, status, token: signToken(ctx, 'answer', id) }))
}

/** Changes what one replied to the event's questions, by the link of any of one's answers. */
export async function changeReplies(ctx: Ctx, { token, replies }: ReplyChange): Promise<void> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const { eventId, callId, personId, slotId } = await openAnswer(ctx, token)
  await transact(ctx, async (ctx) => {
    // The event's slot as the lock: two changes at once are one after the other.
    const slot = firstOf(await lockSlotsToAnswer(ctx.db, [slotId]))
    if (Temporal.Instant.compare(ctx.now(), slot.endsAt) >= 0) throw refusal('over')
    await keepReplies(ctx, { eventId, personId }, await requireReplies(ctx, { eventId, callId }, replies))
  })
}

/** Opens the link of an answer. */
export async function openAnswer(ctx: Ctx, token: string): Promise<SignupOfEvent> {
  const signup = await findSignupById(ctx.db, openToken(ctx, 'answer', token))
  if (!signup) throw removed()
  return signup
}

export const removed = (): DomainError => new DomainError('gone', 'This answer was removed. You can sign up again on the event’s page.', { reason: 'removed' })

/**
 * The link in the mail was used: the address is proved for every slot answered with it. An answer that waited for that, and the
 * offer that the link is about, take their place and are mailed their invitation.
 */
export async function confirmAnswer(ctx: Ctx, { token }: { token: string }): Promise<{ status: Signup['status'] }> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const { id, eventId, personId } = await openAnswer(ctx, token)
  return transact(ctx, async (ctx) => {
    const slots = await lockOwnSlots(ctx.db, eventId, personId)
    const before = await listOwnSignups(ctx.db, personId, eventId)
    if (!before.some((one) => one.id === id)) throw removed()
    if (await provePerson(ctx.db, personId, ctx.now())) await planHeldBack(ctx, personId, eventId)
    const answered = await proveAnswers(ctx, slots, before, id)
    if (answered.length > 0) await planConfirmation(ctx, answered, { answer: 'going', guests: 0 })
    const own = answered.find((one) => one.signup.id === id)?.signup ?? before.find((one) => one.id === id)
    if (!own) throw removed()
    return { status: own.status }
  })
}

/** Somebody's answers to one event are theirs from now on. Those that waited for it take their place, and so does the one that is on offer and meant. */
async function proveAnswers(ctx: Ctx, slots: readonly SlotToAnswer[], before: readonly Signup[], taken: string | null): Promise<Answered[]> {
  await confirmAll(ctx.db, before.map((one) => one.id), ctx.now())
  const answered: Answered[] = []
  for (const signup of before) {
    const slot = slots.find((one) => one.id === signup.slotId)
    if (!slot || (signup.status !== 'unconfirmed' && !(signup.status === 'offered' && signup.id === taken))) continue
    const { rules, eventStatus } = await getStanding(ctx.db, slot, signup.personId)
    // What was called off has no place to take, and mails nobody an invitation.
    if (eventStatus !== 'published') continue
    const status = placeStatus(rules, { proved: true, decision: signup.hostDecision })
    answered.push({ slot, signup: await saveSignup(ctx.db, { ...signup, status, confirmedAt: signup.confirmedAt ?? ctx.now(), heldUntil: null }), before: signup, stood: false })
  }
  return answered
}

/**
 * Mails the link to one's own data to whoever holds the link of an answer. It came by mail, so that the address is proved and the
 * bound on mail to strangers is none for them. The data itself is behind the new link: that of an answer may have been passed on.
 */
export async function requestOwnData(ctx: Ctx, { token }: { token: string }): Promise<void> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const { personId, eventId } = await openAnswer(ctx, token)
  await transact(ctx, async (ctx) => {
    if (await provePerson(ctx.db, personId, ctx.now())) await planHeldBack(ctx, personId, eventId)
  })
  const person = await findPerson(ctx.db, personId)
  if (!person) throw removed()
  await requestSignInLink(ctx, { email: person.email, next: '/my-data' })
}

/** What an unproved address answered elsewhere and was not written to about is owed once it is proved. */
async function planHeldBack(ctx: Ctx, personId: string, eventId: string): Promise<void> {
  const rows = await listUntold(ctx.db, { personId, notAt: eventId, now: ctx.now() })
  await plan(ctx, ...rows.map((row) => ({ kind: 'confirmation' as const, personId, bulk: false, ...row })))
}

/**
 * Changes one's answer by its link, or answers another slot of the same event. Coming back after a "no" stands in line like anybody else.
 * The link proves what was answered to the event's other slots as well: nobody loses a place there that waited for it.
 */
export async function changeAnswer(ctx: Ctx, { token, slotId, all, ...input }: AnswerChange): Promise<{ status: Signup['status'] }> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const known = await openAnswer(ctx, token)
  return transact(ctx, async (ctx) => {
    const wanted = slotId ?? known.slotId
    const own = await listOwnSignups(ctx.db, known.personId, known.eventId)
    const slots = await lockSlotsToAnswer(ctx.db, [...own.map((one) => one.slotId), ...(all ? [] : [wanted])])
    // It may have gone while this waited for the slot, merged into another address.
    if (!(await findSignupById(ctx.db, known.id))) throw removed()
    if (await provePerson(ctx.db, known.personId, ctx.now())) await planHeldBack(ctx, known.personId, known.eventId)
    const { personId, name, timeZone, source, invitedBy } = known
    const given = { ...input, personId, name, proved: true, timeZone, source, invitedBy }
    const meant = all ? await answerEach(ctx, slots, given) : [await answer(ctx, firstOf(slots.filter(({ id }) => id === wanted)), given)]
    const others = (await listOwnSignups(ctx.db, personId, known.eventId)).filter((one) => slots.some(({ id }) => id === one.slotId) && !meant.some(({ signup }) => signup.id === one.id))
    const answered = [...meant, ...(await proveAnswers(ctx, slots, others, null))]
    await planConfirmation(ctx, answered, input)
    return { status: answered.find(({ signup }) => signup.id === known.id)?.signup.status ?? answered[0]?.signup.status ?? known.status }
  })
}

/** One word for every time that somebody answered, where it says something new. What is over or full keeps the rest from nothing, unless nothing is left. */
async function answerEach(ctx: Ctx, slots: SlotToAnswer[], given: Given): Promise<Answered[]> {
  const own = new Map((await listOwnSignups(ctx.db, given.personId, firstOf(slots).eventId)).map((one) => [one.slotId, one]))
  const answered: Answered[] = []
  let refused: unknown
  let said = false
  for (const slot of slots) {
    const before = own.get(slot.id)
    if (!before || saysAlready(before.status, given.answer)) said = true
    else {
      try {
        answered.push(await answer(ctx, slot, { ...given, guests: before.guests, note: before.note, name: before.name }))
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        refused = error
      }
    }
  }
  if (answered.length === 0 && refused && !said) throw refused
  return answered
}
