import { people } from '@turnout/db/tables/account.ts'
import { attendances } from '@turnout/db/tables/attendance.ts'
import { slots } from '@turnout/db/tables/event.ts'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { consentWording } from '../consent/consent.ts'
import { newCode, newId } from '../id.ts'
import { confirmAnswer } from '../answer/answer.ts'
import { signUp } from '../signup/signup.ts'
import { findSignup, type Signup } from '../signup/signup.repo.ts'
import { SignUpInput } from '../signup/signup.schema.ts'
import { signToken } from '../token.ts'
import { asGuest, type TestCtx } from './ctx.ts'

/** The periods of `testCtx`. */
const keep = { peopleDays: 90 }
const consents = new Map<string, { signUp: string; member: string }>()

/** The words that are agreed to at events made by `anEvent`, in English. */
export const consentAt = (slot: { id: string }): { signUp: string; member: string } => consents.get(slot.id) ?? { signUp: consentWording('en', 'signUp', { hosts: ['a host'], reveals: 'views' }, keep), member: consentWording('en', 'member', { hosts: ['a host'], reveals: 'views' }, keep) }

export function rememberConsent(slot: { id: string }, ...hosts: string[]): void {
  consents.set(slot.id, { signUp: consentWording('en', 'signUp', { hosts, reveals: 'views' }, keep), member: consentWording('en', 'member', { hosts, reveals: 'views' }, keep) })
}

export const signUpInput = (slot: { id: string }, overrides: Partial<z.input<typeof SignUpInput>> = {}): SignUpInput =>
  SignUpInput.parse({ slotIds: [slot.id], name: 'Alex Example', email: `guest-${newCode().toLowerCase()}@example.org`, consent: consentAt(slot).signUp, ...overrides })

/** Somebody's answer as a guest gives it. `confirmed` proves the address as the link in the mail would. */
export async function aSignup(ctx: TestCtx, slot: { id: string }, { confirmed = true, ...overrides }: Partial<z.input<typeof SignUpInput>> & { confirmed?: boolean } = {}): Promise<Signup> {
  const input = signUpInput(slot, overrides)
  await signUp(asGuest(ctx), input)
  const signup = await signupOf(ctx, slot, input.email)
  if (confirmed) await confirmAnswer(asGuest(ctx), { token: signToken(ctx, 'answer', signup.id) })
  return signupOf(ctx, slot, input.email)
}

export async function signupOf(ctx: TestCtx, slot: { id: string }, email: string): Promise<Signup> {
  const [person] = await ctx.db.select().from(people).where(eq(people.email, email))
  const signup = person && (await findSignup(ctx.db, slot.id, person.id))
  if (!signup) throw new Error(`invariant: ${email} answered`)
  return signup
}

/** What the host's list says of them. */
export async function mark(ctx: TestCtx, { id, slotId }: Pick<Signup, 'id' | 'slotId'>, state: 'attended' | 'no_show'): Promise<void> {
  const at = ctx.now()
  const [slot] = await ctx.db.select({ eventId: slots.eventId }).from(slots).where(eq(slots.id, slotId))
  if (!slot) throw new Error('invariant: an answer has its slot')
  await ctx.db.insert(attendances).values({ id, signupId: id, slotId, eventId: slot.eventId, state, markedAt: at, recordedAt: at, markId: newId() }).onConflictDoUpdate({ target: attendances.id, set: { state } })
}
