import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { CardTable } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { OuterLink } from '../../ui/app/link-button.tsx'
import type { FeedListed } from './intake-view.ts'

/** The feeds that are followed, when each was last looked at and what went wrong. */
export function FeedTable({ feeds }: { feeds: readonly FeedListed[] }) {
  const { t } = useTranslation()
  return (
    <CardTable
      label={t('app-intake:feed.list')}
      rows={feeds}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t('app-intake:feed.column.title'),
          render: ({ title, url }) => (
            <>
              {title || url}
              <span className="note">
                <OuterLink href={url}>{url}</OuterLink>
              </span>
            </>
          ),
        },
        {
          label: t('app-intake:feed.column.checked'),
          render: ({ checkedAt, error, failures }) => (
            <>
              {checkedAt === null ? t('app-intake:feed.never') : <InstantText at={checkedAt} />}
              {error === null ? null : (
                <span className="note">
                  <strong>{t('app-intake:feed.failed', { count: failures })}</strong> {error}
                </span>
              )}
            </>
          ),
        },
        { label: t('app-intake:feed.column.next'), render: ({ nextCheckAt }) => <InstantText at={nextCheckAt} /> },
        { label: t('app-intake:feed.column.waiting'), numeric: true, render: ({ intakes }) => intakes },
        { label: t('app-intake:column.then'), render: (feed) => <FeedButtons feed={feed} /> },
      ]}
    />
  )
}

function FeedButtons({ feed: { id, title, url } }: { feed: FeedListed }) {
  const { t } = useTranslation()
  const name = title || url
  return (
    <Form method="post" className="inline-form">
      <input type="hidden" name="id" value={id} />
      <Button type="submit" name="intent" value="check" variant="default" size="compact-sm" aria-label={t('app-intake:feed.checkOne', { name })}>
        {t('app-intake:feed.check')}
      </Button>
      <Button type="submit" name="intent" value="unfollow" variant="default" size="compact-sm" aria-label={t('app-intake:feed.unfollowOne', { name })}>
        {t('app-intake:feed.unfollow')}
      </Button>
    </Form>
  )
}
