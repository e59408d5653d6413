import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { CampaignForm } from '../../features/campaign/campaign-form.tsx'
import { campaignOf } from '../../features/campaign/campaign-values.ts'
import { apiContext } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/dates.ts'
import { submit, withNotice } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Section } from '../../ui/app/section.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-campaigns:title') }) })

export async function loader({ context }: LoaderFunctionArgs) {
  return { campaigns: await context.get(apiContext).campaigns.list.query() }
}

export function action({ request, context }: ActionFunctionArgs) {
  return submit(request, campaignOf, (input) => context.get(apiContext).campaigns.create.mutate(input), withNotice('/app/campaigns', 'saved'))
}

export function Component() {
  const { t } = useTranslation()
  const { campaigns } = useLoaderData<typeof loader>()
  const { viewer, locale } = useSurroundings()
  const day = (on: string | null) => (on === null ? '–' : <DateText at={on}>{formatDay(on, locale)}</DateText>)
  return (
    <AppPage title={t('app-campaigns:title')}>
      {campaigns.length === 0 ? (
        <Empty title={t('app-campaigns:empty.title')} text={t('app-campaigns:empty.text')} />
      ) : (
        <CardTable
          label={t('app-campaigns:title')}
          rows={campaigns}
          keyOf={({ id }) => id}
          columns={[
            { label: t('app-campaigns:field.title'), render: ({ id, title }) => (viewer?.organizer ? <TextLink to={`/app/campaigns/${id}`}>{title}</TextLink> : title) },
            { label: t('app-campaigns:field.startsOn'), render: ({ startsOn }) => day(startsOn) },
            { label: t('app-campaigns:field.endsOn'), render: ({ endsOn }) => day(endsOn) },
            { label: t('app-campaigns:calls'), numeric: true, render: ({ calls }) => calls },
          ]}
        />
      )}
      {viewer?.organizer ? (
        <Section title={t('app-campaigns:new')}>
          <CampaignForm key={campaigns.length} submit={t('app-campaigns:create')} />
        </Section>
      ) : null}
    </AppPage>
  )
}
