import { Button, NativeSelect } from '@mantine/core'
import { DeliveryState } from '@turnout/core/delivery/delivery.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form, useSearchParams } from 'react-router'

export function LedgerFilterForm() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  return (
    <search aria-label={t('app-messages:filter')}>
      <Form method="get" className="filter" key={search.toString()}>
        <NativeSelect id="state" name="state" label={t('app-messages:state')} defaultValue={search.get('state') ?? ''} data={[{ value: '', label: t('app-events:filter.any') }, ...DeliveryState.options.map((state) => ({ value: state, label: t(`app-terms:deliveryState.${state}`) }))]} />
        <Button type="submit" variant="default">
          {t('app-events:filter.apply')}
        </Button>
      </Form>
    </search>
  )
}
