import { formatInstant } from '../../lib/dates.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useTimeZone } from '../../lib/use-time-zone.ts'
import { DateText } from '../date-text.tsx'

/** A moment as the viewer's clock shows it. */
export function InstantText({ at }: { at: string }) {
  const { locale } = useSurroundings()
  return <DateText at={at}>{formatInstant(at, locale, useTimeZone())}</DateText>
}
