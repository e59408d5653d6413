import { NextPath } from '@turnout/core/account/account.schema.ts'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, Link, useSearchParams } from 'react-router'
import { SignInForm } from '../../features/sign-in/sign-in-form.tsx'
import { MailNotice } from '../../features/sign-in/mail-notice.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { submit } from '../../lib/form.ts'
import { optionalText, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { Page } from '../../ui/document/page.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('sign-in:title'), noindex: true }) })

export function action({ request, context }: ActionFunctionArgs) {
  return submit(
    request,
    (values) => ({ email: text(values, 'email'), next: optionalText(values, 'next') }),
    (input) => context.get(apiContext).account.requestSignInLink.mutate(input),
    (_, { next }) => `/sign-in?sent=yes${next === undefined ? '' : `&next=${encodeURIComponent(next)}`}`,
  )
}

export function Component() {
  const { t } = useTranslation()
  const { viewer } = useSurroundings()
  const [search] = useSearchParams()
  const typed = useFormState('sign-in').field('next', search.get('next')).defaultValue
  const next = NextPath.safeParse(typed).data
  const renewed = search.get('renewed') !== null
  const sent = renewed || search.get('sent') !== null
  // Who followed "See or delete my data" is told why a link by mail comes first.
  const forData = next === '/my-data'
  if (viewer !== null) return <SignedIn name={viewer.name} next={next} />
  return (
    <Page title={t(forData ? 'privacy:dataTitle' : sent ? 'sign-in:sentTitle' : 'sign-in:title')} lead={sent ? undefined : t(forData ? 'privacy:dataSignIn' : 'sign-in:lead')}>
      {sent ? <MailNotice text={t(renewed ? 'sign-in:renewed' : 'sign-in:sent')} /> : null}
      {sent ? <h2>{t('sign-in:notArrived')}</h2> : null}
      {sent ? <p>{t('sign-in:notArrivedHint')}</p> : null}
      {sent && !renewed ? <p>{t('sign-in:twoAWeek')}</p> : null}
      {sent && !renewed && forData ? <p>{t('sign-in:dataByAnswer')}</p> : null}
      <SignInForm next={next} again={sent} />
    </Page>
  )
}

function SignedIn({ name, next = '/app' }: { name: string; next?: string }) {
  const { t } = useTranslation()
  return (
    <Page title={t('sign-in:already', { name })}>
      <p>
        <Link to={next}>{t('sign-in:goOn')}</Link>
      </p>
      <Form method="post" action="/sign-out">
        <Button look="secondary">{t('ui:signOut')}</Button>
      </Form>
    </Page>
  )
}
