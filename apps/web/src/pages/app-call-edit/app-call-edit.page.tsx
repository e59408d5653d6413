import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { changeCall, type Shown } from '../../features/call/call-change.ts'
import { CallForm } from '../../features/call/call-form.tsx'
import { CallPreviewForm } from '../../features/call/call-preview.tsx'
import { ClosedCallForm } from '../../features/call/closed-call-form.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { readForm } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { listTimeZones } from '../../lib/zones.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Notice } from '../../ui/app/notice.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t('app-calls:editTitle', { title: data.call.title }) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const [call, campaigns] = await Promise.all([api.calls.get.query({ id: idParam(params) }), api.campaigns.list.query()])
  return { call, campaigns: campaigns.map(({ id, title }) => ({ id, title })), zones: listTimeZones() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return changeCall(context.get(apiContext), idParam(params), await readForm(request))
}

export function Component() {
  const { t } = useTranslation()
  const { call, campaigns, zones } = useLoaderData<typeof loader>()
  const answered = useActionData() as Shown | undefined
  const image = call.imageId === null ? undefined : { alt: call.imageAlt }
  const back = { to: `/app/calls/${call.id}`, label: call.title }
  if (!call.mayWrite)
    return (
      <AppPage title={t('app-calls:editTitle', { title: call.title })} back={back}>
        <Notice>{t('app-calls:organizersOnly')}</Notice>
      </AppPage>
    )
  if (answered?.preview !== undefined)
    return (
      <AppPage title={t('app-calls:editTitle', { title: call.title })} back={back}>
        <CallPreviewForm preview={answered.preview} values={answered.values} />
      </AppPage>
    )
  return (
    <AppPage title={t('app-calls:editTitle', { title: call.title })} back={back}>
      {call.status === 'published' ? <Notice>{t('app-calls:editPublished')}</Notice> : null}
      {call.status === 'closed' ? <Notice>{t('app-calls:editClosed')}</Notice> : null}
      {call.status === 'closed' ? <ClosedCallForm call={call} image={image} /> : <CallForm initial={call} campaigns={campaigns} campaign={call.campaignId} zones={zones} image={image} revision={call.revision} submit={t('app-terms:save')} />}
    </AppPage>
  )
}
