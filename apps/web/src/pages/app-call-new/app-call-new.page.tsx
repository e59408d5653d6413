import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { CallForm } from '../../features/call/call-form.tsx'
import { newCall } from '../../features/call/call-values.ts'
import { emptyCall } from '../../features/intake/draft-values.ts'
import { apiContext } from '../../lib/api-client.ts'
import { submit, withNotice } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useProposedZone } from '../../lib/use-time-zone.ts'
import { listTimeZones } from '../../lib/zones.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Notice } from '../../ui/app/notice.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-calls:newTitle') }) })

export async function loader({ context }: LoaderFunctionArgs) {
  const campaigns = await context.get(apiContext).campaigns.list.query()
  return { campaigns: campaigns.map(({ id, title }) => ({ id, title })), zones: listTimeZones() }
}

export function action({ request, context }: ActionFunctionArgs) {
  return submit(request, newCall, (input) => context.get(apiContext).calls.create.mutate(input), ({ id }) => withNotice(`/app/calls/${id}`, 'call-created'))
}

export function Component() {
  const { t } = useTranslation()
  const { viewer } = useSurroundings()
  const zone = useProposedZone()
  const { campaigns, zones } = useLoaderData<typeof loader>()
  return (
    <AppPage title={t('app-calls:newTitle')} back={{ to: '/app/calls', label: t('app-calls:title') }}>
      {viewer?.organizer ? <CallForm initial={emptyCall(zone)} zones={zones} campaigns={campaigns} submit={t('app-calls:create')} /> : <Notice>{t('app-calls:organizersOnly')}</Notice>}
    </AppPage>
  )
}
