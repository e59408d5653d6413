import { ensureRecipient, findPerson } from '../account/account.repo.ts'
import { type ConsentKind, requireConsent } from '../consent/consent.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { isWorkAddress } from '../group/group.rules.ts'
import { newId } from '../id.ts'
import { planAlongside } from '../ledger/ledger.ts'
import type { Alongside } from '../ledger/ledger.repo.ts'
import { asksProof, lookAtForm, proofNeeded } from '../guard/guard.ts'
import { ofAddress, spendAll } from '../limit/limit.ts'
import { agree } from '../disclosure/disclosure.ts'
import type { Agreed } from '../disclosure/disclosure.schema.ts'
import { requirePerson } from '../permission/permission.ts'
import { freePlaces, heldUntil, holdsPlace, placeStatus } from '../place/place.rules.ts'
import { promoteWaitlist } from '../place/place.ts'
import { keepReplies, requireReplies } from '../question/question.ts'
import type { Replies } from '../question/question.schema.ts'
import { openToken, signToken } from '../token.ts'
import { transact } from '../transact.ts'
import { consentGiven, countAgain, getStanding, isCohost, lockSlotsToAnswer, noEvent, saveSignup, type Signup, type SlotToAnswer, type Standing } from './signup.repo.ts'
import { comes, decideSignup, keepsProof, refusals, roomFor, type SignupDecision, type SignupFacts, timeOver, tooLarge } from './signup.rules.ts'
import type { Answer, MemberSignUp, SignupStatus, SignUpInput } from './signup.schema.ts'

/**
 * Answers one or several slots without an account. A known address changes its earlier answer; what comes back says nothing
 * of whether there was one, nor what it was. The answer counts at once and a mail carries the link that confirms and changes it.
 */
export async function signUp(ctx: Ctx, input: SignUpInput): Promise<{ slug: string; status: 'received'; atWork: boolean }> {
  const hits = await spendAll(ctx, ['signUpNetwork', ctx.network], ...ofAddress('signUpAddress', input.email))
  const about = [input.email, ...input.slotIds.toSorted()].join(' ')
  const look = await lookAtForm(ctx, { ...input, about }, hits.get('signUpNetwork') ?? 0)
  const done = await transact(ctx, async (ctx) => {
    const slots = await lockSlotsToAnswer(ctx.db, input.slotIds)
    const { slug, guardedUntil, mailDomains } = firstOf(slots)
    // Of the address that was typed, whoever's it is.
    const received = { slug, status: 'received' as const, atWork: isWorkAddress(input.email, mailDomains) }
    // A program filled the hidden field: it gets the answer a person gets, and nothing is written.
    if (input.website !== '') return received
    const unproven = asksProof(look, guardedUntil, ctx.now())
    if (unproven && !input.byMail) return undefined
    const { id: personId, mayWrite } = await ensureRecipient(ctx.db, input.email, ctx.now())
    await answerAll(ctx, slots, { ...input, personId, invitedBy: bringerOf(ctx, input.invite), proved: false, byMail: unproven, mayWrite, kind: 'signUp' })
    return received
  })
  if (!done) throw await proofNeeded(ctx, about, look)
  return done
}

/** A signed-in member's answer: proved from the start. */
export async function signUpMember(ctx: Ctx, input: MemberSignUp): Promise<{ slug: string; token: string }> {
  const { personId } = requirePerson(ctx)
  const person = await findPerson(ctx.db, personId)
  if (!person) throw new DomainError('unauthenticated', 'Sign in to go on.')
  return transact(ctx, async (ctx) => {
    const slots = await lockSlotsToAnswer(ctx.db, input.slotIds)
    const name = person.name || person.email.split('@')[0] || person.email
    const signup = await answerAll(ctx, slots, { ...input, name, timeZone: person.timeZone, personId, invitedBy: bringerOf(ctx, input.invite), proved: true, mayWrite: true, kind: 'member' })
    return { slug: firstOf(slots).slug, token: signToken(ctx, 'answer', signup.id) }
  })
}

