import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { actOnReading } from '../../features/intake/accept-action.ts'
import { Reading } from '../../features/intake/reading.tsx'
import { SourceLine } from '../../features/intake/source-facts.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useProposedZone } from '../../lib/use-time-zone.ts'
import { listTimeZones } from '../../lib/zones.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { LinkButton } from '../../ui/app/link-button.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-intake:check') }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const [intake, campaigns, groups] = await Promise.all([api.intakes.get.query({ id: idParam(params) }), api.campaigns.list.query(), api.groups.own.query()])
  const made = intake.drafts.find(({ accepted }) => accepted !== null)?.accepted?.callId
  // What is made of the same source next belongs beside what was made of it first.
  const campaign = made === undefined ? '' : (await api.calls.get.query({ id: made })).campaignId
  return { intake, campaign, campaigns: campaigns.map(({ id, title }) => ({ id, title })), groups: groups.map(({ id, name }) => ({ id, name })), zones: listTimeZones() }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return actOnReading(context.get(apiContext), idParam(params), request)
}

export function Component() {
  const { t } = useTranslation()
  const { intake, campaign, campaigns, groups, zones } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const proposed = useProposedZone(intake.locale)
  const { id, kind, sourceUrl, publisher, publishedOn, snapshot } = intake
  const next = intake.drafts.findIndex(({ accepted, dropped }) => accepted === null && !dropped)
  const first = Number.parseInt(search.get('draft') ?? String(next), 10)
  return (
    <AppPage
      title={t('app-intake:check')}
      back={{ to: '/app/intake', label: t('app-intake:title') }}
      actions={
        intake.state === 'new' || intake.state === 'partly' ? (
          <Form method="post" className="inline-form">
            {intake.drafts.length === 0 ? <LinkButton to={`/app/intake/${id}/call`}>{t('app-intake:fullForm')}</LinkButton> : null}
            <Button type="submit" name="do" value="dismiss" variant="default">
              {t(intake.state === 'partly' ? 'app-intake:dismissRest' : 'app-intake:dismiss')}
            </Button>
          </Form>
        ) : null
      }
    >
      <SourceLine source={{ kind, sourceUrl, publisher, publishedOn, intakeId: id, kept: snapshot !== null }} />
      <Reading key={id} intake={intake} first={intake.drafts[first] === undefined ? 0 : first} timeZone={intake.timeZone ?? proposed} zones={zones} campaigns={campaigns} campaign={campaign} groups={groups} />
    </AppPage>
  )
}
