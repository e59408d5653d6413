import { formatWhen, formatZone, type When } from '@turnout/core/time/time.rules.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { DateText } from '../date-text.tsx'

export type WhenLocal = When

/** A wall-clock time in words; with the name of its zone where there is a time of day. */
export function WhenText({ when }: { when: WhenLocal }) {
  const { locale } = useSurroundings()
  const zone = when.startLocal.length === 10 ? '' : ` (${formatZone(when, locale)})`
  return <DateText at={when.startLocal}>{formatWhen(when, locale) + zone}</DateText>
}
