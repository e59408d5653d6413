import { useTranslation } from 'react-i18next'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Pager } from '../../ui/app/pager.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t('app-calls:log.title', { title: data.call.title }) }) })

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { calls } = context.get(apiContext)
  const id = idParam(params)
  const number = Number(new URL(request.url).searchParams.get('page') ?? 1)
  const [{ title }, log] = await Promise.all([calls.get.query({ id }), calls.logbook.query({ callId: id, page: number })])
  return { call: { id, title }, page: number, ...log }
}

/** What was done to a call, and decided about its events and hosts. */
export function Component() {
  const { t } = useTranslation()
  const { call, entries, page, more } = useLoaderData<typeof loader>()
  const what = (action: string) => t([`app-calls:log.action.${action.replace('.', '_')}`, `app-groups:log.action.${action.replace('.', '_')}`], { defaultValue: action })
  return (
    <AppPage title={t('app-calls:log.title', { title: call.title })} back={{ to: `/app/calls/${call.id}`, label: call.title }}>
      <p className="lead">{t('app-calls:log.lead')}</p>
      {entries.length === 0 ? <p>{t('app-groups:log.empty')}</p> : (
        <CardTable
          label={t('app-calls:log.link')}
          rows={entries}
          keyOf={({ row }) => row}
          columns={[
            { label: t('app-groups:log.what'), render: ({ action }) => what(action) },
            { label: t('app-groups:log.where'), render: ({ eventId, about, group }) => (eventId === null ? (group ?? call.title) : <><TextLink to={`/app/events/${eventId}`}>{about ?? ''}</TextLink><span className="note">{group}</span></>) },
            { label: t('app-groups:log.who'), render: ({ actor, hidden }) => actor ?? t(hidden ? 'app-calls:log.host' : 'app-groups:log.nobody') },
            { label: t('app-groups:log.when'), render: ({ at }) => <InstantText at={at} /> },
          ]}
        />
      )}
      <Pager page={page} more={more} />
    </AppPage>
  )
}
