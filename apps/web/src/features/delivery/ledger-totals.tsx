import { DeliveryKind, DeliveryState } from '@turnout/core/delivery/delivery.schema.ts'
import { type Blurred, together } from '@turnout/core/sight/sight.rules.ts'
import { useTranslation } from 'react-i18next'
import { useCount } from '../../lib/use-count.ts'
import { CardTable } from '../../ui/app/card-table.tsx'

type Total = { kind: string; state: string; deliveries: Blurred }

/** How many messages of each kind are in which state. */
export function LedgerTotals({ totals }: { totals: readonly Total[] }) {
  const { t } = useTranslation()
  const say = useCount()
  const count = (kind: string, state: string) => say(together(totals.flatMap((one) => (one.kind === kind && one.state === state ? [one.deliveries] : []))))
  return (
    <CardTable
      compact
      label={t('app-messages:totals')}
      rows={DeliveryKind.options.filter((kind) => totals.some((one) => one.kind === kind))}
      keyOf={(kind) => kind}
      columns={[
        { label: t('app-messages:what'), render: (kind) => t(`app-terms:deliveryKind.${kind}`) },
        ...DeliveryState.options.map((state) => ({ label: t(`app-terms:deliveryState.${state}`), numeric: true, render: (kind: DeliveryKind) => count(kind, state) })),
      ]}
    />
  )
}
