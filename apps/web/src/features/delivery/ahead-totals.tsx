import type { Blurred } from '@turnout/core/sight/sight.rules.ts'
import { useTranslation } from 'react-i18next'
import { useCount } from '../../lib/use-count.ts'
import { CardTable } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { useMessageName, useReasonWords } from './outbox-tables.tsx'

type Total = { kind: string; reason: string | null; deliveries: Blurred }

/** How many will get each reminder in this span of time, and for what reasons others will not. */
export function AheadTotals({ totals, span }: { totals: readonly Total[]; span: { from: string; until: string } }) {
  const { t } = useTranslation()
  const nameOf = useMessageName()
  const reasonOf = useReasonWords()
  const say = useCount()
  return (
    <>
      <p>
        {t('app-messages:span')} <InstantText at={span.from} /> – <InstantText at={span.until} />
      </p>
      <CardTable
        label={t('app-messages:totals')}
        rows={totals}
        keyOf={({ kind, reason }) => `${kind} ${reason}`}
        columns={[
          { label: t('app-messages:what'), render: ({ kind }) => nameOf({ kind, rule: null }) },
          { label: t('app-messages:gets.label'), render: ({ reason }) => (reason === null ? t('app-messages:gets.yes') : `${t('app-messages:gets.no')}: ${reasonOf(reason)}`) },
          { label: t('app-messages:count'), numeric: true, render: ({ deliveries }) => say(deliveries) },
        ]}
      />
    </>
  )
}
