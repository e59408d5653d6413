import { useTranslation } from 'react-i18next'
import { useCount, useCountOf } from '../../lib/use-count.ts'
import { TextLink } from '../../ui/app/link-button.tsx'
import { EventDay } from './event-day.tsx'
import type { ComingEvent } from './home-event.ts'

export function ComingList({ events }: { events: readonly ComingEvent[] }) {
  const { t } = useTranslation()
  const say = useCount()
  const sayOf = useCountOf()
  return (
    <ul className="row-list">
      {events.map(({ id, title, group, startsAt, zone, places, capacity }) => (
        <li key={id}>
          <span>
            <TextLink to={`/app/events/${id}`}>{title}</TextLink>
            <span className="note">
              {group} · <EventDay startsAt={startsAt} zone={zone} />
            </span>
          </span>
          <span>{capacity === null ? (typeof places === 'number' ? t('app-home:going', { count: places }) : `${say(places)} ${t('app-home:some')}`) : sayOf(places, capacity)}</span>
        </li>
      ))}
    </ul>
  )
}
