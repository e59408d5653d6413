import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { ForwardAddress } from '../../features/intake/forward-address.tsx'
import { Inbox, inboxFilter } from '../../features/intake/inbox.tsx'
import { readSource } from '../../features/intake/read-action.ts'
import { ReadForm } from '../../features/intake/read-form.tsx'
import { wayOf } from '../../features/intake/read-input.ts'
import { apiContext } from '../../lib/api-client.ts'
import { answer, withNotice } from '../../lib/form.ts'
import { formValues, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { listTimeZones } from '../../lib/zones.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { LinkButton, TextLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-intake:title') }) })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const { searchParams } = new URL(request.url)
  const me = await api.account.me.query()
  if (!me?.isOrganizer) return null
  const [inbox, forward] = await Promise.all([api.intakes.list.query(inboxFilter(searchParams)), api.intakes.address.query()])
  return { inbox, forward, zones: listTimeZones() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const api = context.get(apiContext)
  const form = await request.formData().catch(() => {
    throw data(null, { status: 415 })
  })
  const values = formValues(form)
  switch (text(values, 'intent')) {
    case 'dismiss':
      return answer(values, () => ({ id: text(values, 'id') }), (input) => api.intakes.dismiss.mutate(input), done('intake-dismissed'))
    case 'restore':
      return answer(values, () => ({ id: text(values, 'id') }), (input) => api.intakes.restore.mutate(input), done('intake-restored'))
    case 'renew':
      return answer(values, () => undefined, () => api.intakes.renewAddress.mutate(), done('address-renewed'))
    default:
      return readSource(api, form)
  }
}

function done(notice: string): string {
  return withNotice('/app/intake', notice)
}

export function Component() {
  const { t } = useTranslation()
  const loaded = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  if (loaded === null)
    return (
      <AppPage title={t('app-intake:title')}>
        <Notice>{t('app-intake:organizersOnly')}</Notice>
      </AppPage>
    )
  return (
    <AppPage
      title={t('app-intake:title')}
      actions={
        <LinkButton to="/app/intake/feeds" variant="default">
          {t('app-intake:feed.title')}
        </LinkButton>
      }
    >
      <p className="lead">
        {t('app-intake:lead')} <TextLink to="/app/calls/new">{t('app-intake:byHand')}</TextLink>
      </p>
      <ReadForm way={wayOf(search.get('by'))} zones={loaded.zones} />
      <ForwardAddress {...loaded.forward} />
      <Inbox inbox={loaded.inbox} show={search.get('show')} />
    </AppPage>
  )
}
