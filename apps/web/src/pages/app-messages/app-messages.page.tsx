import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { OutboxPart } from '../../features/delivery/outbox-part.tsx'
import { actOnOutbox, loadOutbox } from '../../features/delivery/outbox-values.ts'
import { apiContext } from '../../lib/api-client.ts'
import { readForm } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Notice } from '../../ui/app/notice.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-messages:all') }) })

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { outbox: await loadOutbox(context.get(apiContext), { of: 'all', id: null }, request) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  return actOnOutbox(context.get(apiContext), { of: 'all', id: null }, '/app/messages', await readForm(request))
}

export function Component() {
  const { t } = useTranslation()
  const { outbox } = useLoaderData<typeof loader>()
  return (
    <AppPage title={t('app-messages:all')}>
      <Notice>{t('app-messages:namesOfOwn')}</Notice>
      <OutboxPart outbox={outbox} path="/app/messages" mayWrite />
    </AppPage>
  )
}
