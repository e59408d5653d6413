import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { submit } from '../../lib/form.ts'
import { checked } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { TickField } from '../../ui/document/field.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { Page } from '../../ui/document/page.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('privacy:dataTitle'), noindex: true }) })

/** Whoever is not signed in is asked for a link by mail first, which leads back here. */
export async function loader({ context }: LoaderFunctionArgs) {
  if ((await context.get(apiContext).account.me.query()) === null) throw data(null, { status: 401 })
  return null
}

export function action({ request, context }: ActionFunctionArgs) {
  return submit(request, (values) => ({ sure: checked(values, 'sure') }), (input) => context.get(apiContext).privacy.erase.mutate(input), '/?done=erased')
}

/** Everything held about the person, to take along or to delete. */
export function Component() {
  const { t } = useTranslation('privacy')
  const form = useFormState()
  return (
    <Page title={t('dataTitle')} lead={t('dataLead')}>
      <p>
        <a href="/my-data.json" download>
          {t('download')}
        </a>
      </p>
      <h2>{t('eraseTitle')}</h2>
      <p>{t('erase')}</p>
      <FormErrors form={form} />
      <Form method="post">
        <TickField id="sure" name="sure" error={form.errors.sure} label={t('sure')} />
        <Button look="danger">{t('button')}</Button>
      </Form>
    </Page>
  )
}
