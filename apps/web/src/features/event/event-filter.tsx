import { Button, NativeSelect, TextInput } from '@mantine/core'
import { EventStatus } from '@turnout/core/event/event.schema.ts'
import { useTranslation } from 'react-i18next'
import { Form, useSearchParams } from 'react-router'
import { TextLink } from '../../ui/app/link-button.tsx'

type Named = { id: string; name: string }

/** Search and filters of the list of events; each choice is part of the address. */
export function EventFilterForm({ calls, groups }: { calls: readonly Named[]; groups: readonly Named[] }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const given = (name: string) => search.get(name) ?? ''
  const every = { value: '', label: t('app-events:filter.any') }
  const named = (rows: readonly Named[]) => [every, ...rows.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <search aria-label={t('app-events:filter.label')}>
      <Form method="get" className="filter" key={search.toString()}>
        <TextInput id="q" name="q" type="search" label={t('app-events:filter.q')} defaultValue={given('q')} maxLength={100} />
        <NativeSelect id="when" name="when" label={t('app-events:filter.when')} defaultValue={given('when')} data={['coming', 'past', 'all'].map((when) => ({ value: when, label: t(`app-events:when.${when}`) }))} />
        <NativeSelect id="status" name="status" label={t('app-events:filter.status')} defaultValue={given('status')} data={[every, ...EventStatus.options.map((status) => ({ value: status, label: t(`app-terms:eventStatus.${status}`) }))]} />
        <NativeSelect id="callId" name="callId" label={t('app-events:filter.call')} defaultValue={given('callId')} data={named(calls)} />
        <NativeSelect id="groupId" name="groupId" label={t('app-events:filter.group')} defaultValue={given('groupId')} data={named(groups)} />
        <Button type="submit" variant="default">
          {t('app-events:filter.apply')}
        </Button>
        {search.size > 0 ? <TextLink to="/app/events">{t('app-events:filter.clear')}</TextLink> : null}
      </Form>
    </search>
  )
}
