import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { EventItem } from '../agenda/event-item.tsx'
import { namesApart } from '../agenda/names-apart.ts'
import { FindEvent } from './find-event.tsx'
import { CallMap } from './call-map.tsx'
import { type Looked, lookAt } from './look-at.ts'

type Shown = Awaited<ReturnType<Api['calls']['events']['query']>>

/** The events under a call, a page of them by town; a long list can be searched, on the map as well. */
export function CallEvents({ shown, slug, title, looked, find }: { shown: Shown; slug: string; title: string; looked: Looked; /** Whether the search stands here: it is not above already. */ find: boolean }) {
  const { t } = useTranslation()
  const { total, found, byTown, page, pages, events, map } = shown
  const { locale } = useSurroundings()
  const all = `/calls/${slug}`
  const apart = namesApart(events, title, locale, t('agenda:online'))
  const names = new Map(events.map(({ id }, at) => [id, apart[at]]))
  if (total === 0) return <p>{t('call:noEvents')}</p>
  return (
    <>
      {byTown && find ? <FindEvent slug={slug} q={looked.q} /> : null}
      {looked.q === '' && looked.area === '' ? null : (
        <p>
          {looked.q === '' ? t('call:map.here', { count: found }) : t('call:found', { count: found, q: looked.q })} <Link to={`${all}#events`}>{t('call:findAll')}</Link>
        </p>
      )}
      {map ? <CallMap map={map} slug={slug} looked={looked} /> : null}
      <div id="list">
        {townsOf(events, byTown).map(({ town, events }) => (
          <section key={town}>
            {town === '' ? null : <h3>{town}</h3>}
            <ul className="list">
              {events.map((event) => (
                <EventItem key={event.id} event={event} apart={names.get(event.id)} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {pages > 1 ? (
        <nav className="pages" aria-label={t('call:pages.label')}>
          {page > 1 ? <Link rel="prev" to={lookAt(slug, { ...looked, page: page - 1 }, 'list')}>{t('call:pages.before')}</Link> : null}
          <span>{t('call:pages.page', { page, pages })}</span>
          {page < pages ? <Link rel="next" to={lookAt(slug, { ...looked, page: page + 1 }, 'list')}>{t('call:pages.after')}</Link> : null}
        </nav>
      ) : null}
    </>
  )
}

/** The events of a page, which come by town, under their towns; a short list stays as it is. */
function townsOf<E extends { town: string | null }>(events: readonly E[], byTown: boolean): { town: string; events: E[] }[] {
  if (!byTown) return [{ town: '', events: [...events] }]
  return [...Map.groupBy(events, ({ town }) => town ?? '')].map(([town, events]) => ({ town, events }))
}
