import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { RuleList } from '../../features/reminder/rule-list.tsx'
import { actOnRules } from '../../features/reminder/rule-values.ts'
import { apiContext } from '../../lib/api-client.ts'
import { readForm } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { AppPage } from '../../ui/app/app-page.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: `${t('app-reminders:title')}: ${data.call.title}` }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const id = idParam(params)
  const [call, rules] = await Promise.all([api.calls.get.query({ id }), api.reminders.list.query({ of: 'call', id })])
  return { call, rules }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const id = idParam(params)
  return actOnRules(context.get(apiContext), { of: 'call', id }, `/app/calls/${id}/reminders`, await readForm(request))
}

export function Component() {
  const { t } = useTranslation()
  const { call, rules } = useLoaderData<typeof loader>()
  return (
    <AppPage title={t('app-reminders:title')} back={{ to: `/app/calls/${call.id}`, label: call.title }}>
      <RuleList rules={rules} of="call" />
    </AppPage>
  )
}
