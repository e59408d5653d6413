import { useTranslation } from 'react-i18next'
import { useSurroundings } from '../lib/surroundings.tsx'

/** The remark that every page carries while the clock is a rehearsed one. */
export function useRehearsalText(): string | null {
  const { t } = useTranslation()
  const { instance, locale } = useSurroundings()
  if (instance.rehearsal === null) return null
  const when = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(instance.rehearsal.now))
  return t('ui:rehearsal', { when: `${when} UTC` })
}
