import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { MessageLinks } from '../../features/delivery/message-links.tsx'
import { OutboxPart } from '../../features/delivery/outbox-part.tsx'
import { actOnOutbox, loadOutbox } from '../../features/delivery/outbox-values.ts'
import { apiContext } from '../../lib/api-client.ts'
import { readForm } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Notice } from '../../ui/app/notice.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: `${t('app-messages:title')}: ${data.call.title}` }) })

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const id = idParam(params)
  const [call, outbox] = await Promise.all([api.calls.get.query({ id }), loadOutbox(api, { of: 'call', id }, request)])
  return { call, outbox }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const id = idParam(params)
  return actOnOutbox(context.get(apiContext), { of: 'call', id }, `/app/calls/${id}/messages`, await readForm(request))
}

export function Component() {
  const { t } = useTranslation()
  const { call, outbox } = useLoaderData<typeof loader>()
  return (
    <AppPage title={t('app-messages:title')} back={{ to: `/app/calls/${call.id}`, label: call.title }}>
      <MessageLinks path={`/app/calls/${call.id}`} />
      <Notice>{t('app-messages:namesOfOwn')}</Notice>
      <OutboxPart outbox={outbox} path={`/app/calls/${call.id}/messages`} mayWrite />
    </AppPage>
  )
}
