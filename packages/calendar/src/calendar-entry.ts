/** One gathering as a calendar shows it: one UID for ever, wall-clock times in the zone where it happens. */
export type CalendarEntry = {
  uid: string
  /** Rises on every change of time, place or status (RFC 5546 section 2.1.4), or calendars keep what they have. */
  sequence: number
  status: 'confirmed' | 'tentative' | 'cancelled'
  title: string
  description: string
  location: string
  /** Degrees, WGS 84. */
  geo?: { lat: number; lon: number }
  url: string
  /** `YYYY-MM-DD` for an all-day entry, else `YYYY-MM-DDTHH:MM` on the wall clock of `timeZone`. */
  startLocal: string
  /** Of the same form as `startLocal`. For an all-day entry the last day itself; null where none is known. */
  endLocal: string | null
  /** IANA name. */
  timeZone: string
  organizer?: { name: string; email: string }
  /** An instant, or its ISO 8601 form. Becomes DTSTAMP and LAST-MODIFIED. */
  updatedAt: Temporal.Instant | string
}

export type CalendarErrorReason = 'too_large' | 'malformed' | 'unknown_time_zone' | 'floating_time'

/** A calendar that cannot be read. The message says what is wrong with it and can be shown as it is. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError'
  readonly reason: CalendarErrorReason

  constructor(reason: CalendarErrorReason, message: string) {
    super(message)
    this.reason = reason
  }
}

export function isAllDay(entry: Pick<CalendarEntry, 'startLocal'>): boolean {
  return !entry.startLocal.includes('T')
}
