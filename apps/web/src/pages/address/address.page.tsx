import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { submit } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { param } from '../../lib/param.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { Page } from '../../ui/document/page.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.get(apiContext).discretion.address.query({ token: param(params, 'token', 200) })
}

export const handle = page<Loaded>({ meta: ({ t }) => ({ title: t('address:title'), noindex: true }) })

export function action({ request, params, context }: ActionFunctionArgs) {
  const token = param(params, 'token', 200)
  return submit(request, () => ({ token }), (input) => context.get(apiContext).discretion.confirmAddress.mutate(input), `/addresses/${token}`)
}

/** The link in the mail to another address: one button proves it, and from then on everything about the answer goes there. */
export function Component() {
  const { t } = useTranslation()
  const { email, title, slug, state } = useLoaderData<typeof loader>()
  const form = useFormState()
  return (
    <Page title={t('address:title')}>
      <FormErrors form={form} />
      {state === 'open' ? (
        <>
          <p>{t('address:lead', { email, title })}</p>
          <Form method="post">
            <Button>{t('address:action')}</Button>
          </Form>
        </>
      ) : null}
      {state === 'over' ? <NoticeBox tone="bad">{t('address:over')}</NoticeBox> : null}
      {state === 'used' ? (
        <NoticeBox tone="good">
          <p>{t('address:done', { email })}</p>
          <p>
            <Link to={`/events/${slug}`}>{title}</Link>
          </p>
        </NoticeBox>
      ) : null}
    </Page>
  )
}
