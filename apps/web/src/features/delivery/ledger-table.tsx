import type { DeliveryState } from '@turnout/core/delivery/delivery.schema.ts'
import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api-client.ts'
import { StateBadge, type Tone } from '../../ui/app/badge.tsx'
import { CardTable, type Column } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'

type Row = Awaited<ReturnType<Api['deliveries']['ledger']['query']>>['rows'][number]

const tones: Record<DeliveryState, Tone> = { planned: 'waiting', sent: 'good', skipped: 'neutral', failed: 'bad' }

/** The ledger: each message to each person, and what became of it. */
export function LedgerTable({ rows, named }: { rows: readonly Row[]; named: boolean }) {
  const { t, i18n } = useTranslation()
  const reasonOf = (reason: string | null) => (reason === null ? '' : i18n.exists(`app-terms:deliveryReason.${reason}`) ? t(`app-terms:deliveryReason.${reason}`) : reason)
  const columns: (Column<Row> | false)[] = [
    { label: t('app-messages:what'), render: ({ kind, rule }) => t(rule === null ? `app-terms:deliveryKind.${kind}` : `app-terms:reminder.${rule}`) },
    named && { label: t('app-messages:to'), render: ({ name, email }) => <>{name ?? email}{name === null ? null : <span className="note">{email}</span>}</> },
    { label: t('app-messages:plannedFor'), render: ({ plannedFor }) => <InstantText at={plannedFor} /> },
    { label: t('app-messages:state'), render: ({ state, reason, attempts }) => <><StateBadge tone={tones[state]}>{t(`app-terms:deliveryState.${state}`)}</StateBadge><span className="note">{[reasonOf(reason), attempts > 1 ? t('app-messages:attempts', { count: attempts }) : ''].filter(Boolean).join('. ')}</span></> },
    { label: t('app-messages:sentAt'), render: ({ sentAt }) => (sentAt === null ? '–' : <InstantText at={sentAt} />) },
    named && { label: t('app-messages:answer'), render: ({ answer }) => answer ?? '–' },
  ]
  return <CardTable label={t('app-messages:title')} rows={rows} keyOf={({ id }) => id} columns={columns.filter((column) => column !== false)} />
}
