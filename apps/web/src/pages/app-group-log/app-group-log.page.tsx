import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { Pager } from '../../ui/app/pager.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t('app-groups:log.title', { name: data.group.name }) }) })

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { groups } = context.get(apiContext)
  const id = idParam(params)
  const number = Number(new URL(request.url).searchParams.get('page') ?? 1)
  const [group, log] = await Promise.all([groups.get.query({ id }), groups.logbook.query({ groupId: id, page: number })])
  return { group: { id, name: group.name }, page: number, ...log }
}

/** Who it was: somebody with an account, or else whoever the link was made for or sent to. */
function whoOf({ actor, linkOf, byHelper, helper, hidden }: Loaded['entries'][number], t: TFunction): string {
  if (actor !== null) return actor
  if (hidden) return t('app-groups:log.hidden')
  if (byHelper) return helper === null ? t('app-groups:log.otherHelper') : t('app-groups:log.helper', { name: helper })
  return linkOf === null ? t('app-groups:log.nobody') : t('app-groups:log.byLink', { name: linkOf })
}

/** What was done; of a role which, and to whom it was given. */
function whatOf({ action, role, to, toHidden }: Loaded['entries'][number], t: TFunction): string {
  const what = t(`app-groups:log.action.${action.replace('.', '_')}`, { defaultValue: action })
  if (role === null) return what
  const values = { what, role: t(`app-terms:role.${role}`), name: to ?? t('app-groups:log.hidden') }
  return t(to === null && !toHidden ? 'app-groups:log.ofRole' : 'app-groups:log.roleTo', values)
}

/** Who did what, and who looked at names. */
export function Component() {
  const { t } = useTranslation()
  const { group, entries, page, more, partly } = useLoaderData<typeof loader>()
  return (
    <AppPage title={t('app-groups:log.title', { name: group.name })} back={{ to: `/app/groups/${group.id}`, label: group.name }}>
      <p className="lead">{t(partly ? 'app-groups:log.leadAbove' : 'app-groups:log.lead')}</p>
      {entries.length === 0 ? <p>{t('app-groups:log.empty')}</p> : null}
      {entries.length === 0 ? null : (
        <CardTable
          label={t('app-groups:log.link')}
          rows={entries}
          keyOf={({ row }) => row}
          columns={[
            { label: t('app-groups:log.what'), render: (entry) => whatOf(entry, t) },
            { label: t('app-groups:log.where'), render: ({ eventTitle }) => eventTitle ?? group.name },
            { label: t('app-groups:log.who'), render: (entry) => whoOf(entry, t) },
            { label: t('app-groups:log.when'), render: ({ at }) => <InstantText at={at} /> },
          ]}
        />
      )}
      <Pager page={page} more={more} />
    </AppPage>
  )
}
