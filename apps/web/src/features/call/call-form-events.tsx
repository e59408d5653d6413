import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { WhenFields } from '../../ui/app/when-fields.tsx'
import type { CallFormValues } from './call-form-values.ts'

/** What every event under the call begins with, until its host says otherwise. */
export function EventFields({ form, initial }: { form: FormState; initial: CallFormValues }) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput {...form.field('eventTitle', initial.eventTitle)} label={t('app-calls:field.eventTitle')} description={t('app-calls:hint.eventTitle')} maxLength={160} mb="sm" />
      <Textarea {...form.field('eventDescription', initial.eventDescription)} label={t('app-calls:field.eventDescription')} rows={4} maxLength={20_000} mb="sm" />
      <WhenFields form={form} name="eventStartLocal" initial={initial.eventStartLocal} labels={{ date: t('app-calls:field.eventStartDate'), time: t('app-calls:field.eventStartTime') }} description={t('app-calls:hint.eventStart')} timeDescription={t('app-calls:hint.eventStartTime')} />
      <WhenFields form={form} name="eventEndLocal" initial={initial.eventEndLocal} labels={{ date: t('app-calls:field.eventEndDate'), time: t('app-calls:field.eventEndTime') }} />
    </>
  )
}
