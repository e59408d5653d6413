import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { Unbroken } from '../../ui/unbroken.tsx'
import { CallItem, type CallItemFacts } from './call-item.tsx'
import type { EventItemFacts } from './event-item.tsx'
import { namesApart } from './names-apart.ts'

type Next = EventItemFacts & { id: string }

/** A call with the next of its events, each by what tells it apart: they mostly share the call's title. The rest is on the call's page. */
export function CallSection({ call, next }: { call: CallItemFacts & { events: number }; next: readonly Next[] }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const names = namesApart(next, call.title, locale, t('agenda:online'))
  return (
    <CallItem call={call}>
      {next.length === 0 ? null : (
        <ul className="next">
          {next.map((event, at) => (
            <li key={event.id}>
              <Link to={`/events/${event.slug}`}>{names[at]?.name}</Link>
              <span className="detail"><Unbroken>{names[at]?.rest ?? ''}</Unbroken></span>
            </li>
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
