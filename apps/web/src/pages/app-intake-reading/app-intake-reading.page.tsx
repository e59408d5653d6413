import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { CallForm } from '../../features/call/call-form.tsx'
import { newCall } from '../../features/call/call-values.ts'
import { callOfDraft, emptyCall } from '../../features/intake/draft-values.ts'
import { DraftFacts } from '../../features/intake/draft-facts.tsx'
import { DraftWarnings } from '../../features/intake/draft-warnings.tsx'
import { EvidenceQuote } from '../../features/intake/evidence-quote.tsx'
import { EvidenceText } from '../../features/intake/evidence-text.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { submit, withNotice } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useProposedZone } from '../../lib/use-time-zone.ts'
import { listTimeZones } from '../../lib/zones.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { LinkTabs } from '../../ui/app/link-tabs.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-intake:check') }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const [intake, campaigns] = await Promise.all([api.intakes.get.query({ id: idParam(params) }), api.campaigns.list.query()])
  return { intake, campaigns: campaigns.map(({ id, title }) => ({ id, title })), zones: listTimeZones() }
}

export function action({ request, context }: ActionFunctionArgs) {
  return submit(request, newCall, (input) => context.get(apiContext).calls.create.mutate(input), ({ id }) => withNotice(`/app/calls/${id}`, 'call-created'))
}

export function Component() {
  const { t } = useTranslation()
  const { intake, campaigns, zones } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const proposed = useProposedZone(intake.locale)
  const zone = intake.timeZone ?? proposed
  const chosen = Math.min(Math.max(Number.parseInt(search.get('draft') ?? '0', 10) || 0, 0), Math.max(intake.drafts.length - 1, 0))
  const draft = intake.drafts[chosen]
  const evidence = draft?.evidence ?? []
  return (
    <AppPage title={t('app-intake:check')} back={{ to: '/app/intake', label: t('app-intake:title') }}>
      <div className="reading">
        <div className="reading-found">
          <Section title={draft === undefined ? t('app-intake:none.title') : draft.title}>
            {intake.drafts.length < 2 ? null : (
              <LinkTabs label={t('app-intake:drafts')} tabs={intake.drafts.map((one, index) => ({ to: `?draft=${index}`, label: `${index + 1}. ${one.title}`, here: index === chosen }))} />
            )}
            {draft === undefined ? <p>{t('app-intake:none.text')}</p> : <DraftFacts draft={draft} timeZone={zone} />}
            {draft === undefined ? null : <DraftWarnings draft={draft} />}
            {intake.notes.length === 0 ? null : (
              <Notice title={t('app-intake:notes')}>
                <ul className="plain-list">
                  {intake.notes.map((note) => (
                    <li key={note}>{note}</li>
                  ))}
                </ul>
              </Notice>
            )}
          </Section>
        </div>
        <div className="reading-source">
          <div className="reading-sticky">
            <Section title={t('app-intake:source')}>
              <EvidenceText text={intake.text} evidence={evidence} label={t('app-intake:source')} />
            </Section>
          </div>
        </div>
        <div className="reading-form">
          <Section title={t('app-intake:correct')}>
            <CallForm
              key={chosen}
              initial={draft === undefined ? emptyCall(zone) : callOfDraft(draft, zone)}
              zones={zones}
              campaigns={campaigns}
              intake={{ id: intake.id, draft: draft === undefined ? null : chosen }}
              renderEvidence={(field) => <EvidenceQuote field={field} evidence={evidence} />}
              submit={t('app-calls:create')}
            />
          </Section>
        </div>
      </div>
    </AppPage>
  )
}
