import { Button } from '@mantine/core'
import type { DeliveryState } from '@turnout/core/delivery/delivery.schema.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { StateBadge, type Tone } from '../../ui/app/badge.tsx'
import { CardTable, type Column } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import type { LoadedOutbox } from './outbox-values.ts'

type Written = NonNullable<LoadedOutbox['written']>['rows'][number]
type Ahead = NonNullable<LoadedOutbox['ahead']>['rows'][number]

const tones: Record<DeliveryState, Tone> = { planned: 'waiting', sent: 'good', skipped: 'neutral', failed: 'bad', bounced: 'bad', complained: 'bad' }

/** A reason in words; one that has none yet as it is. */
export function useReasonWords(): (reason: string | null) => string {
  const { t, i18n } = useTranslation()
  return (reason) => (reason === null ? '' : i18n.exists(`app-terms:deliveryReason.${reason}`) ? t(`app-terms:deliveryReason.${reason}`) : reason)
}

/** What a message is: a reminder by its rule's own name or kind. */
export function useMessageName(): (row: { kind: string; family?: string | null; rule: string | null }) => string {
  const { t, i18n } = useTranslation()
  return ({ kind, family, rule }) => rule || (family && i18n.exists(`app-terms:reminder.${family}`) ? t(`app-terms:reminder.${family}`) : i18n.exists(`app-terms:reminder.${kind}`) ? t(`app-terms:reminder.${kind}`) : t(`app-terms:deliveryKind.${kind}`))
}

function Who({ name, email }: { name: string | null; email: string | null }): ReactNode {
  return email === null ? '–' : <>{name || email}{name ? <span className="note">{email}</span> : null}</>
}

function Deeds({ view, field, value }: { view: string; field: string; value: string }) {
  const { t } = useTranslation()
  return (
    <Form method="post" className="inline-form">
      <input type="hidden" name="view" value={view} />
      <input type="hidden" name={field} value={value} />
      <Button type="submit" name="intent" value="send_now" variant="default" size="compact-sm">{t('app-messages:sendNow')}</Button>{' '}
      <Button type="submit" name="intent" value="skip" variant="subtle" color="red" size="compact-sm">{t('app-messages:skip')}</Button>
    </Form>
  )
}

const eventColumn = <Row extends { eventId: string | null; event: string | null }>(label: string): Column<Row> => ({ label, onPhone: 'wide', render: ({ eventId, event }) => (eventId === null ? '–' : <TextLink to={`/app/events/${eventId}/messages`}>{event}</TextLink>) })

/** The ledger: each message to each person, and what became of it. */
export function WrittenTable({ rows, single, mayWrite }: { rows: readonly Written[]; single: boolean; mayWrite: boolean }) {
  const { t } = useTranslation()
  const reasonOf = useReasonWords()
  const nameOf = useMessageName()
  const columns: (Column<Written> | false)[] = [
    { label: t('app-messages:what'), render: (row) => <span className="words">{nameOf(row)}</span> },
    !single && eventColumn<Written>(t('app-messages:event')),
    { label: t('app-messages:to'), onPhone: 'wide', render: Who },
    { label: t('app-messages:plannedFor'), render: ({ plannedFor }) => <InstantText at={plannedFor} /> },
    { label: t('app-messages:state'), onPhone: 'bare', render: ({ state, reason, attempts }) => <><StateBadge tone={tones[state as DeliveryState] ?? 'neutral'}>{t(`app-terms:deliveryState.${state}`)}</StateBadge><span className="note">{[reasonOf(reason), attempts > 1 ? t('app-messages:attempts', { count: attempts }) : ''].filter(Boolean).join('. ')}</span></> },
    { label: t('app-messages:sentAt'), render: ({ sentAt }) => (sentAt === null ? '–' : <InstantText at={sentAt} />) },
    { label: t('app-messages:answer'), render: ({ answer }) => answer ?? '–' },
    mayWrite && rows.some(({ state }) => state === 'planned') && { label: t('app-messages:deeds'), onPhone: 'wide', render: ({ id, state }: Written) => (state === 'planned' ? <Deeds view="written" field="deliveryId" value={String(id)} /> : null) },
  ]
  return <CardTable compact label={t('app-messages:title')} rows={rows} keyOf={({ id }) => id} columns={columns.filter((column) => column !== false)} />
}

/** The reminders to come, and who gets none and why. */
export function AheadTable({ rows, single, mayWrite }: { rows: readonly Ahead[]; single: boolean; mayWrite: boolean }) {
  const { t } = useTranslation()
  const reasonOf = useReasonWords()
  const nameOf = useMessageName()
  const columns: (Column<Ahead> | false)[] = [
    { label: t('app-messages:what'), render: (row) => <span className="words">{nameOf(row)}</span> },
    !single && eventColumn<Ahead>(t('app-messages:event')),
    { label: t('app-messages:to'), onPhone: 'wide', render: Who },
    { label: t('app-messages:dueAt'), render: ({ dueAt }) => <InstantText at={dueAt} /> },
    { label: t('app-messages:gets.label'), onPhone: 'bare', render: ({ why }) => <><StateBadge tone={why === null ? 'waiting' : 'neutral'}>{t(why === null ? 'app-messages:gets.yes' : 'app-messages:gets.no')}</StateBadge><span className="note">{reasonOf(why)}</span></> },
    mayWrite && { label: t('app-messages:deeds'), onPhone: 'wide', render: ({ why, ruleId, personId, slotId }: Ahead) => (why === null && personId !== null ? <Deeds view="ahead" field="ahead" value={`${ruleId} ${personId} ${slotId}`} /> : null) },
  ]
  return <CardTable compact label={t('app-messages:ahead')} rows={rows} keyOf={({ ruleId, personId, slotId, dueAt }) => `${ruleId} ${personId ?? rows.findIndex((row) => row.dueAt === dueAt)} ${slotId}`} columns={columns.filter((column) => column !== false)} />
}
