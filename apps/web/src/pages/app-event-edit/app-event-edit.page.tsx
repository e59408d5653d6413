import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { answerEventForm } from '../../features/event/event-action.ts'
import { EventForm } from '../../features/event/event-form.tsx'
import { eventAsIs } from '../../features/event/event-initial.ts'
import { changedEvent } from '../../features/event/event-values.ts'
import { titleOf } from '../../features/event/event-view.ts'
import { apiContext } from '../../lib/api-client.ts'
import { withNotice } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useTimeZone } from '../../lib/use-time-zone.ts'
import { listTimeZones } from '../../lib/zones.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Notice } from '../../ui/app/notice.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t('app-events:editTitle', { title: titleOf(data.event) }) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { event: await context.get(apiContext).events.get.query({ id: idParam(params) }), zones: listTimeZones() }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const id = idParam(params)
  return answerEventForm(request, changedEvent(id), (input) => context.get(apiContext).events.update.mutate(input), ({ told }) => `${withNotice(`/app/events/${id}`, 'saved')}${told === 0 ? '' : `&told=${told}`}`)
}

export function Component() {
  const { t } = useTranslation()
  const { event, zones } = useLoaderData<typeof loader>()
  const zone = useTimeZone()
  const title = titleOf(event)
  const back = { to: `/app/events/${event.id}`, label: title }
  if (!event.mayWrite || event.status === 'cancelled')
    return (
      <AppPage title={t('app-events:editTitle', { title })} back={back}>
        <Notice>{t(event.status === 'cancelled' ? 'app-events:editCancelled' : 'app-events:editForbidden')}</Notice>
      </AppPage>
    )
  return (
    <AppPage title={t('app-events:editTitle', { title })} back={back}>
      {event.status === 'published' ? <Notice>{t('app-events:editPublished')}</Notice> : null}
      <EventForm initial={eventAsIs(event, zone)} zones={zones} call={event.call ?? undefined} told={event.status === 'published'} submit={t('app-terms:save')} />
    </AppPage>
  )
}
