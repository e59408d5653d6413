import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { AnnouncementPart } from '../../features/announcement/announcement-part.tsx'
import { actOnAnnouncements } from '../../features/announcement/announcement-values.ts'
import { apiContext } from '../../lib/api-client.ts'
import { readForm } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { listTimeZones } from '../../lib/zones.ts'
import { AppPage } from '../../ui/app/app-page.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: `${t('app-announcements:title')}: ${data.announced.title}` }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = idParam(params)
  return { id, announced: await context.get(apiContext).announcements.list.query({ of: 'call', id }), zones: listTimeZones() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const id = idParam(params)
  return actOnAnnouncements(context.get(apiContext), { of: 'call', id }, `/app/calls/${id}/announcements`, await readForm(request))
}

export function Component() {
  const { t } = useTranslation()
  const { id, announced, zones } = useLoaderData<typeof loader>()
  return (
    <AppPage title={t('app-announcements:title')} back={{ to: `/app/calls/${id}`, label: announced.title }}>
      <AnnouncementPart of="call" announced={announced} zones={zones} />
    </AppPage>
  )
}
