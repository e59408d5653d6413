import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { submit } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { param } from '../../lib/param.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { Page } from '../../ui/document/page.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.get(apiContext).groups.invitation.query({ token: param(params, 'token', 200) })
}

export const handle = page<Loaded>({ meta: ({ data, t }) => ({ title: t('invitation:title', { group: data.group }), noindex: true }) })

export function action({ request, params, context }: ActionFunctionArgs) {
  const token = param(params, 'token', 200)
  return submit(request, (values) => ({ token, group: text(values, 'group') }), (input) => context.get(apiContext).groups.acceptInvitation.mutate(input), `/invitations/${token}`)
}

export function Component() {
  const { t } = useTranslation()
  const { group, calledThen, slug, email, role, state } = useLoaderData<typeof loader>()
  const form = useFormState()
  return (
    <Page title={t('invitation:title', { group })}>
      <FormErrors form={form} />
      {state === 'open' && calledThen !== null ? <NoticeBox tone="bad" title={t('invitation:renamedTitle', { group })}>{t('invitation:renamed', { group, calledThen })}</NoticeBox> : null}
      {state === 'open' ? <p>{t('invitation:lead', { group, email, role: t(`invitation:role.${role}`) })}</p> : null}
      {state === 'open' ? (
        <Form method="post">
          <input type="hidden" name="group" value={group} />
          <Button>{calledThen === null ? t('invitation:action') : t('invitation:actionRenamed', { group })}</Button>
        </Form>
      ) : null}
      {state === 'used' ? <NoticeBox>{t('invitation:used', { group })}</NoticeBox> : null}
      {state === 'over' ? <NoticeBox tone="bad">{t('invitation:over')}</NoticeBox> : null}
      {state === 'used' ? (
        <p>
          <Link to="/sign-in?next=%2Fapp">{t('invitation:signIn', { email })}</Link>
        </p>
      ) : null}
      <p>
        <Link to={`/groups/${slug}`}>{t('invitation:page', { group })}</Link>
      </p>
    </Page>
  )
}
