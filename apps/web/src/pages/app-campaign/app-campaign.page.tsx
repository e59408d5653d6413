import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { CallsTable } from '../../features/call/calls-table.tsx'
import { CampaignForm } from '../../features/campaign/campaign-form.tsx'
import { campaignOf } from '../../features/campaign/campaign-values.ts'
import { apiContext } from '../../lib/api-client.ts'
import { submit, withNotice } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ data }) => ({ title: data.campaign.title }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = idParam(params)
  const api = context.get(apiContext)
  const [campaigns, calls] = await Promise.all([api.campaigns.list.query(), api.calls.list.query()])
  const campaign = campaigns.find((one) => one.id === id)
  if (campaign === undefined) throw data(null, { status: 404 })
  return { campaign, calls: calls.filter(({ campaignId }) => campaignId === id) }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const id = idParam(params)
  return submit(request, (values) => ({ id, ...campaignOf(values) }), (input) => context.get(apiContext).campaigns.update.mutate(input), withNotice('/app/campaigns', 'saved'))
}

export function Component() {
  const { t } = useTranslation()
  const { viewer } = useSurroundings()
  const { campaign, calls } = useLoaderData<typeof loader>()
  return (
    <AppPage title={campaign.title} back={{ to: '/app/campaigns', label: t('app-campaigns:title') }}>
      <Section title={t('app-campaigns:calls')}>{calls.length === 0 ? <p>{t('app-campaigns:noCalls')}</p> : <CallsTable label={t('app-campaigns:calls')} calls={calls} inCampaign />}</Section>
      {viewer?.organizer ? <CampaignForm initial={campaign} submit={t('app-terms:save')} /> : <Notice>{t('app-campaigns:organizersOnly')}</Notice>}
    </AppPage>
  )
}
