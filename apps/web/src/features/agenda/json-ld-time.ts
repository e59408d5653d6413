import { isAllDay, type When } from '@turnout/core/time/time.rules.ts'

/** A wall clock as schema.org wants it: a date, or a date and time with the zone's offset on that day. */
function stamp(local: string, timeZone: string): string {
  if (isAllDay(local)) return local
  return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** `startDate` and, where one was given, `endDate` (https://schema.org/Event). */
export function jsonLdTime({ startLocal, endLocal, timeZone }: When): { startDate: string; endDate?: string } {
  return { startDate: stamp(startLocal, timeZone), ...(endLocal !== null && { endDate: stamp(endLocal, timeZone) }) }
}
