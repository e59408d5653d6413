import { holdingStatuses, type hostDecisions, type promotionModes, type signupStatuses } from '@turnout/db/terms.ts'

type SignupStatus = (typeof signupStatuses)[number]

/** How an event gives its places away. */
export type PlaceRules = {
  confirmFirst: boolean
  confirmHours: number
  approves: boolean
  promotion: (typeof promotionModes)[number]
  offerHours: number
  smallerPass: boolean
}

/** How many places are free; Infinity without a capacity, never below zero. */
export const freePlaces = (capacity: number | null, taken: number): number => (capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - taken))

/** Whether so many would fit if everybody else stayed away. */
export const couldFit = (capacity: number | null, guests: number): boolean => 1 + guests <= freePlaces(capacity, 0)

/** Statuses that take up `1 + guests` places. A place that the host still decides on is held, so that approving never comes too late. */
export const holdsPlace = (status: SignupStatus): boolean => (holdingStatuses as readonly string[]).includes(status)

export type Waiting = { id: string; guests: number }

/**
 * Who moves up when places are free: strictly in order, so the first group that does not fit holds the rest back. Otherwise
 * a group could wait for ever while single people pass it; whoever organizes may allow just that (`smallerPass`). A group that is
 * larger than the whole slot, because its capacity was lowered, holds nobody back: it waits for what cannot come.
 */
export function pickPromotions<W extends Waiting>(waiting: readonly W[], free: number, { smallerPass = false, capacity = null }: { smallerPass?: boolean; capacity?: number | null } = {}): W[] {
  const picked: W[] = []
  let left = free
  for (const one of waiting) {
    const places = 1 + one.guests
    if (places > left && !smallerPass && couldFit(capacity, one.guests)) break
    if (places > left) continue
    left -= places
    picked.push(one)
  }
  return picked
}

type Standing = { proved: boolean; decision: (typeof hostDecisions)[number] | null }

/** What a person with a place is: to be proved first, then to be approved, where the event asks for it. */
export function placeStatus({ confirmFirst, approves }: Pick<PlaceRules, 'confirmFirst' | 'approves'>, { proved, decision }: Standing): 'unconfirmed' | 'pending' | 'going' {
  if (confirmFirst && !proved) return 'unconfirmed'
  return approves && decision !== 'approved' ? 'pending' : 'going'
}

/**
 * What somebody becomes for whom a place became free. Once the slot began there is no time left to wait for a word, so that
 * the place is given at once.
 */
export function promotedStatus(rules: PlaceRules, standing: Standing, { startsAt }: { startsAt: Temporal.Instant }, now: Temporal.Instant): 'offered' | ReturnType<typeof placeStatus> {
  return rules.promotion === 'offer' && Temporal.Instant.compare(now, startsAt) < 0 ? 'offered' : placeStatus(rules, standing)
}

/** Until when a place is kept for somebody who has to say a word first; null where nothing ends by itself. */
export function heldUntil(rules: PlaceRules, status: SignupStatus, { startsAt }: { startsAt: Temporal.Instant }, now: Temporal.Instant): Temporal.Instant | null {
  if ((status !== 'offered' && status !== 'unconfirmed') || Temporal.Instant.compare(now, startsAt) >= 0) return null
  const until = now.add({ hours: status === 'offered' ? rules.offerHours : rules.confirmHours })
  return Temporal.Instant.compare(until, startsAt) < 0 ? until : startsAt
}
