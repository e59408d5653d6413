import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, data, Form, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { formValues, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { param } from '../../lib/param.ts'
import { Button } from '../../ui/document/button.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { Page } from '../../ui/document/page.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = param(params, 'token')
  return { token, ...(await context.get(apiContext).deliveries.unsubscribeLink.query({ token })) }
}

export const handle = page<Awaited<ReturnType<typeof loader>>>({ meta: ({ t }) => ({ title: t('unsubscribe:title'), noindex: true }) })

/**
 * The page's own buttons go on to the page again; a mail program's one-click request (RFC 8058) is answered with 200 and
 * no redirect, whatever form its body has, because the link alone says what is wanted.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { deliveries } = context.get(apiContext)
  const token = param(params, 'token')
  const values = formValues(await request.formData().catch(() => new FormData()))
  const intent = text(values, 'intent')
  if (intent === 'resubscribe') await deliveries.resubscribe.mutate({ token })
  else await deliveries.unsubscribe.mutate({ token, scope: intent === 'all' ? 'all' : 'event' })
  return intent === '' ? data(null, { status: 200 }) : redirect(`/unsubscribe/${token}${intent === 'resubscribe' ? '?done=resubscribed' : ''}`, 303)
}

export function Component() {
  const { t } = useTranslation()
  const { token, title, email, scope } = useLoaderData<typeof loader>()
  const action = `/unsubscribe/${token}`
  return (
    <Page title={t('unsubscribe:title')}>
      {scope === null ? <p className="lead">{t(title === '' ? 'unsubscribe:leadAll' : 'unsubscribe:lead', { title, email })}</p> : <NoticeBox tone="good">{t(`unsubscribe:done.${scope}`, { title, email })}</NoticeBox>}
      <Form method="post" action={action} className="actions">
        {scope === null && title !== '' ? (
          <Button name="intent" value="event">
            {t('unsubscribe:event')}
          </Button>
        ) : null}
        {scope === 'all' ? null : (
          <Button name="intent" value="all" look="secondary">
            {t('unsubscribe:all')}
          </Button>
        )}
        {scope === null ? null : (
          <Button name="intent" value="resubscribe" look="secondary">
            {t('unsubscribe:undo')}
          </Button>
        )}
      </Form>
      <p className="muted">{t('unsubscribe:stays')}</p>
    </Page>
  )
}
