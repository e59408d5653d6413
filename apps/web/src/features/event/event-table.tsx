import type { Blurred } from '@turnout/core/sight/sight.rules.ts'
import { useTranslation } from 'react-i18next'
import { useCount, useCountOf } from '../../lib/use-count.ts'
import { CardTable, type Column } from '../../ui/app/card-table.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { WhenText } from '../../ui/app/when-text.tsx'
import { EventStatusBadge } from './event-status.tsx'

type Listed = {
  id: string
  title: string
  status: 'draft' | 'pending' | 'published' | 'cancelled'
  call: string | null
  group: string
  town: string | null
  placeName: string
  startLocal: string
  endLocal: string | null
  timeZone: string
  going: Blurred
  capacity: number | null
  ownTime: boolean
}

/** Events, one a row; `group: false` where they are all of one group. */
export function EventTable({ label, events, group = true }: { label: string; events: readonly Listed[]; group?: boolean }) {
  const { t } = useTranslation()
  const say = useCount()
  const sayOf = useCountOf()
  const columns: (Column<Listed> | false)[] = [
    { label: t('app-events:column.event'), render: ({ id, title }) => <TextLink to={`/app/events/${id}`}>{title}</TextLink> },
    { label: t('app-events:column.when'), render: (event) => <><WhenText when={event} dense />{event.ownTime ? <span className="note">{t('app-events:ownTime')}</span> : null}</> },
    group && { label: t('app-events:column.group'), render: ({ group, town }) => <>{group}{town ? <span className="note">{town}</span> : null}</> },
    { label: t('app-events:column.place'), render: ({ placeName }) => placeName || '–' },
    { label: t('app-events:column.status'), render: ({ status }) => <EventStatusBadge status={status} /> },
    { label: t('app-events:column.going'), numeric: true, render: ({ going, capacity }) => (capacity === null ? say(going) : sayOf(going, capacity)) },
  ]
  return <CardTable label={label} rows={events} keyOf={({ id }) => id} columns={columns.filter((column) => column !== false)} />
}
