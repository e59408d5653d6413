import { record } from '../audit/audit.ts'
import { authorisePeople } from '../cohosting/cohosting.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { newId } from '../id.ts'
import { plan } from '../ledger/ledger.ts'
import { promoteWaitlist } from '../place/place.ts'
import { chosenPeople } from '../removal/removal.ts'
import { lockSlotsById } from '../removal/removal.repo.ts'
import type { SignupStatus } from '../signup/signup.schema.ts'
import { transact } from '../transact.ts'
import { answersForAny, copyAnswer, forgetIfBare, listAnswersOf, moveAnswer, moveMemberships, moveSaid, type OwnAnswer, takeOver } from './merging.repo.ts'
import { standing } from './merging.rules.ts'
import type { Merge } from './merging.schema.ts'

type Side = { personId: string; email: string; proved: boolean; name: string }
export type MergePlan = {
  keep: Omit<Side, 'personId'>; other: Omit<Side, 'personId'>
  /** Every time that either answered with the actor's groups, and what will stand. */
  times: { event: string; slot: string; startsAt: Temporal.Instant; keep: SignupStatus | null; other: SignupStatus | null; stands: SignupStatus }[]
}

type Paired = { slotId: string; keep?: OwnAnswer; other?: OwnAnswer }

async function bothSides(ctx: Ctx, { eventId, keep, other }: Merge): Promise<{ keep: Side; other: Side; pairs: Paired[]; groupIds: string[] }> {
  const own = await authorisePeople(ctx, eventId)
  const chosen = await chosenPeople(ctx, eventId, [keep, other])
  const [a, b] = [chosen.find((one) => one.id === keep), chosen.find((one) => one.id === other)]
  if (!a || !b || a.personId === b.personId) throw new DomainError('invalid', 'Choose two people with different addresses.', { reason: 'two_people' })
  const rows = await listAnswersOf(ctx.db, [a.personId, b.personId], own)
  const side = ({ id, personId, name }: typeof a): Side => {
    const row = rows.find((one) => one.id === id)
    if (!row) throw new Error('invariant: who was chosen has answered')
    return { personId, name, email: row.email, proved: row.proved }
  }
  const pairs = [...Map.groupBy(rows, (row) => row.slotId)].map(([slotId, answers]): Paired => ({ slotId, keep: answers.find((one) => one.personId === a.personId), other: answers.find((one) => one.personId === b.personId) }))
  return { keep: side(a), other: side(b), pairs, groupIds: [...new Set(chosen.map((one) => one.groupId))] }
}

const standsOf = ({ keep, other }: Paired): OwnAnswer | undefined => (keep && other ? (standing(keep, other) === 'keep' ? keep : other) : (keep ?? other))

/** What merging two people would do, time by time. Changes nothing. */
export async function previewMerge(ctx: Ctx, input: Merge): Promise<MergePlan> {
  const { keep, other, pairs } = await bothSides(ctx, input)
  await record(ctx, 'event.people_viewed', input.eventId)
  return {
    keep: { email: keep.email, proved: keep.proved, name: keep.name }, other: { email: other.email, proved: other.proved, name: other.name },
    times: pairs.flatMap((pair) => {
      const stands = standsOf(pair)
      return stands ? [{ event: stands.eventTitle, slot: stands.slotTitle, startsAt: stands.startsAt, keep: pair.keep?.status ?? null, other: pair.other?.status ?? null, stands: stands.status }] : []
    }),
  }
}

/**
 * Two addresses of one human become one: answers, attendance, replies, agreements and membership, at the events of the groups that
 * the actor answers for and nowhere else. Of two answers to one time one stands (`standing`), so that places only become free, and
 * those go to the waitlist at once. Links that were mailed to the other address open nothing any more.
 */
export async function mergePeople(ctx: Ctx, input: Merge): Promise<{ times: number }> {
  const before = await bothSides(ctx, input)
  if (before.other.proved && !before.keep.proved) throw new DomainError('conflict', 'Keep the address that was confirmed: nobody has proved the other.', { reason: 'keep_proved' })
  if (await answersForAny(ctx.db, before.other.personId, before.groupIds)) throw new DomainError('conflict', 'The person whose address goes answers for the group. Keep that address, or change their role first.', { reason: 'answers_for_group' })
  return transact(ctx, async (ctx) => {
    const locked = await lockSlotsById(ctx.db, before.pairs.map((pair) => pair.slotId))
    // Once more, now that nobody else answers these times.
    const { keep, other, pairs, groupIds } = await bothSides(ctx, input)
    const told = new Map<string, { id: string; slotId: string }[]>()
    const both = pairs.filter((pair) => pair.other)
    for (const slot of locked) {
      const pair = both.find((one) => one.slotId === slot.id)
      const goes = pair?.other
      if (!pair || !goes) continue
      const id = pair.keep?.id ?? newId()
      if (!pair.keep) await copyAnswer(ctx.db, goes, { id, personId: keep.personId, confirmedAt: keep.proved ? (goes.confirmedAt ?? ctx.now()) : null })
      else if (standsOf(pair) === goes) await takeOver(ctx.db, id, goes)
      await moveAnswer(ctx.db, goes.id, { id, personId: keep.personId })
      if (Temporal.Instant.compare(slot.endsAt, ctx.now()) > 0) told.set(slot.eventId, [...(told.get(slot.eventId) ?? []), { id, slotId: slot.id }])
      await promoteWaitlist(ctx, slot)
    }
    for (const eventId of new Set(both.flatMap((pair) => pair.other?.eventId ?? []))) await moveSaid(ctx.db, eventId, other.personId, keep.personId)
    await moveMemberships(ctx.db, other.personId, keep.personId, groupIds)
    await forgetIfBare(ctx.db, other.personId)
    for (const [eventId, answers] of told) {
      const [first] = answers
      const slot = locked.find((one) => one.id === first?.slotId)
      if (first && slot) await plan(ctx, { kind: 'confirmation', personId: keep.personId, signupId: first.id, slotId: first.slotId, eventId, bulk: false, notAfter: slot.endsAt, facts: answers.length > 1 ? { signups: answers.map((one) => one.id).join(' ') } : {} })
    }
    await record(ctx, 'event.people_merged', input.eventId, { kept: keep.personId, merged: other.personId, times: both.length })
    return { times: both.length }
  })
}
