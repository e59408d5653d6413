import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { LinkTabs } from '../../ui/app/link-tabs.tsx'
import { OuterLink } from '../../ui/app/link-button.tsx'
import { Pager } from '../../ui/app/pager.tsx'
import { Section } from '../../ui/app/section.tsx'
import { HoldForm } from './hold-form.tsx'
import { LedgerTotals } from './ledger-totals.tsx'
import { OutboxFilter } from './outbox-filter.tsx'
import { AheadTable, WrittenTable } from './outbox-tables.tsx'
import type { LoadedOutbox } from './outbox-values.ts'
import { AheadTotals } from './ahead-totals.tsx'

/** Everything about the mail of an event, a call or the instance: what was written, what is to come, and the switch that pauses it. */
export function OutboxPart({ outbox, path, mayWrite }: { outbox: LoadedOutbox; path: string; mayWrite: boolean }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const form = useFormState()
  const { view, page, hold, scope, written, ahead } = outbox
  const shown = written ?? ahead
  const single = scope.of === 'event'
  const file = new URLSearchParams(search)
  for (const name of ['view', 'page', 'done']) file.delete(name)
  const reasons = (shown?.totals ?? []).flatMap(({ reason }) => reason ?? [])
  return (
    <>
      <HoldForm hold={hold} scope={scope} mayWrite={mayWrite} />
      <LinkTabs label={t('app-messages:views')} tabs={(['written', 'ahead'] as const).map((one) => ({ to: `${path}?view=${one}`, label: t(`app-messages:view.${one}`), here: one === view }))} />
      <AppFormErrors form={form} />
      {shown !== null && shown.totals.length === 0 && search.size <= 1 ? (
        <Empty title={t(`app-messages:empty.${shown.partly ? 'hidden' : view}.title`)} text={t(`app-messages:empty.${shown.partly ? 'hidden' : view}.text`)} />
      ) : (
        <>
          <Section title={t('app-messages:totals')}>
            {written === null ? null : <LedgerTotals totals={written.totals} />}
            {ahead === null ? null : <AheadTotals totals={ahead.totals} span={ahead.span} />}
          </Section>
          <Section title={t(`app-messages:view.${view}`)}>
            <OutboxFilter view={view} reasons={reasons} />
            <p>
              <OuterLink href={`${path}.csv?${file}`} download>
                {t('app-messages:export')}
              </OuterLink>
            </p>
            {shown?.partly ? <p className="note">{t('app-messages:partly')}</p> : null}
            {shown?.rows.length === 0 ? <p>{t('app-messages:noMatch')}</p> : null}
            {written !== null && written.rows.length > 0 ? <WrittenTable rows={written.rows} single={single} mayWrite={mayWrite} /> : null}
            {ahead !== null && ahead.rows.length > 0 ? <AheadTable rows={ahead.rows} single={single} mayWrite={mayWrite} /> : null}
            <Pager page={page} more={shown?.more ?? false} />
          </Section>
        </>
      )}
    </>
  )
}
