import { Button, Group, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { CopyLine } from '../../ui/app/copy-line.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'

export type Helper = Awaited<ReturnType<Api['attendance']['helpers']['query']>>[number]

/** Links for people at the door who have no account: each can be ended by itself. */
export function HelperLinks({ helpers }: { helpers: readonly Helper[] }) {
  const { t } = useTranslation('app-day')
  const form = useFormState('helper')
  return (
    <>
      <Text mb="sm">{t('helpers.text')}</Text>
      <ul className="plain-list">
        {helpers.map((helper) => (
          <li key={helper.id}>
            {helper.url === null ? (
              <Text c="dimmed">{t('helpers.ended', { label: helper.label })}</Text>
            ) : (
              <>
                <CopyLine label={helper.label} value={helper.url} />
                <Group gap="sm" mb="md">
                  <Text size="sm" c="dimmed">
                    {helper.usedAt === null ? t('helpers.unused') : <InstantText at={helper.usedAt} />}
                  </Text>
                  <Form method="post">
                    <input type="hidden" name="intent" value="end-helper" />
                    <Button type="submit" name="id" value={helper.id} size="xs" variant="light" color="red" aria-label={t('helpers.endName', { label: helper.label })}>
                      {t('helpers.end')}
                    </Button>
                  </Form>
                </Group>
              </>
            )}
          </li>
        ))}
      </ul>
      <AppFormErrors form={form} />
      <Form method="post" className="form">
        <input type="hidden" name="intent" value="helper" />
        <TextInput {...form.field('label')} label={t('helpers.label')} description={t('helpers.labelHint')} maxLength={80} required my="sm" />
        <Button type="submit" variant="default" loading={form.busy}>
          {t('helpers.make')}
        </Button>
      </Form>
    </>
  )
}
