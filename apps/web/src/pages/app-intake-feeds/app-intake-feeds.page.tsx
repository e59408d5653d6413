import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { actOnFeeds } from '../../features/intake/feed-action.ts'
import { FeedForm } from '../../features/intake/feed-form.tsx'
import { FeedTable } from '../../features/intake/feed-table.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { listTimeZones } from '../../lib/zones.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-intake:feed.title') }) })

export async function loader({ context }: LoaderFunctionArgs) {
  return { feeds: await context.get(apiContext).feeds.list.query(), zones: listTimeZones() }
}

export function action({ request, context }: ActionFunctionArgs) {
  return actOnFeeds(context.get(apiContext), request)
}

export function Component() {
  const { t } = useTranslation()
  const { feeds, zones } = useLoaderData<typeof loader>()
  return (
    <AppPage title={t('app-intake:feed.title')} back={{ to: '/app/intake', label: t('app-intake:title') }}>
      <p className="lead">{t('app-intake:feed.lead')}</p>
      <FeedForm zones={zones} />
      <Section title={t('app-intake:feed.list')}>
        <CheckedNotice />
        {feeds.length === 0 ? <Empty title={t('app-intake:feed.none.title')} text={t('app-intake:feed.none.text')} /> : <FeedTable feeds={feeds} />}
      </Section>
    </AppPage>
  )
}

/** What looking at a feed has brought. */
function CheckedNotice() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  if (!search.has('made')) return null
  const [made, updated] = ['made', 'updated'].map((name) => Number.parseInt(search.get(name) ?? '0', 10) || 0)
  return (
    <Notice>
      {t('app-intake:feed.made', { count: made })} {search.has('updated') ? t('app-intake:feed.updated', { count: updated }) : null}
    </Notice>
  )
}
