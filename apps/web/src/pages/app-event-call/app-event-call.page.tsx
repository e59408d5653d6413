import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { AttachPart, DetachPart, WaitingPart } from '../../features/hosting/attach-part.tsx'
import { attachAction } from '../../features/hosting/attach-action.ts'
import { titleOf } from '../../features/event/event-view.ts'
import { apiContext } from '../../lib/api-client.ts'
import { readForm } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { AppPage } from '../../ui/app/app-page.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t('app-hosting:attach.title', { title: titleOf(data.event) }) }) })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { events, hosting } = context.get(apiContext)
  const id = idParam(params)
  const callId = new URL(request.url).searchParams.get('callId')
  const [event, attaching] = await Promise.all([events.get.query({ id }), hosting.attaching.query({ id, callId })])
  return { event, attaching }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return attachAction(context.get(apiContext), idParam(params), await readForm(request))
}

export function Component() {
  const { t } = useTranslation()
  const { event, attaching } = useLoaderData<typeof loader>()
  const title = titleOf(event)
  return (
    <AppPage title={t('app-hosting:attach.title', { title })} back={{ to: `/app/events/${event.id}`, label: title }}>
      {event.call !== null ? <DetachPart event={event} /> : attaching.wants !== null ? <WaitingPart call={attaching.wants} /> : <AttachPart event={event} attaching={attaching} />}
    </AppPage>
  )
}
