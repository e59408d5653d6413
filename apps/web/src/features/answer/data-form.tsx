import { useTranslation } from 'react-i18next'
import { Form, Link } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'

/** The way to one's own data: a link by mail, since the one that led here may have been passed on. */
export function DataForm({ token }: { token: string }) {
  const { t } = useTranslation()
  const form = useFormState('data')
  const { viewer } = useSurroundings()
  if (viewer !== null)
    return (
      <p className="muted">
        <Link to="/my-data">{t('answer:data.link')}</Link>
      </p>
    )
  return (
    <>
      <h2 id="data">{t('answer:data.title')}</h2>
      <p>{t('answer:data.text')}</p>
      <FormErrors form={form} />
      <Form method="post" action={`/signups/${token}`}>
        <input type="hidden" name="intent" value="data" />
        <Button look="secondary">{t('answer:data.action')}</Button>
      </Form>
    </>
  )
}
