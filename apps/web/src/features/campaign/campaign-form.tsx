import { Button, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'

export type CampaignFormValues = { title: string; goal: string; startsOn: string | null; endsOn: string | null }

/** What a campaign says of itself. */
export function CampaignForm({ initial, submit }: { initial?: CampaignFormValues; submit: string }) {
  const { t } = useTranslation()
  const form = useFormState()
  return (
    <Form method="post" className="form">
      <AppFormErrors form={form} />
      <TextInput {...form.field('title', initial?.title)} label={t('app-campaigns:field.title')} maxLength={160} required mb="sm" />
      <Textarea {...form.field('goal', initial?.goal)} label={t('app-campaigns:field.goal')} description={t('app-campaigns:goalHint')} rows={3} maxLength={5000} mb="sm" />
      <div className="field-row">
        <TextInput {...form.field('startsOn', initial?.startsOn)} type="date" max="9999-12-31" label={t('app-campaigns:field.startsOn')} />
        <TextInput {...form.field('endsOn', initial?.endsOn)} type="date" max="9999-12-31" label={t('app-campaigns:field.endsOn')} />
      </div>
      <Button type="submit" mt="md" loading={form.busy}>
        {submit}
      </Button>
    </Form>
  )
}
