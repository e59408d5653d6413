import { Button, Group, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { StateBadge } from '../../ui/app/badge.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { deviceWords } from './device-words.ts'

type Session = Awaited<ReturnType<Api['account']['sessions']['query']>>[number]

/** Where one is signed in; each may be ended from here. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useTranslation()
  const device = (userAgent: string) => {
    const { browser, system } = deviceWords(userAgent)
    if (browser === null || system === null) return browser ?? system ?? t('app-settings:unknownDevice')
    return t('app-settings:device', { browser, system })
  }
  return (
    <>
      <ul className="row-list">
        {sessions.map(({ id, createdAt, userAgent, current }) => (
          <li key={id}>
            <span>
              {device(userAgent)} {current ? <StateBadge tone="good">{t('app-settings:thisOne')}</StateBadge> : null}
              <span className="note">
                {t('app-settings:since')} <InstantText at={createdAt} />
              </span>
            </span>
            {current ? null : (
              <Form method="post">
                <input type="hidden" name="intent" value="end" />
                <input type="hidden" name="id" value={id} />
                <Button type="submit" variant="default" size="xs">
                  {t('app-settings:end')} <VisuallyHidden>{device(userAgent)}</VisuallyHidden>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Group gap="sm">
        {sessions.some(({ current }) => !current) ? (
          <Form method="post">
            <input type="hidden" name="intent" value="end-others" />
            <Button type="submit" variant="default">
              {t('app-settings:endOthers')}
            </Button>
          </Form>
        ) : null}
        <form method="post" action="/sign-out">
          <Button type="submit" variant="default">
            {t('app:account.signOut')}
          </Button>
        </form>
      </Group>
    </>
  )
}
