import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { reviewAction } from '../../features/hosting/review-action.ts'
import { ReviewCard } from '../../features/hosting/review-card.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { readForm } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Empty } from '../../ui/app/empty.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t }) => ({ title: t('app-hosting:review.title') }) })

export async function loader({ context }: LoaderFunctionArgs) {
  return context.get(apiContext).hosting.reviews.query()
}

export async function action({ request, context }: ActionFunctionArgs) {
  return reviewAction(context.get(apiContext), await readForm(request), '/app/reviews')
}

export function Component() {
  const { t } = useTranslation()
  const { events, more } = useLoaderData<typeof loader>()
  return (
    <AppPage title={t('app-hosting:review.title')}>
      {events.length === 0 ? <Empty title={t('app-hosting:review.empty')} text={t('app-hosting:review.emptyText')} /> : <p>{t('app-hosting:review.intro')}</p>}
      {events.map((event) => (
        <ReviewCard key={event.id} event={event} />
      ))}
      {more ? <p>{t('app-hosting:review.more')}</p> : null}
    </AppPage>
  )
}
