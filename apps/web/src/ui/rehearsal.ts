import { formatZone } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../lib/dates.ts'
import { useSurroundings } from '../lib/surroundings.tsx'

/** The remark that every page carries while the clock is a rehearsed one, in the instance's own time. */
export function useRehearsalText(): string | null {
  const { t } = useTranslation()
  const { instance, locale } = useSurroundings()
  if (instance.rehearsal === null) return null
  const { now } = instance.rehearsal
  const timeZone = instance.timeZone ?? 'UTC'
  const startLocal = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDateTime().toString()
  return t('ui:rehearsal', { when: `${formatInstant(now, locale, timeZone)} (${formatZone({ startLocal, timeZone }, locale)})` })
}
