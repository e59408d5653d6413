import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { WhenLine } from '../../features/agenda/when-line.tsx'
import { HostedPage } from '../../features/host/hosted-part.tsx'
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
  return context.get(apiContext).events.hosting.query({ token: param(params, 'token', 200) })
}

export const handle = page<Loaded>({ meta: ({ data, t }) => ({ title: t('hosting:title', { title: data.title }), noindex: true }) })

export function action({ request, params, context }: ActionFunctionArgs) {
  const token = param(params, 'token', 200)
  return submit(request, () => ({ token }), (input) => context.get(apiContext).events.confirmHosting.mutate(input), `/hosting/${token}`)
}

/** The link in a host's mail: one button makes the event. */
export function Component() {
  const { t } = useTranslation()
  const { title, group, email, placeName, placeAddress, onlineUrl, when, state, event, again } = useLoaderData<typeof loader>()
  const form = useFormState()
  if (event !== null) return <HostedPage event={event} email={email} again={again} />
  return (
    <Page
      title={t('hosting:title', { title })}
      lead={group}
      top={
        <div className="first">
          <p><WhenLine when={when} /></p>
          {[placeName, placeAddress].filter(Boolean).map((line, index) => <p key={line} className={index === 0 ? undefined : 'detail'}>{line}</p>)}
        </div>
      }
    >
      {onlineUrl === null ? null : <p>{t('host:onlineUrl')}: {onlineUrl}</p>}
      <FormErrors form={form} />
      {state === 'open' ? (
        <>
          <p>{t('hosting:lead', { email, group })}</p>
          <Form method="post">
            <Button>{t('hosting:action')}</Button>
          </Form>
        </>
      ) : null}
      {state === 'over' ? <NoticeBox tone="bad">{t('hosting:over')}</NoticeBox> : null}
      {state === 'used' ? <p><Link to="/sign-in?next=%2Fapp">{t('hosting:signIn', { email })}</Link></p> : null}
    </Page>
  )
}
