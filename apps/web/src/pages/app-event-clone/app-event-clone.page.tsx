import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { CloneForm } from '../../features/event/clone-form.tsx'
import { clonedEvent } from '../../features/event/event-values.ts'
import { apiContext } from '../../lib/api-client.ts'
import { submit, withNotice } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { listTimeZones } from '../../lib/zones.ts'
import { AppPage } from '../../ui/app/app-page.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t('app-events:clone.title', { title: data.clone.title }) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const id = idParam(params)
  const [clone, own, all] = await Promise.all([api.events.lookAtCloning.query({ id }), api.groups.own.query(), api.groups.list.query()])
  return { id, clone, own: own.map(({ id, name, town }) => ({ id, name, town })), all: all.map(({ id, name, town }) => ({ id, name, town })), zones: listTimeZones() }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return submit(request, clonedEvent(idParam(params)), (input) => context.get(apiContext).events.clone.mutate(input), ({ id }) => withNotice(`/app/events/${id}`, 'event-cloned'))
}

export function Component() {
  const { t } = useTranslation()
  const { id, clone, own, all, zones } = useLoaderData<typeof loader>()
  const { viewer } = useSurroundings()
  // The event's own group first, then those that one answers for; an organizer may host for any.
  const groups = [...all.filter((group) => group.id === clone.groupId), ...own.filter((group) => group.id !== clone.groupId), ...(viewer?.organizer ? all.filter((group) => group.id !== clone.groupId && !own.some((one) => one.id === group.id)) : [])]
  return (
    <AppPage title={t('app-events:clone.title', { title: clone.title })} back={{ to: `/app/events/${id}`, label: clone.title }}>
      <p>{t('app-events:clone.lead')}</p>
      <CloneForm clone={clone} groups={groups} zones={zones} />
    </AppPage>
  )
}
