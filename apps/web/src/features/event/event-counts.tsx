import { useTranslation } from 'react-i18next'
import { CardTable } from '../../ui/app/card-table.tsx'
import { WhenText } from '../../ui/app/when-text.tsx'
import type { EventView } from './event-view.ts'

/** How many people answered what, without names. */
export function EventCounts({ event }: { event: EventView }) {
  const { t } = useTranslation()
  return (
    <CardTable
      label={t('app-people:counts')}
      rows={event.slots}
      keyOf={({ id }) => id}
      columns={[
        { label: t('app-events:column.when'), cell: ({ title, when }) => <>{title === '' ? null : `${title}: `}<WhenText when={when} /></> },
        { label: t('app-people:going'), numeric: true, cell: ({ going }) => going },
        { label: t('app-people:toConfirm'), numeric: true, cell: ({ unconfirmed }) => unconfirmed },
        { label: t('app-people:waiting'), numeric: true, cell: ({ waitlisted }) => waitlisted },
        { label: t('app-people:declined'), numeric: true, cell: ({ declined }) => declined },
        { label: t('app-people:places'), numeric: true, cell: ({ capacity, taken }) => (capacity === null ? t('app-people:unlimited') : t('app-people:placesLeft', { left: Math.max(0, capacity - taken), capacity })) },
      ]}
    />
  )
}
