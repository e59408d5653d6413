import type { reminderKinds } from '@turnout/db/terms.ts'
import type { When } from '../time/time.rules.ts'

export type ReminderKind = (typeof reminderKinds)[number]

/** Local times between which nobody is reminded, and the last moment before them that a reminder is brought forward to. */
export const quietHours = { from: '21:00', until: '08:00', broughtForwardTo: '20:45' } as const

/**
 * The words a reminder is written with: those of the day it goes out on. Quiet hours bring some of the reminders for the day
 * itself forward to the evening before, and a late tick may send "tomorrow" when it is today.
 */
export function wordingOf(kind: ReminderKind, { startLocal, timeZone }: Pick<When, 'startLocal' | 'timeZone'>, now: Temporal.Instant): ReminderKind {
  if (kind !== 'day_before' && kind !== 'same_day') return kind
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  return Temporal.PlainDate.compare(today, startLocal.slice(0, 10)) < 0 ? 'day_before' : 'same_day'
}
