import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { CardTable } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { Section } from '../../ui/app/section.tsx'

export type Blocked = Awaited<ReturnType<Api['signups']['blocked']['query']>>[number]

/** Whom the group takes no answers from, each to be let back in with one button. */
export function BlockedList({ blocked }: { blocked: readonly Blocked[] }) {
  const { t } = useTranslation()
  if (blocked.length === 0) return null
  return (
    <Section title={t('app-people:blocked.title')} id="blocked">
      <p>{t('app-people:blocked.text')}</p>
      <CardTable
        label={t('app-people:blocked.title')}
        rows={blocked}
        keyOf={({ groupId, personId }) => `${groupId}${personId}`}
        columns={[
          { label: t('app-people:name'), render: ({ name }) => name },
          { label: t('app-people:email'), render: ({ email }) => email },
          { label: t('app-people:group'), render: ({ group }) => group },
          { label: t('app-people:blocked.since'), render: ({ blockedAt }) => <InstantText at={blockedAt} /> },
          {
            label: t('app-people:blocked.unblock'),
            render: ({ groupId, personId, name }) => (
              <Form method="post">
                <input type="hidden" name="intent" value="unblock" />
                <input type="hidden" name="groupId" value={groupId} />
                <input type="hidden" name="personId" value={personId} />
                <Button type="submit" variant="default" size="compact-sm" aria-label={t('app-people:blocked.unblockName', { name })}>
                  {t('app-people:blocked.unblock')}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </Section>
  )
}
