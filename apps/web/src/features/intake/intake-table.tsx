import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { formatDay } from '../../lib/dates.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { StateBadge } from '../../ui/app/badge.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { DuplicateLinks } from './duplicate-links.tsx'
import type { IntakeListed } from './intake-view.ts'

/** What arrived, newest first: where from, what it announces, and what to do about it. */
export function IntakeTable({ label, intakes }: { label: string; intakes: readonly IntakeListed[] }) {
  const { t } = useTranslation()
  const { locale } = useSurroundings()
  return (
    <CardTable
      label={label}
      rows={intakes}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t('app-intake:column.title'),
          render: ({ id, first, others, title, publisher, feedTitle, changed, state }) => (
            <>
              <TextLink to={`/app/intake/${id}`}>{first?.title ?? (title || t('app-intake:untitled'))}</TextLink>
              {state === 'partly' && others.length > 0 ? <span className="note">{t('app-intake:partly.also', { others: others.join(', ') })}</span> : null}
              <span className="note">{[publisher ?? feedTitle, first !== null && title !== first.title ? title : null].filter(Boolean).join(' · ')}</span>
              {' '}
              {state === 'partly' ? <StateBadge tone="waiting">{t('app-intake:partly.badge')}</StateBadge> : null}{' '}
              {changed ? <StateBadge tone="waiting">{t('app-intake:changed.badge')}</StateBadge> : null}
            </>
          ),
        },
        {
          label: t('app-intake:column.day'),
          render: ({ first }) =>
            first === null ? (
              <span className="note">{t('app-intake:noDraft')}</span>
            ) : (
              <>
                {formatDay(first.startLocal, locale)} {first.past ? <StateBadge tone="neutral">{t('app-intake:past.badge')}</StateBadge> : null}
              </>
            ),
        },
        { label: t('app-intake:column.drafts'), numeric: true, render: ({ drafts, open, state }) => (state === 'partly' ? t('app-intake:column.left', { open, drafts }) : drafts) },
        { label: t('app-intake:column.like'), render: ({ duplicates }) => <DuplicateLinks duplicates={duplicates} /> },
        {
          label: t('app-intake:column.arrived'),
          render: ({ kind, createdAt }) => (
            <>
              <InstantText at={createdAt} />
              <span className="note">{t(`app-intake:kind.${kind}`)}</span>
            </>
          ),
        },
        { label: t('app-intake:column.then'), render: (intake) => <StateForm intake={intake} /> },
      ]}
    />
  )
}

/** Puts one aside, or takes it back. What became a call stays. */
function StateForm({ intake: { id, state, first, title } }: { intake: IntakeListed }) {
  const { t } = useTranslation()
  if (state === 'accepted') return null
  const to = state === 'dismissed' ? 'restore' : 'dismiss'
  const word = t(state === 'partly' ? 'app-intake:dismissRest' : `app-intake:${to}`)
  return (
    <Form method="post" className="inline-form">
      <input type="hidden" name="id" value={id} />
      <Button type="submit" name="intent" value={to} variant="default" size="compact-sm" aria-label={t('app-intake:deedOf', { deed: word, title: first?.title ?? title ?? t('app-intake:untitled') })}>
        {word}
      </Button>
    </Form>
  )
}
