import { InboxTab } from '@turnout/core/intake/intake.schema.ts'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/app/empty.tsx'
import { LinkTabs } from '../../ui/app/link-tabs.tsx'
import { Pager } from '../../ui/app/pager.tsx'
import { Section } from '../../ui/app/section.tsx'
import { IntakeTable } from './intake-table.tsx'
import type { IntakePage } from './intake-view.ts'

/** What the address asks to see. */
export function inboxFilter(search: URLSearchParams) {
  return { state: stateOf(search.get('show')), page: search.get('page') ?? 1 }
}

function stateOf(show: string | null): InboxTab {
  return InboxTab.options.find((one) => one === show) ?? 'new'
}

/** What arrived, by what became of it. */
export function Inbox({ inbox: { intakes, counts, page, pages }, show }: { inbox: IntakePage; show: string | null }) {
  const { t } = useTranslation()
  const state = stateOf(show)
  return (
    <Section title={t('app-intake:inbox.title')} id="inbox">
      <LinkTabs label={t('app-intake:inbox.label')} tabs={InboxTab.options.map((one) => ({ to: `?show=${one}#inbox`, label: t(`app-intake:inbox.${one}`, { number: counts[one] }), here: one === state }))} />
      {intakes.length === 0 ? <Empty title={t(`app-intake:empty.${state}.title`)} text={t(`app-intake:empty.${state}.text`)} /> : <IntakeTable label={t('app-intake:inbox.title')} intakes={intakes} />}
      <Pager page={page} more={page < pages} />
    </Section>
  )
}