/** Whose personal link led here. One that is damaged, or of another event, only brings nobody: it is no reason to refuse anybody. */
function bringerOf(ctx: Ctx, token: string): string | null {
  try {
    return token === '' ? null : openToken(ctx, 'bring', token)
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

/** `groupId`: the hosting group it is given to, null the first; undefined leaves it as it was. */
export type Given = { personId: string; groupId?: string | null; name: string; answer: Answer; guests: number; note: string; proved: boolean; timeZone: string | null; source: string | null; invitedBy: string | null; /** Believed only once the mailed link is used. */ byMail?: boolean }

/** `stood`: what its owner confirmed was left as it is. */
export type Answered = { slot: SlotToAnswer; signup: Signup; before: Signup | undefined; stood: boolean }

export const firstOf = (slots: SlotToAnswer[]): SlotToAnswer => {
  const [first] = slots
  if (!first) throw new Error('invariant: at least one slot is answered')
  return first
}

/** The form as a whole: each slot answered by itself, all of them or none, the replies and the consent kept once, one mail for all of it. */
async function answerAll(ctx: Ctx, slots: SlotToAnswer[], given: Given & { mayWrite: boolean; agreed: Agreed; replies: Replies; consent: string; kind: ConsentKind }): Promise<Signup> {
  const { eventId, callId, hosts, reveals, asks } = firstOf(slots)
  const { personId, replies, consent } = given
  const locale = requireConsent(ctx, given.kind, { hosts, reveals }, consent)
  const groupId = await hostChosen(ctx, firstOf(slots), given.groupId)
  // Before anything depends on who it is: a form that lacks a reply is refused whether the address is known or not.
  const kept = asks && given.answer !== 'declined' ? await requireReplies(ctx, { eventId, callId }, replies) : []
  const answered = slots.length > 1 ? await answerSeveral(ctx, slots, { ...given, groupId }) : [await answer(ctx, firstOf(slots), { ...given, groupId })]
  const [first] = answered
  if (!first) throw new Error('invariant: at least one slot is answered')
  // A stranger who types a known address leaves what its owner confirmed alone, replies included.
  if (answered.every((one) => !one.stood)) {
    if (kept.length > 0) await keepReplies(ctx, { eventId, personId }, kept)
    await agree(ctx, { eventId, personId }, given.agreed)
  }
  await planConfirmation(ctx, answered, given, consentGiven({ id: newId(), personId, signupId: first.signup.id, wording: consent.trim(), locale, givenAt: ctx.now(), keepDays: ctx.keep.peopleDays }))
  return first.signup
}

/** All of them or none. Each that is refused is named with what is wrong with it, so that the others can be sent again. */
async function answerSeveral(ctx: Ctx, slots: SlotToAnswer[], given: Given): Promise<Answered[]> {
  const answered: Answered[] = []
  const refused: [string, DomainError][] = []
  for (const slot of slots) {
    try {
      answered.push(await answer(ctx, slot, given))
    } catch (error) {
      // What holds for the event as a whole is said of the whole.
      if (!(error instanceof DomainError) || (error.code !== 'closed' && error.details.reason !== 'over')) throw error
      refused.push([slot.id, error])
    }
  }
  const [first] = refused
  if (!first) return answered
  const [, { message, details: { reason } }] = first
  if (refused.length === slots.length && refused.every(([, error]) => error.details.reason === 'over')) throw first[1]
  throw new DomainError('closed', message, { reason, fields: Object.fromEntries(refused.map(([id, error]) => [`slotIds.${id}`, error.details.reason === 'over' ? timeOver : error.message])) })
}

/** The group that somebody signs up with, as it is kept: null for the event's own. A group that hosts no longer is refused. */
async function hostChosen(ctx: Ctx, { eventId, groupId: own }: SlotToAnswer, wanted: string | null | undefined): Promise<string | null> {
  if (!wanted || wanted === own) return null
  if (await isCohost(ctx.db, eventId, wanted)) return wanted
  throw new DomainError('conflict', 'This group does not host the event any more. Choose another.', { reason: 'not_hosting', field: 'groupId' })
}

/** Locks (done by the caller), counts, decides, writes and moves the waitlist up: one transaction, no oversell. */
export async function answer(ctx: Ctx, slot: SlotToAnswer, given: Given): Promise<Answered> {
  const { before, blocked, eventStatus, rules, places, waiting, ahead } = await getStanding(ctx.db, slot, given.personId, given.groupId)
  // Taken from the web while this waited for the slot.
  if (eventStatus === 'draft' || eventStatus === 'pending') throw noEvent()
  const own = before && holdsPlace(before.status) ? 1 + before.guests : 0
  const confirmedAt = given.proved ? ctx.now() : before && keepsProof(before.status) ? before.confirmedAt : null
  const decision = before?.hostDecision ?? null
  const placed = placeStatus(rules, { proved: confirmedAt !== null, decision })
  const facts: SignupFacts = {
    slot, eventStatus, taken: places - own, own, ahead: ahead && !rules.smallerPass, waits: before?.status === 'waitlisted', answer: given.answer, guests: given.guests, placed,
    turnedDown: blocked || decision === 'declined', now: ctx.now(),
  }
  if (!given.proved) refuseStrangers({ ...facts, taken: places, own: 0, ahead: waiting && !rules.smallerPass, waits: false, turnedDown: false })
  if (!given.proved && !blocked && before && (given.byMail || onlyByLink(before, given.answer))) return { slot, signup: before, before, stood: true }
  // Whom the group keeps out is told what anybody is whom a host turns down, and by mail: the page says the same to all.
  if (!given.proved && blocked) return { slot, signup: before ?? (await saveUnbelieved(ctx, slot, { ...given, guests: 0, note: '' })), before, stood: true }
  if (given.byMail) return { slot, signup: await saveUnbelieved(ctx, slot, given), before, stood: false }
  const decided = decideSignup(facts)
  // Whoever only typed an address is not told whether there was an earlier answer: it stands as it was.
  if ('refused' in decided && decided.refused === 'no_room' && before && !given.proved) return answer(ctx, slot, { ...given, guests: before.guests })
  if ('refused' in decided) throw refusal(decided.refused, slot.capacity, (facts.ahead ? own : freePlaces(slot.capacity, facts.taken)) - 1)
  const { status } = decided
  const sameQueue = before?.status === 'waitlisted' && status === 'waitlisted'
  const signup = await saveSignup(ctx.db, {
    id: newId(), slotId: slot.id, personId: given.personId, groupId: given.groupId === undefined ? (before?.groupId ?? null) : given.groupId, status, name: given.name, guests: given.guests, note: given.note,
    locale: ctx.locale, timeZone: given.timeZone ?? before?.timeZone ?? null, source: before?.source ?? given.source, invitedBy: before?.invitedBy ?? given.invitedBy,
    createdAt: ctx.now(), answeredAt: sameQueue ? before.answeredAt : ctx.now(), confirmedAt,
    // Typing an address again makes a held place last no longer.
    heldUntil: status === 'unconfirmed' && before?.status === status ? before.heldUntil : heldUntil(rules, status, slot, ctx.now()),
  })
  // Whoever leaves the queue may have been what held it up.
  if (before && (own > (holdsPlace(status) ? 1 + signup.guests : 0) || before.status === 'waitlisted')) await promoteWaitlist(ctx, slot)
  return { slot, signup, before, stood: false }
}

/** What somebody new who comes alone would be now, or why they are refused. It depends on nobody in particular. */
export function decideForAnybody(ctx: Ctx, slot: SlotToAnswer, { eventStatus, rules, places, waiting }: Omit<Standing, 'before'>): { status: SignupStatus } {
  const decision = decideSignup({ slot, eventStatus, taken: places, own: 0, ahead: waiting && !rules.smallerPass, waits: false, answer: 'going', guests: 0, placed: placeStatus(rules, { proved: false, decision: null }), turnedDown: false, now: ctx.now() })
  if ('refused' in decision) throw refusal(decision.refused, slot.capacity)
  return decision
}

/** A form that may well be a program's: it takes no place from anybody. The link in the mail turns it into an answer. */
async function saveUnbelieved(ctx: Ctx, slot: SlotToAnswer, { personId, groupId, name, guests, note, timeZone, source, invitedBy }: Given): Promise<Signup> {
  const now = ctx.now()
  return saveSignup(ctx.db, { id: newId(), slotId: slot.id, personId, groupId: groupId ?? null, status: 'cancelled', name, guests, note, locale: ctx.locale, timeZone, source, invitedBy, createdAt: now, answeredAt: now, confirmedAt: null, heldUntil: null })
}

/**
 * What its owner confirmed changes only by the link, and so does what was offered or turned down, and what would be less than
 * before: whoever types somebody's address takes nothing away from them. They are mailed the link.
 */
function onlyByLink(before: Signup, wanted: Answer): boolean {
  if (before.status === 'offered' || before.hostDecision === 'declined') return true
  return keepsProof(before.status) && (before.confirmedAt !== null || (wanted !== 'going' && before.status !== wanted))
}

/** How often a day the owner of a confirmed answer is told that somebody typed their address once more. */
const againADay = 2

/**
 * One message for all that was answered together. `again`: nothing changed, and what a stranger may have typed is filled in
 * behind the link; `invited`: a calendar has an entry that is to be taken out.
 */
export async function planConfirmation(ctx: Ctx, answered: Answered[], given: { answer: Answer; guests: number; mayWrite?: boolean; byMail?: boolean }, consent?: Alongside): Promise<void> {
  const fresh = answered.filter((one) => !one.stood)
  const [first] = fresh.length > 0 ? fresh : answered
  if (!first) return
  const { signup, slot, before } = first
  const last = answered.map((one) => one.slot.endsAt).toSorted(Temporal.Instant.compare).at(-1) ?? slot.endsAt
  const facts: Record<string, string | null> =
    given.byMail && !first.stood ? { unbelieved: given.answer } : answered.length > 1 ? { signups: answered.map((one) => one.signup.id).join(' '), invited: fresh.filter((one) => one.before && comes(one.before.status) && !comes(one.signup.status)).map((one) => one.signup.id).join(' ') || null } : first.stood ? (first.signup.status === 'cancelled' ? { outcome: 'turnedDown' } : { again: String(given.guests), answer: given.answer }) : before && comes(before.status) && !comes(signup.status) ? { invited: 'yes' } : {}
  // Nothing changed, and somebody types this address again and again: its owner has the link already.
  const enough = given.mayWrite === false || (first.stood && (await countAgain(ctx.db, signup.id, ctx.now().subtract({ hours: 24 }))) >= againADay)
  await planAlongside(ctx, consent, ...(enough ? [] : [{ kind: 'confirmation' as const, personId: signup.personId, signupId: signup.id, slotId: slot.id, eventId: slot.eventId, bulk: false, notAfter: last, facts }]))
}

/** Refuses an address that is signed up whenever it would refuse one that is not, or a full event would tell them apart. */
function refuseStrangers(facts: SignupFacts): void {
  const decision = decideSignup(facts)
  if ('refused' in decision) throw refusal(decision.refused, facts.slot.capacity)
}

export function refusal(reason: Extract<SignupDecision, { refused: string }>['refused'], capacity: number | null = null, more = 0): DomainError {
  if (reason === 'too_large') return new DomainError('closed', tooLarge(capacity ?? 0), { reason, field: 'guests' })
  const field = { full: 'slotIds', no_room: 'guests', over: undefined, cancelled: undefined, turned_down: undefined }[reason]
  return new DomainError(field || reason === 'turned_down' ? 'closed' : 'gone', reason === 'no_room' ? roomFor(more) : refusals[reason], { reason, field })
}
