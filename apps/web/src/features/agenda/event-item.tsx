import { formatWhen, isAllDay, type When } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatTime } from '../../lib/dates.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { Unbroken } from '../../ui/unbroken.tsx'
import type { Name } from './names-apart.ts'

export type EventItemFacts = When & { slug: string; title: string; placeName: string; group: string; town: string | null; online?: boolean; cancelled?: boolean }

/** One event in a list: what, when and where, and who hosts it. Under a heading with the day only the hours are said; under its call it goes by what tells it apart there. */
export function EventItem({ event, underDay = false, apart }: { event: EventItemFacts; underDay?: boolean; apart?: Name | undefined }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const { startLocal, endLocal } = event
  const sameDay = endLocal === null || endLocal.slice(0, 10) === startLocal.slice(0, 10)
  const hours = [startLocal, endLocal].filter((local) => local !== null).map((local) => formatTime(local, locale)).join('–')
  const short = isAllDay(startLocal) ? t('agenda:wholeDay') : hours
  const place = event.placeName || (event.online ? t('agenda:online') : '')
  return (
    <li>
      <Link to={`/events/${event.slug}`}>{apart?.name ?? event.title}</Link>
      {event.cancelled ? <span className="tag tag-bad">{t('agenda:cancelled')}</span> : null}
      {apart ? <p><Unbroken>{apart.rest}</Unbroken></p> : <><p><Unbroken>{[underDay && sameDay ? short : formatWhen(event, locale), place].filter(Boolean).join(' · ')}</Unbroken></p>
      <p className="muted">{[event.group, event.town].filter(Boolean).join(', ')}</p></>}
    </li>
  )
}
