import { RosterKind } from '@turnout/core/roster/roster.schema.ts'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { toldApart, withinReach } from '../../features/group/placed.ts'
import { UploadForm } from '../../features/roster/upload-form.tsx'
import { uploadAction } from '../../features/roster/upload-action.ts'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { CardTable } from '../../ui/app/card-table.tsx'
import { InstantText } from '../../ui/app/instant-text.tsx'
import { OuterLink, TextLink } from '../../ui/app/link-button.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t(`app-rosters:title.${data.kind}`) }) })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account, groups, rosters } = context.get(apiContext)
  const search = new URL(request.url).searchParams
  const kind = RosterKind.catch('groups').parse(search.get('kind'))
  const [all, brought, me] = await Promise.all([groups.list.query(), rosters.list.query(), account.me.query()])
  // People are brought by those who answer for the very group, groups by whoever arranges that part of the tree.
  const open = kind === 'groups' ? withinReach(all, me?.isOrganizer === true, []) : all.filter((one) => one.role === 'rep' || one.role === 'organizer')
  return { kind, groupId: search.get('groupId'), groups: toldApart(open, all), mayTop: me?.isOrganizer === true, rosters: brought }
}

export async function action({ request, context }: ActionFunctionArgs) {
  return uploadAction(context.get(apiContext), await request.formData())
}

export function Component() {
  const { t } = useTranslation()
  const { kind, groupId, groups, mayTop, rosters } = useLoaderData<typeof loader>()
  return (
    <AppPage title={t(`app-rosters:title.${kind}`)} back={kind === 'chart' && groupId ? { to: `/app/groups/${groupId}/chart`, label: t('app-chart:title') } : { to: '/app/groups', label: t('app-groups:title') }}>
      <p className="lead">{t(`app-rosters:lead.${kind}`)}</p>
      <UploadForm key={kind} kind={kind} groupId={groupId} groups={groups} mayTop={mayTop} />
      {kind === 'groups' && mayTop ? <p><OuterLink href="/app/groups/export.csv">{t('app-rosters:export')}</OuterLink></p> : null}
      {rosters.length === 0 ? null : (
        <Section title={t('app-rosters:before')}>
          <CardTable
            label={t('app-rosters:before')}
            rows={rosters}
            keyOf={({ id }) => id}
            columns={[
              { label: t('app-rosters:file'), render: ({ id, fileName }) => <TextLink to={`/app/groups/import/${id}`}>{fileName}</TextLink> },
              { label: t('app-rosters:kind'), render: ({ kind }) => t(`app-rosters:kinds.${kind}`) },
              { label: t('app-rosters:state.title'), render: ({ state }) => t(`app-rosters:state.${state}`) },
              { label: t('app-rosters:when'), render: ({ createdAt }) => <InstantText at={createdAt} /> },
            ]}
          />
        </Section>
      )}
    </AppPage>
  )
}
