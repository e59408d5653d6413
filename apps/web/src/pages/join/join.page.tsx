import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { SignInForm } from '../../features/sign-in/sign-in-form.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { submit } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { param } from '../../lib/param.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useFormState } from '../../lib/use-form-state.ts'
import { Button } from '../../ui/document/button.tsx'
import { FormErrors } from '../../ui/document/form-errors.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { Page } from '../../ui/document/page.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const code = param(params, 'code')
  return { code, ...(await context.get(apiContext).groups.toJoin.query({ code })) }
}

export const handle = page<Awaited<ReturnType<typeof loader>>>({
  meta: ({ data, t }) => ({ title: t('join:title', { name: data.name }), noindex: true }),
})

export function action({ request, params, context }: ActionFunctionArgs) {
  const code = param(params, 'code')
  return submit(request, () => ({ code }), (input) => context.get(apiContext).groups.join.mutate(input), `/join/${code}`)
}

export function Component() {
  const { t } = useTranslation()
  const { viewer } = useSurroundings()
  const { code, slug, name, joined } = useLoaderData<typeof loader>()
  return (
    <Page title={t('join:title', { name })} lead={viewer === null ? t('join:guest') : undefined}>
      {viewer === null ? <SignInForm next={`/join/${code}`} /> : null}
      {viewer !== null && joined ? <NoticeBox>{t('join:joined', { name })}</NoticeBox> : null}
      {viewer !== null && !joined ? <JoinForm name={name} /> : null}
      <p>
        <Link to={`/groups/${slug}`}>{t('join:page', { name })}</Link>
      </p>
    </Page>
  )
}

function JoinForm({ name }: { name: string }) {
  const { t } = useTranslation()
  const form = useFormState()
  return (
    <>
      <FormErrors form={form} />
      <p>{t('join:meaning', { name })}</p>
      <Form method="post">
        <Button>{t('join:action')}</Button>
      </Form>
    </>
  )
}
