import type { Draft } from '@turnout/reader/draft.ts'

/** Whether the whole of what a draft announces lies before the day that `now` is in the given zone. */
export function isPast(draft: Pick<Draft, 'start' | 'end'>, timeZone: string, now: Temporal.Instant): boolean {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate().toString()
  return (draft.end ?? draft.start).slice(0, 10) < today
}
