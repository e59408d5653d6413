import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { GroupForm } from '../../features/group/group-form.tsx'
import { groupOf } from '../../features/group/group-values.ts'
import { apiContext } from '../../lib/api-client.ts'
import { submit, withNotice } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Notice } from '../../ui/app/notice.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: t('app-groups:editTitle', { name: data.group.name }) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { group: await context.get(apiContext).groups.get.query({ id: idParam(params) }) }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const id = idParam(params)
  return submit(request, (values) => ({ id, ...groupOf(values) }), (input) => context.get(apiContext).groups.update.mutate(input), withNotice(`/app/groups/${id}`, 'saved'))
}

export function Component() {
  const { t } = useTranslation()
  const { group } = useLoaderData<typeof loader>()
  return (
    <AppPage title={t('app-groups:editTitle', { name: group.name })} back={{ to: `/app/groups/${group.id}`, label: group.name }}>
      {group.mayWrite ? <GroupForm initial={group} submit={t('app-terms:save')} /> : <Notice>{t('app-groups:editForbidden')}</Notice>}
    </AppPage>
  )
}
