import { useTranslation } from 'react-i18next'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { ButtonLink } from '../../ui/document/button.tsx'
import { Page } from '../../ui/document/page.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t }) => ({ title: t('privacy:title'), canonical: '/privacy' }) })

export async function loader({ context }: LoaderFunctionArgs) {
  return context.get(apiContext).privacy.periods.query()
}

/** What is kept, for how long, and how to see and end it: what the words beside the box promise. */
export function Component() {
  const { t } = useTranslation('privacy')
  const periods = useLoaderData<Loaded>()
  return (
    <Page title={t('title')} lead={t('lead')}>
      {(['signUp', 'period', 'paper', 'mail', 'rights'] as const).map((part) => (
        <section key={part}>
          <h2>{t(`${part}Title`)}</h2>
          <p>{t(part, periods)}</p>
        </section>
      ))}
      <p className="actions">
        <ButtonLink to="/my-data" look="secondary">
          {t('toData')}
        </ButtonLink>
      </p>
    </Page>
  )
}
