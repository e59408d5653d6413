import { useTranslation } from 'react-i18next'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { byDay } from '../../features/agenda/by-day.ts'
import { CallItem } from '../../features/agenda/call-item.tsx'
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

export async function loader({ context }: LoaderFunctionArgs) {
  const { calls, events, freshUntil } = await context.get(apiContext).events.upcoming.query()
  keepPage(context, ['home'], freshUntil)
  // A call is listed until its last day is over everywhere.
  for (const { startLocal, endLocal } of calls) {
    const lastDay = Temporal.PlainDate.from((endLocal ?? startLocal).slice(0, 10))
    keepPage(context, ['home'], lastDay.add({ days: 1 }).toZonedDateTime('Etc/GMT+12').toInstant().toString())
  }
  return { calls, events }
}

export function Component() {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  const { calls, events } = useLoaderData<typeof loader>()
  const days = byDay([...calls.map((call) => ({ call, startLocal: call.startLocal })), ...events.map((event) => ({ event, startLocal: event.startLocal }))])
  return (
    <Page title={t('home:title')}>
      {days.length === 0 ? <p className="lead">{t('home:empty')}</p> : null}
      {days.map(({ day, items }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="day">
            {formatDay(day, locale)}
          </h2>
          <ul className="list">
            {items.map((item) => ('call' in item ? <CallItem key={item.call.id} call={item.call} /> : <EventItem key={item.event.id} event={item.event} underDay />))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
