import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { BreakerNotice } from '../../features/mail-health/breaker-notice.tsx'
import { SuppressionSearch, SuppressionTable } from '../../features/mail-health/suppression-table.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm, withNotice } from '../../lib/form.ts'
import { text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { Pager } from '../../ui/app/pager.tsx'
import { Section } from '../../ui/app/section.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-mail-health:title') }) })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { mail } = context.get(apiContext)
  const search = new URL(request.url).searchParams
  const [health, suppressions] = await Promise.all([mail.health.query(), mail.suppressions.query({ email: search.get('email') ?? '', page: search.get('page') ?? 1 })])
  return { health, suppressions }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { mail } = context.get(apiContext)
  const values = await readForm(request)
  if (text(values, 'intent') === 'resume') return answer(values, () => undefined, () => mail.resume.mutate(), withNotice('/app/mail', 'saved'))
  return answer(values, () => ({ id: text(values, 'id') }), (input) => mail.unsuppress.mutate(input), withNotice('/app/mail', 'saved'))
}

export function Component() {
  const { t } = useTranslation()
  const { health, suppressions } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  return (
    <AppPage title={t('app-mail-health:title')}>
      <p className="lead">{t('app-mail-health:lead')}</p>
      <BreakerNotice breaker={health.breaker} />
      {health.quiet.length > 0 ? (
        <Section title={t('app-mail-health:quiet')}>
          <p>{t('app-mail-health:quietText')}</p>
          <CardTable
            label={t('app-mail-health:quiet')}
            rows={health.quiet}
            keyOf={({ domain }) => domain}
            columns={[
              { label: t('app-mail-health:domain'), render: ({ domain }) => domain },
              { label: t('app-mail-health:answer'), render: ({ answer }) => answer ?? '–' },
              { label: t('app-mail-health:until'), render: ({ heldUntil }) => (heldUntil === null ? '–' : <InstantText at={heldUntil} />) },
            ]}
          />
        </Section>
      ) : null}
      <Section title={t('app-mail-health:suppressed')}>
        <p>{t('app-mail-health:suppressedText')}</p>
        {suppressions.total === 0 ? (
          <Empty title={t('app-mail-health:empty.title')} text={t('app-mail-health:empty.text')} />
        ) : (
          <>
            <SuppressionSearch />
            {suppressions.rows.length === 0 ? <p>{t('app-mail-health:noMatch')}</p> : <SuppressionTable rows={suppressions.rows} />}
            <Pager page={Math.max(1, Number(search.get('page')) || 1)} more={suppressions.more} />
          </>
        )}
      </Section>
    </AppPage>
  )
}
