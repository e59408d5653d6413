import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { EventCounts } from '../../features/event/event-counts.tsx'
import { EventFrame } from '../../features/event/event-frame.tsx'
import { titleOf } from '../../features/event/event-view.ts'
import { BlockedList } from '../../features/signup/blocked-list.tsx'
import { HostQueue } from '../../features/signup/host-queue.tsx'
import { PeopleFilter } from '../../features/signup/people-filter.tsx'
import { pickPeople } from '../../features/signup/pick-people.ts'
import { PeopleTable } from '../../features/signup/people-table.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { answer, readForm, withNotice } from '../../lib/form.ts'
import { list, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { Empty } from '../../ui/app/empty.tsx'
import { OuterLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Pager } from '../../ui/app/pager.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: `${t('app-events:tabs.people')}: ${titleOf(data.event)}` }) })

export async function loader({ params, context, request }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const id = idParam(params)
  const event = await api.events.get.query({ id })
  // Looking at names is written down, so they are only asked for where they will be shown.
  const people = event.maySeePeople ? await api.signups.list.query({ eventId: id }) : null
  const blocked = people === null ? [] : await api.signups.blocked.query({ eventId: id })
  return { event, blocked, people: people === null ? null : pickPeople(people, new URL(request.url).searchParams) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const eventId = idParam(params)
  const sent = await readForm(request)
  if (text(sent, 'intent') === 'unblock')
    return answer(sent, () => ({ groupId: text(sent, 'groupId'), personId: text(sent, 'personId') }), (input) => context.get(apiContext).signups.unblock.mutate(input), withNotice(`/app/events/${eventId}/people`, 'saved'))
  return answer(
    sent,
    (values) => ({ eventId, signupIds: list(values, 'signupIds'), decision: text(values, 'decision') === 'approved' ? ('approved' as const) : ('declined' as const) }),
    (input) => context.get(apiContext).signups.decide.mutate(input),
    withNotice(`/app/events/${eventId}/people`, 'saved'),
  )
}

export function Component() {
  const { t } = useTranslation()
  const { event, blocked, people } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  return (
    <EventFrame event={event} tab="people">
      {people === null ? <Notice title={t('app-people:hidden.title')}>{t('app-people:hidden.text')}</Notice> : null}
      <Section title={t('app-people:counts')}>
        <EventCounts event={event} />
      </Section>
      {people === null ? null : <HostQueue waiting={people.waiting} />}
      {people === null ? null : (
        <Section title={t('app-people:title', { count: people.total })}>
          {people.total === 0 ? (
            <Empty title={t('app-people:empty.title')} text={t('app-people:empty.text')} />
          ) : (
            <>
              {people.cut ? <Notice tone="warn">{t('app-people:cut', { count: people.total })}</Notice> : null}
              <PeopleFilter slots={event.slots} roles={people.roles} />
              <p>
                <OuterLink href={`/app/events/${event.id}/signups.csv`} download>
                  {t('app-people:export')}
                </OuterLink>
              </p>
              {people.rows.length === 0 ? <p>{t('app-people:noMatch')}</p> : <PeopleTable eventId={event.id} rows={people.rows} slots={event.slots} questions={people.questions} />}
              <Pager page={Math.max(1, Number(search.get('page')) || 1)} more={people.more} />
            </>
          )}
        </Section>
      )}
      <BlockedList blocked={blocked} />
    </EventFrame>
  )
}
