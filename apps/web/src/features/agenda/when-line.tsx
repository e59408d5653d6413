import { formatWhen, formatZone, isAllDay, type When } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { Unbroken } from '../../ui/unbroken.tsx'

/** Day and hours, with the zone they are read in below: what matters most about anything one can go to. */
export function WhenLine({ when, dense = false, days }: { when: When; dense?: boolean; /** Said of several whole days instead of "all day". */ days?: string }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const zone = formatZone(when, locale)
  return (
    <>
      <time dateTime={when.startLocal}><Unbroken>{formatWhen(when, locale)}</Unbroken></time>
      {dense ? null : <span className="detail">{days !== undefined && isAllDay(when.startLocal) && when.endLocal !== null && when.endLocal !== when.startLocal ? days : isAllDay(when.startLocal) ? t('agenda:allDay', { zone }) : zone}</span>}
    </>
  )
}
