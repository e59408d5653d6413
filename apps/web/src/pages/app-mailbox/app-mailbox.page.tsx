import { useTranslation } from 'react-i18next'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-mailbox:title') }) })

export async function loader({ context }: LoaderFunctionArgs) {
  return { mails: await context.get(apiContext).deliveries.mailbox.query() }
}

export function Component() {
  const { t } = useTranslation()
  const { mails } = useLoaderData<typeof loader>()
  return (
    <AppPage title={t('app-mailbox:title')}>
      <p className="lead">{t('app-mailbox:lead')}</p>
      <Notice>{t('app-mailbox:trial')}</Notice>
      {mails.length === 0 ? (
        <Empty title={t('app-mailbox:empty.title')} text={t('app-mailbox:empty.text')} />
      ) : (
        <CardTable
          label={t('app-mailbox:title')}
          rows={mails}
          keyOf={({ id }) => id}
          columns={[
            { label: t('app-mailbox:subject'), render: ({ id, subject }) => <TextLink to={`/app/mailbox/${id}`}>{subject}</TextLink> },
            { label: t('app-mailbox:to'), render: ({ recipient }) => recipient },
            { label: t('app-mailbox:at'), render: ({ receivedAt }) => <InstantText at={receivedAt} /> },
          ]}
        />
      )}
    </AppPage>
  )
}
