import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { CallStatusBadge } from '../../features/call/call-status.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { LinkButton, TextLink } from '../../ui/app/link-button.tsx'
import { WhenText } from '../../ui/app/when-text.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-calls:title') }) })

export async function loader({ context }: LoaderFunctionArgs) {
  return { calls: await context.get(apiContext).calls.list.query() }
}

export function Component() {
  const { t } = useTranslation()
  const { calls } = useLoaderData<typeof loader>()
  const { viewer } = useSurroundings()
  const make = viewer?.organizer ? (
    <Group gap="xs">
      <LinkButton to="/app/intake">{t('app-calls:fromText')}</LinkButton>
      <LinkButton to="/app/calls/new" variant="default">
        {t('app-calls:new')}
      </LinkButton>
    </Group>
  ) : null
  if (calls.length === 0)
    return (
      <AppPage title={t('app-calls:title')}>
        <Empty title={t('app-calls:empty.title')} text={viewer?.organizer ? t('app-calls:empty.organizer') : t('app-calls:empty.other')}>
          {make}
        </Empty>
      </AppPage>
    )
  return (
    <AppPage title={t('app-calls:title')} actions={make}>
      <CardTable
        label={t('app-calls:title')}
        rows={calls}
        keyOf={({ id }) => id}
        columns={[
          { label: t('app-calls:column.call'), render: ({ id, title }) => <TextLink to={`/app/calls/${id}`}>{title}</TextLink> },
          { label: t('app-calls:column.status'), render: ({ status }) => <CallStatusBadge status={status} /> },
          { label: t('app-calls:column.when'), render: (call) => <WhenText when={call} dense /> },
          { label: t('app-calls:column.campaign'), render: ({ campaign }) => campaign },
          { label: t('app-calls:column.events'), numeric: true, render: ({ id, events }) => <TextLink to={`/app/events?callId=${id}&when=all`}>{t('app-calls:eventCount', { count: events })}</TextLink> },
          { label: t('app-calls:column.pending'), numeric: true, render: ({ id, pending }) => (pending === 0 ? '0' : <TextLink to={`/app/events?callId=${id}&status=pending&when=all`}>{t('app-calls:pendingCount', { count: pending })}</TextLink>) },
        ]}
      />
    </AppPage>
  )
}
