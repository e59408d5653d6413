import { formatWhen } from '@turnout/core/time/time.rules.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { Unbroken } from '../../ui/unbroken.tsx'
import { CallItem, type CallItemFacts } from './call-item.tsx'
import type { EventItemFacts } from './event-item.tsx'

type Next = EventItemFacts & { id: string }

/** A call with the next of its events, each by who hosts it: they mostly share the call's title. The rest is on the call's page. */
export function CallSection({ call, next }: { call: CallItemFacts & { events: number }; next: readonly Next[] }) {
  const { t } = useTranslation()
  return (
    <CallItem call={call}>
      {next.length === 0 ? null : (
        <ul className="next">
          {next.map((event) => (
            <NextEvent key={event.id} event={event} title={call.title} />
          ))}
        </ul>
      )}
      {call.events === 0 ? null : (
        <p>
          <Link className="more" to={`/calls/${call.slug}#events`} aria-label={t('home:allOf', { count: call.events, title: call.title })}>{t('home:all', { count: call.events })}</Link>
        </p>
      )}
    </CallItem>
  )
}

function NextEvent({ event, title }: { event: Next; title: string }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  return (
    <li>
      <Link to={`/events/${event.slug}`}>{[event.group, event.town].filter(Boolean).join(', ')}</Link>
      <span className="detail"><Unbroken>{[event.title === title ? '' : event.title, formatWhen(event, locale), event.placeName || (event.online ? t('agenda:online') : '')].filter(Boolean).join(' · ')}</Unbroken></span>
    </li>
  )
}
