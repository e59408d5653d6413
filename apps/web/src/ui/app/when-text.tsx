import { formatWhen, formatZone } from '../../lib/dates.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { DateText } from '../date-text.tsx'

export type WhenLocal = { startLocal: string; endLocal: string | null; timeZone: string }

/** A wall-clock time in words; with the name of its zone where there is a time of day. */
export function WhenText({ when: { startLocal: start, endLocal: end, timeZone } }: { when: WhenLocal }) {
  const { locale } = useSurroundings()
  const zone = start.length === 10 ? '' : ` (${formatZone({ start, timeZone }, locale)})`
  return <DateText at={start}>{formatWhen({ start, end }, locale) + zone}</DateText>
}
