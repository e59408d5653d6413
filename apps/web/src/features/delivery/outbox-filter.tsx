import { Button, NativeSelect, TextInput } from '@mantine/core'
import { DeliveryKind, DeliveryState } from '@turnout/core/delivery/delivery.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form, useSearchParams } from 'react-router'
import type { OutboxView } from './outbox-values.ts'

/** Finds messages: of the ledger by kind and state, of those to come by time and by who gets them. */
export function OutboxFilter({ view, reasons }: { view: OutboxView; reasons: readonly string[] }) {
  const { t, i18n } = useTranslation()
  const [search] = useSearchParams()
  const given = (name: string) => search.get(name) ?? ''
  const any = { value: '', label: t('app-events:filter.any') }
  const reasonOf = (reason: string) => (i18n.exists(`app-terms:deliveryReason.${reason}`) ? t(`app-terms:deliveryReason.${reason}`) : reason)
  return (
    <search aria-label={t('app-messages:filter')}>
      <Form method="get" className="filter" key={search.toString()}>
        <input type="hidden" name="view" value={view} />
        <TextInput id="q" name="q" type="search" label={t('app-messages:search')} defaultValue={given('q')} maxLength={100} />
        {view === 'written' ? (
          <>
            <NativeSelect id="kind" name="kind" label={t('app-messages:what')} defaultValue={given('kind')} data={[any, ...DeliveryKind.options.map((kind) => ({ value: kind, label: t(`app-terms:deliveryKind.${kind}`) }))]} />
            <NativeSelect id="state" name="state" label={t('app-messages:state')} defaultValue={given('state')} data={[any, ...DeliveryState.options.map((state) => ({ value: state, label: t(`app-terms:deliveryState.${state}`) }))]} />
          </>
        ) : (
          <>
            <TextInput id="from" name="from" type="date" label={t('app-messages:from')} defaultValue={given('from')} />
            <TextInput id="until" name="until" type="date" label={t('app-messages:until')} defaultValue={given('until')} />
            <NativeSelect id="gets" name="gets" label={t('app-messages:gets.label')} defaultValue={given('gets')} data={[any, { value: 'yes', label: t('app-messages:gets.yes') }, { value: 'no', label: t('app-messages:gets.no') }]} />
          </>
        )}
        <NativeSelect id="reason" name="reason" label={t('app-messages:reason')} defaultValue={given('reason')} data={[any, ...[...new Set([...reasons, ...(given('reason') ? [given('reason')] : [])])].map((reason) => ({ value: reason, label: reasonOf(reason) }))]} />
        <Button type="submit" variant="default">
          {t('app-events:filter.apply')}
        </Button>
      </Form>
    </search>
  )
}
