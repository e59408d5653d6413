import { formatWhen, formatZone, type When } from '@turnout/core/time/time.rules.ts'
import { formatShortZone } from '../../lib/dates.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useTimeZone } from '../../lib/use-time-zone.ts'
import { DateText } from '../date-text.tsx'

export type WhenLocal = When

/**
 * A wall-clock time in words; with the name of its zone where there is a time of day. `dense`, in tables, names only a zone
 * that is not the viewer's, and that in short.
 */
export function WhenText({ when, dense = false }: { when: WhenLocal; dense?: boolean }) {
  const { locale } = useSurroundings()
  const ownZone = useTimeZone()
  const zone = when.startLocal.length === 10 || (dense && when.timeZone === ownZone) ? '' : dense ? ` ${formatShortZone(when, locale)}` : ` (${formatZone(when, locale)})`
  return <DateText at={when.startLocal}>{formatWhen(when, locale) + zone}</DateText>
}
