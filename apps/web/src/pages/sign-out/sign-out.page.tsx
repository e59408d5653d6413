import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, Link } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { submit } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { Button } from '../../ui/document/button.tsx'
import { Page } from '../../ui/document/page.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('sign-in:outTitle'), noindex: true }) })

export function action({ request, context }: ActionFunctionArgs) {
  return submit(request, () => undefined, () => context.get(apiContext).account.signOut.mutate(), '/sign-out?done=signed-out')
}

/** Opening the address changes nothing; only the button signs out. */
export function Component() {
  const { t } = useTranslation()
  const { viewer } = useSurroundings()
  if (viewer === null)
    return (
      <Page title={t('sign-in:outTitle')}>
        <p>
          <Link to="/">{t('errors:toHome')}</Link>
        </p>
      </Page>
    )
  return (
    <Page title={t('sign-in:outAsk')}>
      <Form method="post">
        <Button>{t('ui:signOut')}</Button>
      </Form>
    </Page>
  )
}
