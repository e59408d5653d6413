import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { Notice } from '../../ui/app/notice.tsx'

/** Events that organizers prepared under a public call, to be published together. */
export function DraftsForm({ drafts }: { drafts: number }) {
  const { t } = useTranslation()
  const form = useFormState('drafts')
  return (
    <Notice tone="warn" title={t('app-calls:drafts.title', { count: drafts })}>
      <AppFormErrors form={form} />
      <Form method="post">
        <input type="hidden" name="intent" value="drafts" />
        <p className="tight">{t('app-calls:drafts.text')}</p>
        <Button type="submit" mt="sm" loading={form.busy}>
          {t('app-calls:drafts.publish', { count: drafts })}
        </Button>
      </Form>
    </Notice>
  )
}
