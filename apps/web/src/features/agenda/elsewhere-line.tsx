import { formatWhen, formatZone, isAllDay, readIn, type When } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { Unbroken } from '../../ui/unbroken.tsx'

/** For what one joins from anywhere: the same moment on one's own clock, or in UTC where nobody knows whose that is. */
export function ElsewhereLine({ when, timeZone }: { when: When; timeZone?: string | null }) {
  const { t } = useTranslation()
  const { locale, viewer } = useSurroundings()
  if (isAllDay(when.startLocal)) return null
  const there = readIn(when, timeZone ?? viewer?.timeZone ?? 'UTC')
  if (there.startLocal === when.startLocal) return null
  return <span className="detail"><Unbroken>{timeZone ?? viewer?.timeZone ? t('event:elsewhere', { when: `${formatWhen(there, locale)} (${formatZone(there, locale)})` }) : `${formatWhen(there, locale)} (UTC)`}</Unbroken></span>
}
