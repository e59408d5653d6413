import { useTranslation } from 'react-i18next'
import { EventItem, type EventItemFacts } from '../agenda/event-item.tsx'
import { Button } from '../../ui/document/button.tsx'

type Listed = EventItemFacts & { id: string; placeAddress: string }

/** Up to here one looks through a list; beyond it one searches. */
const shortList = 10
const longestPage = 200

function matches(event: Listed, wanted: string): boolean {
  return [event.town, event.group, event.placeName, event.placeAddress, event.title].some((text) => text?.toLowerCase().includes(wanted))
}

/** The events under a call, by town; a long list can be searched. */
export function CallEvents({ events, slug, q }: { events: Listed[]; slug: string; q: string }) {
  const { t } = useTranslation()
  const wanted = q.trim().toLowerCase()
  const found = wanted === '' ? events : events.filter((event) => matches(event, wanted))
  const shown = found.slice(0, longestPage)
  if (events.length === 0) return <p>{t('call:noEvents')}</p>
  return (
    <>
      {events.length > shortList ? (
        <search>
          <form method="get" action={`/calls/${slug}`} className="find">
            <div className="field">
              <label htmlFor="q">{t('call:find')}</label>
              <input id="q" name="q" type="search" defaultValue={q} autoComplete="off" />
            </div>
            <Button look="secondary">{t('call:findAction')}</Button>
          </form>
        </search>
      ) : null}
      {wanted === '' ? null : (
        <p>
          {t('call:found', { count: found.length, q: q.trim() })} <a href={`/calls/${slug}`}>{t('call:findAll')}</a>
        </p>
      )}
      {byTown(shown, events.length > shortList).map(({ town, events }) => (
        <section key={town}>
          {town === '' ? null : <h3>{town}</h3>}
          <ul className="list">
            {events.map((event) => (
              <EventItem key={event.id} event={event} />
            ))}
          </ul>
        </section>
      ))}
      {found.length > shown.length ? <p>{t('call:moreEvents', { count: found.length - shown.length })}</p> : null}
    </>
  )
}

/** Under their towns in the order of the alphabet, those without a town last; a short list stays as it is, by time. */
function byTown(events: Listed[], grouped: boolean): { town: string; events: Listed[] }[] {
  if (!grouped) return [{ town: '', events }]
  const towns = Object.groupBy(events, (event) => event.town ?? '')
  return Object.entries(towns)
    .map(([town, events = []]) => ({ town, events }))
    .toSorted((a, b) => Number(a.town === '') - Number(b.town === '') || a.town.localeCompare(b.town))
}
