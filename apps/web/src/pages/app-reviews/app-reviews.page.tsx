import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apartAction, apartIntent } from '../../features/hosting/apart-action.ts'
import { reviewAction } from '../../features/hosting/review-action.ts'
import { ReviewCard } from '../../features/hosting/review-card.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { readForm } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { useFormState } from '../../lib/use-form-state.ts'
import { AppFormErrors } from '../../ui/app/app-form-errors.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Empty } from '../../ui/app/empty.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t }) => ({ title: t('app-hosting:review.title') }) })

export async function loader({ context }: LoaderFunctionArgs) {
  return context.get(apiContext).hosting.reviews.query()
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readForm(request)
  return text(values, 'intent') === apartIntent ? apartAction(context.get(apiContext), values, '/app/reviews') : reviewAction(context.get(apiContext), values, '/app/reviews')
}

export function Component() {
  const { t } = useTranslation()
  const { events, more } = useLoaderData<typeof loader>()
  const form = useFormState(apartIntent)
  return (
    <AppPage title={t('app-hosting:review.title')}>
      {events.length === 0 ? <Empty title={t('app-hosting:review.empty')} text={t('app-hosting:review.emptyText')} /> : <p>{t('app-hosting:review.intro')}</p>}
      <AppFormErrors form={form} />
      {events.map((event) => (
        <ReviewCard key={event.id} event={event} />
      ))}
      {more ? <p>{t('app-hosting:review.more')}</p> : null}
    </AppPage>
  )
}
