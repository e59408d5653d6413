import { Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData, useSearchParams, useSubmit } from 'react-router'
import { answerEventForm } from '../../features/event/event-action.ts'
import { EventForm } from '../../features/event/event-form.tsx'
import { emptyEvent, eventUnder } from '../../features/event/event-initial.ts'
import { newEvent } from '../../features/event/event-values.ts'
import { apiContext } from '../../lib/api-client.ts'
import { withNotice } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useProposedZone } from '../../lib/use-time-zone.ts'
import { listTimeZones } from '../../lib/zones.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { LinkButton } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-events:newTitle') }) })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const callId = new URL(request.url).searchParams.get('callId') ?? ''
  const known = /^[\da-f-]{36}$/i.test(callId)
  const [calls, own, all, call] = await Promise.all([api.calls.list.query(), api.groups.own.query(), api.groups.list.query(), known ? api.calls.get.query({ id: callId }) : undefined])
  return { calls: calls.filter(({ status }) => status === 'published').map(({ id, title }) => ({ id, title })), own, all: all.map(({ id, name, town }) => ({ id, name, town })), call, zones: listTimeZones() }
}

export function action({ request, context }: ActionFunctionArgs) {
  return answerEventForm(request, newEvent, (input) => context.get(apiContext).events.create.mutate(input), ({ id }) => withNotice(`/app/events/${id}`, 'event-created'))
}

export function Component() {
  const { t } = useTranslation()
  const { calls, own, all, call, zones } = useLoaderData<typeof loader>()
  const { viewer } = useSurroundings()
  const zone = useProposedZone()
  const [search] = useSearchParams()
  const submit = useSubmit()
  // Own groups first: an organizer may host for any, but mostly does for their own.
  const groups = viewer?.organizer ? [...own, ...all.filter(({ id }) => !own.some((one) => one.id === id))] : own
  const groupId = search.get('groupId') ?? groups[0]?.id ?? ''
  const back = { to: '/app/events', label: t('app-events:title') }
  if (groups.length === 0)
    return (
      <AppPage title={t('app-events:newTitle')} back={back}>
        <Empty title={t('app-events:noGroup.title')} text={t('app-events:noGroup.text')}>
          <LinkButton to="/app/groups/new">{t('app-groups:new')}</LinkButton>
        </Empty>
      </AppPage>
    )
  return (
    <AppPage title={t('app-events:newTitle')} back={back}>
      {calls.length === 0 ? null : (
        <Form method="get" className="filter">
          <NativeSelect id="forCall" name="callId" label={t('app-events:underCall')} defaultValue={call?.id ?? ''} data={[{ value: '', label: t('app-events:noCall') }, ...calls.map(({ id, title }) => ({ value: id, label: title }))]} onChange={(event) => void submit(event.currentTarget.form)} />
          <Button type="submit" variant="default">
            {t('app-events:useCall')}
          </Button>
        </Form>
      )}
      {call === undefined ? null : <Notice title={call.title}>{t('app-events:prefilled')}</Notice>}
      <EventForm key={call?.id ?? ''} initial={call === undefined ? emptyEvent(groupId, zone) : eventUnder(call, groupId)} zones={zones} groups={groups} call={call} submit={t('app-events:create')} />
    </AppPage>
  )
}
