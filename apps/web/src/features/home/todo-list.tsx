import { useTranslation } from 'react-i18next'
import { TextLink } from '../../ui/app/link-button.tsx'
import { EventDay } from './event-day.tsx'
import type { TodoEvent } from './home-event.ts'

const places: Record<string, string> = { failed_mail: '/messages?state=failed', no_place: '/edit', sent_back: '/edit' }

/** What should be looked at, each with the reason in words, leading to where it is mended. */
export function TodoList({ todo }: { todo: readonly TodoEvent[] }) {
  const { t } = useTranslation()
  return (
    <ul className="row-list">
      {todo.map(({ id, title, group, startsAt, zone, reasons }) => (
        <li key={id}>
          <span>
            <TextLink to={`/app/events/${id}`}>{title}</TextLink>
            <span className="note">
              {group} · <EventDay startsAt={startsAt} zone={zone} />
            </span>
          </span>
          <ul className="reasons">
            {reasons.map((reason) => (
              <li key={reason}>
                <TextLink to={`/app/events/${id}${places[reason] ?? ''}`}>{t(`app-home:reason.${reason}`)}</TextLink>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
