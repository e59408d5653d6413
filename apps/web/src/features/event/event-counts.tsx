import { atLeast } from '@turnout/core/sight/sight.rules.ts'
import { useTranslation } from 'react-i18next'
import { useCount } from '../../lib/use-count.ts'
import { CardTable } from '../../ui/app/card-table.tsx'
import { WhenText } from '../../ui/app/when-text.tsx'
import type { EventView } from './event-view.ts'

type Counted = EventView['slots'][number]

/** How many people answered what, without names. */
export function EventCounts({ event }: { event: EventView }) {
  const { t } = useTranslation()
  const say = useCount()
  return (
    <CardTable
      compact
      label={t('app-people:counts')}
      rows={event.slots}
      keyOf={({ id }) => id}
      columns={[
        { label: t('app-events:column.when'), render: ({ title, when }) => <>{title === '' ? null : `${title}: `}<WhenText when={when} dense /></> },
        { label: t('app-people:going'), numeric: true, render: ({ going }) => say(going) },
        { label: t('app-people:toConfirm'), numeric: true, render: ({ unconfirmed }) => say(unconfirmed) },
        ...(event.approves ? [{ label: t('app-people:pending'), numeric: true, render: ({ pending }: Counted) => say(pending) }] : []),
        ...(event.promotion === 'offer' ? [{ label: t('app-people:offered'), numeric: true, render: ({ offered }: Counted) => say(offered) }] : []),
        { label: t('app-people:maybe'), numeric: true, render: ({ maybe }) => say(maybe) },
        { label: t('app-people:waiting'), numeric: true, render: ({ waitlisted }) => say(waitlisted) },
        { label: t('app-people:declined'), numeric: true, render: ({ declined }) => say(declined) },
        {
          label: t('app-people:places'),
          numeric: true,
          // So many told ones leave none, whatever else is not told.
          render: ({ capacity, taken, going }) => (capacity === null ? t('app-people:unlimited') : atLeast(going) >= capacity ? t('app-people:placesLeft', { left: 0, capacity }) : typeof taken !== 'number' ? t('app-people:placesInAll', { capacity }) : t('app-people:placesLeft', { left: Math.max(0, capacity - taken), capacity })),
        },
      ]}
    />
  )
}
