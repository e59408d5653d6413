import { useTranslation } from 'react-i18next'
import type { Api } from '../../lib/api-client.ts'
import { CardTable } from '../../ui/app/card-table.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { WhenText } from '../../ui/app/when-text.tsx'
import { CallStatusBadge } from './call-status.tsx'

type CallListed = Awaited<ReturnType<Api['calls']['list']['query']>>[number]

/** Calls with what is under them; `inCampaign`: all of one campaign, which goes without saying. */
export function CallsTable({ label, calls, inCampaign = false }: { label: string; calls: readonly CallListed[]; inCampaign?: boolean }) {
  const { t } = useTranslation()
  return (
    <CardTable
      label={label}
      rows={calls}
      keyOf={({ id }) => id}
      columns={[
        { label: t('app-calls:column.call'), render: ({ id, title }) => <TextLink to={`/app/calls/${id}`}>{title}</TextLink> },
        { label: t('app-calls:column.status'), render: ({ status }) => <CallStatusBadge status={status} /> },
        { label: t('app-calls:column.when'), render: (call) => <WhenText when={call} dense /> },
        ...(inCampaign ? [] : [{ label: t('app-calls:column.campaign'), render: ({ campaignId, campaign }: CallListed) => <TextLink to={`/app/campaigns/${campaignId}`}>{campaign}</TextLink> }]),
        { label: t('app-calls:column.events'), numeric: true, render: ({ id, events }) => <TextLink to={`/app/events?callId=${id}&when=all`}>{t('app-calls:eventCount', { count: events })}</TextLink> },
        { label: t('app-calls:column.pending'), numeric: true, render: ({ id, pending }) => (pending === 0 ? '0' : <TextLink to={`/app/events?callId=${id}&status=pending&when=all`}>{t('app-calls:pendingCount', { count: pending })}</TextLink>) },
      ]}
    />
  )
}
