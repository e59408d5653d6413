import { useTranslation } from 'react-i18next'
import { formatInstant } from '../lib/dates.ts'
import { useSurroundings } from '../lib/surroundings.tsx'

/** The remark that every page carries while the clock is a rehearsed one. */
export function useRehearsalText(): string | null {
  const { t } = useTranslation()
  const { instance, locale } = useSurroundings()
  if (instance.rehearsal === null) return null
  return t('ui:rehearsal', { when: `${formatInstant(instance.rehearsal.now, locale, 'UTC')} UTC` })
}
