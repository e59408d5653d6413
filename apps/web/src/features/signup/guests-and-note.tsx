import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { Field, TextField } from '../../ui/document/field.tsx'

/** What everyone who comes may add to an answer. */
export function GuestsAndNote({ form, guests = 0, note = '' }: { form: FormState; guests?: number; note?: string }) {
  const { t } = useTranslation()
  return (
    <>
      <Field {...form.field('guests', guests || '')} label={t('signup:guests')} hint={t('signup:guestsHint')} type="number" inputMode="numeric" min={0} max={10} autoComplete="off" />
      <TextField {...form.field('note', note)} label={t('signup:note')} hint={t('signup:noteHint')} rows={2} maxLength={1000} />
    </>
  )
}
