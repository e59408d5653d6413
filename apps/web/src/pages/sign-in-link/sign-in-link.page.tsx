import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { SignInForm } from '../../features/sign-in/sign-in-form.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { isApiError } from '../../lib/api-error.ts'
import { submit } from '../../lib/form.ts'
import { checked, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { param } from '../../lib/param.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { Field } from '../../ui/document/field.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { Page } from '../../ui/document/page.tsx'

type Link = { problem?: 'unknown' | 'gone' | 'used' | 'expired'; asksForEmail: boolean }

/** A link that no longer works still has a page, which offers another. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await readLink(() => context.get(apiContext).account.signInLink.query({ token: param(params, 'token') }))
  return data(link, { status: link.problem === undefined ? 200 : link.problem === 'unknown' ? 404 : 410 })
}

async function readLink(read: () => Promise<Link>): Promise<Link> {
  try {
    return await read()
  } catch (error) {
    if (isApiError(error) && (error.data.reason === 'bad_link' || error.data.issues !== undefined)) return { problem: 'unknown', asksForEmail: false }
    throw error
  }
}

export const handle = page<Link>({ meta: ({ data, t }) => ({ title: t(data.problem === undefined ? 'sign-in:title' : `sign-in:${data.problem}.title`), noindex: true }) })

export function action({ request, params, context }: ActionFunctionArgs) {
  const userAgent = request.headers.get('user-agent')?.slice(0, 300)
  return submit(
    request,
    // Asked for by the first organizer's link only; then an empty field is a missing one.
    (values) => ({ renews: checked(values, 'renew'), use: { token: param(params, 'token'), ...('email' in values && { email: text(values, 'email'), name: text(values, 'name') }), userAgent } }),
    async ({ renews, use }) => {
      const { account } = context.get(apiContext)
      if (!renews) return account.useSignInLink.mutate(use)
      await account.renewSignInLink.mutate({ token: use.token })
      return { next: '/sign-in?renewed=yes' }
    },
    ({ next }) => next,
  )
}

export function Component() {
  const { t } = useTranslation()
  const { problem, asksForEmail } = useLoaderData<Link>()
  if (problem !== undefined)
    return (
      <Page title={t(`sign-in:${problem}.title`)} lead={t(`sign-in:${problem}.text`)}>
        {(problem === 'used' || problem === 'expired') && !asksForEmail ? <RenewForm /> : <SignInForm />}
      </Page>
    )
  return (
    <Page title={t(asksForEmail ? 'sign-in:firstTitle' : 'sign-in:title')} lead={t(asksForEmail ? 'sign-in:firstLead' : 'sign-in:buttonLead')}>
      <UseForm asksForEmail={asksForEmail} />
    </Page>
  )
}

/** Another link to where the old one went: nobody types an address for it, and none is shown. */
function RenewForm() {
  const { t } = useTranslation()
  const form = useFormState()
  return (
    <>
      <FormErrors form={form} />
      <Form method="post">
        <input type="hidden" name="renew" value="on" />
        <p>{t('sign-in:renewHint')}</p>
        <Button>{t('sign-in:renew')}</Button>
      </Form>
    </>
  )
}

function UseForm({ asksForEmail }: { asksForEmail: boolean }) {
  const { t } = useTranslation()
  const form = useFormState()
  return (
    <>
      <FormErrors form={form} />
      <Form method="post" noValidate>
        {asksForEmail ? (
          <>
            <Field {...form.field('name')} label={t('sign-in:name')} autoComplete="name" required />
            <Field {...form.field('email')} label={t('sign-in:email')} type="email" autoComplete="email" inputMode="email" spellCheck={false} required />
          </>
        ) : null}
        <Button>{t('sign-in:use')}</Button>
      </Form>
    </>
  )
}
