import { Button, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import type { Api } from '../../lib/api-client.ts'
import { useEmptied } from '../../lib/use-emptied.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'

export type OutcomeFacts = Awaited<ReturnType<Api['outcomes']['get']['query']>>

/** How many came and what happened. */
export function OutcomeForm({ facts: { outcome, counted } }: { facts: OutcomeFacts }) {
  const { t } = useTranslation('app-outcome')
  const form = useFormState('report')
  const known = typeof counted === 'number' ? counted : 0
  return (
    <Form method="post" className="form">
      <AppFormErrors form={form} />
      <input type="hidden" name="intent" value="report" />
      <input type="hidden" name="revision" value={outcome?.revision ?? 0} />
      <TextInput {...form.field('headcount', outcome ? outcome.headcount : known || '')} label={t('headcount')} description={known > 0 ? t('headcountHint', { count: known }) : undefined} inputMode="numeric" mb="sm" />
      <Textarea {...form.field('happened', outcome?.happened)} label={t('happened')} description={t('happenedHint')} rows={5} maxLength={5000} mb="sm" />
      <Textarea {...form.field('response', outcome?.response)} label={t('response')} rows={3} maxLength={5000} mb="sm" />
      <Button type="submit" loading={form.busy}>
        {t('save')}
      </Button>
    </Form>
  )
}

/** One more picture. */
export function PhotoForm() {
  const { t } = useTranslation('app-outcome')
  const form = useFormState('photo')
  const emptied = useEmptied(form)
  const { defaultValue: _, ...file } = form.field('content')
  return (
    <Form ref={emptied} method="post" encType="multipart/form-data" className="form">
      <AppFormErrors form={form} />
      <input type="hidden" name="intent" value="photo" />
      <TextInput {...file} type="file" accept="image/jpeg,image/png,image/webp,image/avif" label={t('photo')} required mt="lg" />
      <TextInput {...form.field('alt')} label={t('alt')} description={t('altHint')} maxLength={300} my="sm" />
      <Button type="submit" variant="default" loading={form.busy}>
        {t('add')}
      </Button>
    </Form>
  )
}
