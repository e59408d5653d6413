import { formatDay } from '../../lib/dates.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { DateText } from '../../ui/date-text.tsx'

/** The day on which an event begins where it takes place. */
export function EventDay({ startsAt, zone }: { startsAt: string; zone: string }) {
  const { locale } = useSurroundings()
  const day = Temporal.Instant.from(startsAt).toZonedDateTimeISO(zone).toPlainDate().toString()
  return <DateText at={day}>{formatDay(day, locale)}</DateText>
}
