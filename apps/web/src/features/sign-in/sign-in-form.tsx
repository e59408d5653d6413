import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { Field } from '../../ui/document/field.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'

/** Asks for an address and mails it a sign-in link that comes back to `next`. */
export function SignInForm({ next, again = false }: { next?: string; again?: boolean }) {
  const { t } = useTranslation()
  const form = useFormState('sign-in')
  return (
    <>
      <FormErrors form={form} />
      <Form method="post" action="/sign-in" noValidate>
        <input type="hidden" name="intent" value="sign-in" />
        {next === undefined ? null : <input type="hidden" name="next" value={next} />}
        <Field {...form.field('email')} label={t('sign-in:email')} hint={t('sign-in:emailHint')} type="email" autoComplete="email" inputMode="email" spellCheck={false} required />
        <Button look={again ? 'secondary' : 'primary'}>{again ? t('sign-in:sendAgain') : t('sign-in:send')}</Button>
      </Form>
    </>
  )
}
