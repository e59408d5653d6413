import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { CallForm } from '../../features/call/call-form.tsx'
import { newCall } from '../../features/call/call-values.ts'
import { shownAgain } from '../../features/intake/accept-action.ts'
import { callOfDraft, callValues, emptyCall } from '../../features/intake/draft-values.ts'
import { wordsOf } from '../../features/intake/first-look.ts'
import { EvidenceQuote } from '../../features/intake/evidence-quote.tsx'
import { EvidenceText } from '../../features/intake/evidence-text.tsx'
import { SourceBox } from '../../features/intake/source-box.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm, withNotice } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useProposedZone } from '../../lib/use-time-zone.ts'
import { listTimeZones } from '../../lib/zones.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Section } from '../../ui/app/section.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-intake:whole') }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const [intake, campaigns] = await Promise.all([api.intakes.get.query({ id: idParam(params) }), api.campaigns.list.query()])
  return { intake, campaigns: campaigns.map(({ id, title }) => ({ id, title })), zones: listTimeZones() }
}

/** Comes from the reading with what was typed there, or from the form itself. */
export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request)
  const [, index] = /^full (\d{1,4})$/.exec(text(values, 'do')) ?? []
  if (index !== undefined) return shownAgain(callValues(values, Number(index)))
  return answer(values, newCall, (input) => context.get(apiContext).calls.create.mutate(input), ({ id }) => withNotice(`/app/calls/${id}`, 'call-created'))
}

export function Component() {
  const { t } = useTranslation()
  const { intake, campaigns, zones } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const proposed = useProposedZone(intake.locale)
  const zone = intake.timeZone ?? proposed
  const index = Number.parseInt(search.get('draft') ?? '', 10)
  const draft = intake.drafts[index]
  const evidence = draft?.evidence ?? []
  return (
    <AppPage title={t('app-intake:whole')} back={{ to: `/app/intake/${intake.id}`, label: t('app-intake:check') }}>
      <div className="reading">
        <div className="reading-found">
          <CallForm
            initial={draft === undefined ? { ...emptyCall(zone), sourceUrl: intake.sourceUrl, description: wordsOf(intake, []) } : callOfDraft(draft, zone, intake.sourceUrl, wordsOf(intake, [draft]))}
            zones={zones}
            campaigns={campaigns}
            intake={{ id: intake.id, draft: draft === undefined ? null : index }}
            renderEvidence={(field) => <EvidenceQuote field={field} evidence={evidence} />}
            submit={t('app-calls:create')}
          />
        </div>
        <div className="reading-source">
          <div className="reading-sticky">
            <Section title={t('app-intake:source')}>
              <SourceBox label={t('app-intake:source')}>
                <EvidenceText text={intake.text} evidence={evidence} />
              </SourceBox>
            </Section>
          </div>
        </div>
      </div>
    </AppPage>
  )
}
