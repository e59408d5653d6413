import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { Field } from '../../ui/document/field.tsx'

/** Who hosts, where nobody is signed in. The link in the mail proves the address. */
export function PersonFields({ form, known }: { form: FormState; known: boolean }) {
  const { t } = useTranslation()
  return (
    <fieldset>
      <legend>{t('host:you')}</legend>
      <Field {...form.field('name')} label={t('signup:name')} autoComplete="name" maxLength={120} required />
      {known ? null : <Field {...form.field('email')} label={t('signup:email')} hint={t('host:emailHint')} type="email" autoComplete="email" inputMode="email" spellCheck={false} maxLength={254} required />}
      <div className="visually-hidden" aria-hidden="true">
        <label htmlFor="host-website">{t('signup:trap')}</label>
        <input id="host-website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
    </fieldset>
  )
}
