import { Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AppPage } from '../../ui/app/app-page.tsx'
import { LinkButton } from '../../ui/app/link-button.tsx'
import { LinkTabs } from '../../ui/app/link-tabs.tsx'
import { EventStatusBadge } from './event-status.tsx'
import { type EventView, titleOf } from './event-view.ts'

/** What the views of one event have in common: its name, its state, and the way from one to the other. */
export function EventFrame({ event, tab, children }: { event: EventView; tab: 'details' | 'people' | 'day' | 'questions' | 'messages'; children: ReactNode }) {
  const { t } = useTranslation()
  const path = `/app/events/${event.id}`
  const tabs = [
    { key: 'details', to: path },
    { key: 'people', to: `${path}/people` },
    ...(event.maySeeLedger ? [{ key: 'day', to: `${path}/day` }] : []),
    ...(event.mayWrite ? [{ key: 'questions', to: `${path}/questions` }] : []),
    ...(event.maySeeLedger ? [{ key: 'messages', to: `${path}/messages` }] : []),
  ]
  const mayEdit = event.mayWrite && event.status !== 'cancelled'
  return (
    <AppPage
      title={titleOf(event)}
      back={{ to: '/app/events', label: t('app-events:title') }}
      state={<EventStatusBadge status={event.status} />}
      actions={
        <Group gap="xs">
          {event.mayClone ? (
            <LinkButton to={`${path}/clone`} variant="default">
              {t('app-events:clone.link')}
            </LinkButton>
          ) : null}
          {mayEdit ? (
            <LinkButton to={`${path}/edit`} variant="default">
              {t('app-events:edit')}
            </LinkButton>
          ) : null}
        </Group>
      }
    >
      <LinkTabs label={t('app-events:tabs.label')} tabs={tabs.map(({ key, to }) => ({ to, label: t(`app-events:tabs.${key}`), here: key === tab }))} />
      {children}
    </AppPage>
  )
}
