import { UpcomingPage } from '@turnout/core/event/event.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { byCall, mostOthers } from '../../features/agenda/by-call.ts'
import { byDay } from '../../features/agenda/by-day.ts'
import { CallSection } from '../../features/agenda/call-section.tsx'
import { EventItem } from '../../features/agenda/event-item.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/dates.ts'
import { page } from '../../lib/page.ts'
import { keepPage } from '../../lib/page-reads.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { Page } from '../../ui/document/page.tsx'

export const handle = page<undefined>({
  meta: ({ t, instance }) => ({ title: instance.name, description: t('home:description'), canonical: '/' }),
})

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { page } = UpcomingPage.parse({ page: new URL(request.url).searchParams.get('page') ?? undefined })
  const { calls, events, more, freshUntil } = await context.get(apiContext).events.upcoming.query({ page })
  keepPage(context, ['home'], freshUntil)
  // A call is listed until its last day is over everywhere.
  for (const { startLocal, endLocal } of calls) {
    const lastDay = Temporal.PlainDate.from((endLocal ?? startLocal).slice(0, 10))
    keepPage(context, ['home'], lastDay.add({ days: 1 }).toZonedDateTime('Etc/GMT+12').toInstant().toString())
  }
  return { calls, events, page, more }
}

type Listed = Awaited<ReturnType<typeof loader>>['events']

export function Component() {
  const { t } = useTranslation()
  const { calls, events, page, more } = useLoaderData<typeof loader>()
  const listed = byCall(calls, events)
  const unfolded = page > 1 || more ? listed.others.length : mostOthers
  const [first, later] = [listed.others.slice(0, unfolded), listed.others.slice(unfolded)]
  return (
    <Page title={t('home:title')} lead={t('home:about')}>
      {calls.length === 0 && events.length === 0 ? <p>{t('home:empty')}</p> : null}
      {calls.length === 0 || page > 1 ? null : (
        <section aria-labelledby="calls">
          <h2 id="calls">{t('home:calls')}</h2>
          <ul className="list">
            {listed.calls.map(({ call, next }) => (
              <CallSection key={call.id} call={call} next={next} />
            ))}
          </ul>
        </section>
      )}
      {first.length === 0 ? null : (
        <section aria-labelledby="others">
          <h2 id="others">{t(calls.length === 0 ? 'home:events' : 'home:others')}</h2>
          <Days events={first} />
          {later.length === 0 ? null : (
            <details>
              <summary>{t('home:later', { count: later.length })}</summary>
              <Days events={later} />
            </details>
          )}
          {page === 1 && !more ? null : (
            <nav aria-label={t('home:pages')}>
              <p className="actions">
                {page > 1 ? <Link to={page === 2 ? '/' : `/?page=${page - 1}`}>{t('home:sooner')}</Link> : null}
                {more ? <Link to={`/?page=${page + 1}#others`}>{t('home:laterPage')}</Link> : null}
              </p>
            </nav>
          )}
        </section>
      )}
    </Page>
  )
}

function Days({ events }: { events: Listed }) {
  const { locale } = useSurroundings()
  return byDay(events).map(({ day, items }) => (
    <section key={day}>
      <h3 className="day">{formatDay(day, locale)}</h3>
      <ul className="list">
        {items.map((event) => (
          <EventItem key={event.id} event={event} underDay />
        ))}
      </ul>
    </section>
  ))
}
