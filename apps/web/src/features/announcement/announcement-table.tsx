import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { StateBadge } from '../../ui/app/badge.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { Section } from '../../ui/app/section.tsx'
import type { Announced } from './announcement-values.ts'

type Row = Announced['rows'][number]

/** What was announced: when, how many got it, and how many came back. */
export function AnnouncementTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation()
  if (rows.length === 0) return null
  const number = (key: 'planned' | 'delivered' | 'bounced' | 'skipped') => ({ label: t(`app-announcements:count.${key}`), numeric: true, render: ({ counts }: Row) => counts?.[key] ?? '–' })
  return (
    <Section title={t('app-announcements:earlier')}>
      <CardTable
        label={t('app-announcements:earlier')}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { label: t('app-reminders:subject'), render: ({ subject }) => subject },
          { label: t('app-messages:state'), render: ({ state }) => <StateBadge tone={state === 'sent' ? 'good' : state === 'scheduled' ? 'waiting' : 'neutral'}>{t(`app-announcements:state.${state}`)}</StateBadge> },
          { label: t('app-announcements:sendAt'), render: ({ sendAt }) => <InstantText at={sendAt} /> },
          ...(rows.some(({ counts }) => counts !== null) ? [number('planned'), number('delivered'), number('bounced'), number('skipped')] : []),
          { label: t('app-messages:deeds'), render: ({ id, state }) => (state === 'scheduled' ? <Form method="post"><input type="hidden" name="announcementId" value={id} /><Button type="submit" name="deed" value="withdraw" variant="subtle" color="red" size="compact-sm">{t('app-announcements:withdraw')}</Button></Form> : null) },
        ]}
      />
    </Section>
  )
}
