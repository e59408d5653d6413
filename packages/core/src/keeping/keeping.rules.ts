import type { Keep } from '../ctx.ts'

const after = (end: Temporal.Instant, days: number): Temporal.Instant => end.add({ hours: 24 * days })

/** When the list of an event that ends then closes to its reps. */
export const listClosesAt = (lastEnd: Temporal.Instant, keep: Pick<Keep, 'listDays'>): Temporal.Instant => after(lastEnd, keep.listDays)

/** Whether the list of an event may still be opened: to its end and for some days longer. */
export const isListOpen = (lastEnd: Temporal.Instant, keep: Pick<Keep, 'listDays'>, now: Temporal.Instant): boolean => Temporal.Instant.compare(now, listClosesAt(lastEnd, keep)) < 0

/** Lists of events that ended after this are open still. */
export const openListsEndAfter = (keep: Pick<Keep, 'listDays'>, now: Temporal.Instant): Temporal.Instant => after(now, -keep.listDays)

/** Whether this is who stands in for people of an event long over: nobody that could be written to. */
export const isNobody = ({ email }: { email: string }): boolean => !email.includes('@')
