import { Button, Group, TextInput, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form, useSearchParams } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { CardTable } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'

type Row = Awaited<ReturnType<Api['mail']['suppressions']['query']>>['rows'][number]

/** Looks for the address whose owner asks. */
export function SuppressionSearch() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  return (
    <search aria-label={t('app-mail-health:search')}>
      <Form method="get" className="filter" key={search.toString()}>
        <TextInput id="email" name="email" type="search" label={t('app-mail-health:email')} description={t('app-mail-health:emailHint')} defaultValue={search.get('email') ?? ''} maxLength={254} />
        <Button type="submit" variant="default">
          {t('app-events:filter.apply')}
        </Button>
      </Form>
    </search>
  )
}

/** Addresses that get no mail, why, and a way to let mail go there again. */
export function SuppressionTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation()
  return (
    <CardTable
      label={t('app-mail-health:suppressed')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { label: t('app-mail-health:email'), render: ({ email }) => email },
        { label: t('app-mail-health:why'), render: ({ reason, diagnostic }) => <>{t(`app-mail-health:reason.${reason}`)}{diagnostic ? <span className="note">{diagnostic}</span> : null}</> },
        { label: t('app-mail-health:since'), render: ({ createdAt }) => <InstantText at={createdAt} /> },
        {
          label: t('app-mail-health:change'),
          render: ({ id, email }) => (
            <Form method="post">
              <Group gap="xs">
                <input type="hidden" name="intent" value="unsuppress" />
                <input type="hidden" name="id" value={id} />
                <Button type="submit" variant="default" size="xs">
                  {t('app-mail-health:remove')} <VisuallyHidden>{email}</VisuallyHidden>
                </Button>
              </Group>
            </Form>
          ),
        },
      ]}
    />
  )
}
