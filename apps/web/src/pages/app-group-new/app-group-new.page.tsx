import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { GroupForm } from '../../features/group/group-form.tsx'
import { groupOf } from '../../features/group/group-values.ts'
import { mayFound, toldApart, withinReach } from '../../features/group/placed.ts'
import { apiContext } from '../../lib/api-client.ts'
import { submit, withNotice } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Notice } from '../../ui/app/notice.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-groups:newTitle') }) })

export async function loader({ context }: LoaderFunctionArgs) {
  const { groups, account } = context.get(apiContext)
  const [all, me] = await Promise.all([groups.list.query(), account.me.query()])
  const isOrganizer = me?.isOrganizer === true
  return { mayMake: mayFound(all, isOrganizer), parents: toldApart(withinReach(all, isOrganizer, ['organizer', 'rep']), all) }
}

export function action({ request, context }: ActionFunctionArgs) {
  return submit(request, groupOf, (input) => context.get(apiContext).groups.create.mutate(input), ({ id }) => withNotice(`/app/groups/${id}`, 'group-created'))
}

export function Component() {
  const { t } = useTranslation()
  const { mayMake, parents } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  return (
    <AppPage title={t('app-groups:newTitle')} back={{ to: '/app/groups', label: t('app-groups:title') }}>
      {mayMake ? (
        <>
          <p className="lead">{t('app-groups:newLead')}</p>
          <GroupForm initial={{ parentId: search.get('parentId') }} parents={parents} submit={t('app-groups:create')} />
        </>
      ) : (
        <Notice>{t('app-groups:empty.begins')}</Notice>
      )}
    </AppPage>
  )
}
