import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { MessageLinks } from '../../features/delivery/message-links.tsx'
import { OutboxPart } from '../../features/delivery/outbox-part.tsx'
import { actOnOutbox, loadOutbox } from '../../features/delivery/outbox-values.ts'
import { EventFrame } from '../../features/event/event-frame.tsx'
import { titleOf } from '../../features/event/event-view.ts'
import { apiContext } from '../../lib/api-client.ts'
import { readForm } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { Notice } from '../../ui/app/notice.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: `${t('app-events:tabs.messages')}: ${titleOf(data.event)}` }) })

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const id = idParam(params)
  const [event, outbox] = await Promise.all([api.events.get.query({ id }), loadOutbox(api, { of: 'event', id }, request)])
  return { event, outbox }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const id = idParam(params)
  return actOnOutbox(context.get(apiContext), { of: 'event', id }, `/app/events/${id}/messages`, await readForm(request))
}

export function Component() {
  const { t } = useTranslation()
  const { event, outbox } = useLoaderData<typeof loader>()
  return (
    <EventFrame event={event} tab="messages">
      {event.mayWrite ? <MessageLinks path={`/app/events/${event.id}`} /> : null}
      {event.maySeePeople ? null : <Notice>{t('app-messages:namesHidden')}</Notice>}
      <OutboxPart outbox={outbox} path={`/app/events/${event.id}/messages`} mayWrite={event.mayWrite} />
    </EventFrame>
  )
}
