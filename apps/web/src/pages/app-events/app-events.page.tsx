import { useTranslation } from 'react-i18next'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { EventFilterForm } from '../../features/event/event-filter.tsx'
import { EventTable } from '../../features/event/event-table.tsx'
import { filterOf } from '../../features/event/filter-of.ts'
import { toldApart, withinReach } from '../../features/group/placed.ts'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { AppPage } from '../../ui/app/app-page.tsx'
import { Empty } from '../../ui/app/empty.tsx'
import { LinkButton } from '../../ui/app/link-button.tsx'
import { Pager } from '../../ui/app/pager.tsx'

export const handle = page<undefined>({ meta: ({ t }) => ({ title: t('app-events:title') }) })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const { searchParams } = new URL(request.url)
  const filter = filterOf(searchParams)
  const [{ events, more }, calls, groups, me] = await Promise.all([api.events.list.query(filter), api.calls.list.query(), api.groups.list.query(), api.account.me.query()])
  // Only those whose events one has; a group that the address names stays to be chosen.
  const reached = new Set(withinReach(groups, me?.isOrganizer === true).map(({ id }) => id))
  return {
    events,
    more,
    page: Number(filter.page),
    filtered: ['q', 'status', 'callId', 'groupId', 'when'].some((name) => searchParams.get(name)),
    calls: calls.map(({ id, title }) => ({ id, name: title })),
    groups: toldApart(groups.filter(({ id }) => reached.has(id) || id === filter.groupId), groups),
  }
}

export function Component() {
  const { t } = useTranslation()
  const { viewer } = useSurroundings()
  const { events, more, page, filtered, calls, groups } = useLoaderData<typeof loader>()
  return (
    <AppPage title={t('app-events:title')} actions={<LinkButton to="/app/events/new">{t('app-events:new')}</LinkButton>}>
      <EventFilterForm calls={calls} groups={groups} />
      {events.length > 0 ? <EventTable label={t('app-events:title')} events={events} /> : null}
      {events.length === 0 && filtered ? <Empty title={t('app-events:none.title')} text={t('app-events:none.text')} /> : null}
      {events.length === 0 && !filtered ? <Empty title={t('app-events:empty.title')} text={t(`app-events:empty.${viewer?.organizer ? (calls.length === 0 ? 'noCalls' : 'text') : 'other'}`)} /> : null}
      <Pager page={page} more={more} />
    </AppPage>
  )
}
