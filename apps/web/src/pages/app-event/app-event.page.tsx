import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { EventCounts } from '../../features/event/event-counts.tsx'
import { EventFacts } from '../../features/event/event-facts.tsx'
import { EventFrame } from '../../features/event/event-frame.tsx'
import { EventSources } from '../../features/event/event-sources.tsx'
import { CancelForm, EventStatusForm } from '../../features/event/event-status-form.tsx'
import { titleOf } from '../../features/event/event-view.ts'
import { apiContext } from '../../lib/api-client.ts'
import { answer, withNotice } from '../../lib/form.ts'
import { formValues, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { CopyLine } from '../../ui/app/copy-line.tsx'
import { OuterLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ data }) => ({ title: titleOf(data.event) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { events, signups } = context.get(apiContext)
  const id = idParam(params)
  const [event, sources] = await Promise.all([events.get.query({ id }), signups.sources.query({ eventId: id })])
  return { event, sources }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { events } = context.get(apiContext)
  const id = idParam(params)
  const path = `/app/events/${id}`
  const values = formValues(await request.formData())
  if (text(values, 'intent') === 'cancel')
    return answer(values, () => ({ id, reason: text(values, 'reason') }), (input) => events.cancel.mutate(input), ({ told }) => `${withNotice(path, 'event-cancelled')}&told=${told}`)
  const status = text(values, 'status') === 'draft' ? ('draft' as const) : ('published' as const)
  return answer(values, () => ({ id, status }), (input) => events.setStatus.mutate(input), (event) => withNotice(path, `event-${event.status}`))
}

export function Component() {
  const { t } = useTranslation()
  const { event, sources } = useLoaderData<typeof loader>()
  const { instance } = useSurroundings()
  const [search] = useSearchParams()
  const told = Number.parseInt(search.get('told') ?? '0', 10) || 0
  const over = event.status === 'cancelled'
  return (
    <EventFrame event={event} tab="details">
      {told > 0 ? <Notice>{t('app-events:told', { count: told })}</Notice> : null}
      <EventStatusForm event={event} />
      {event.status === 'published' ? (
        <>
          <CopyLine label={t('app-events:share')} description={t('app-events:shareHint')} value={`${instance.origin}/events/${event.slug}`} />
          <ul className="inline-list">
            <li>
              <OuterLink href={`/events/${event.slug}`}>{t('app-events:openPublic')}</OuterLink>
            </li>
            <li>
              <OuterLink href={`/events/${event.slug}.ics`} download>
                {t('app-events:calendar')}
              </OuterLink>
            </li>
          </ul>
        </>
      ) : null}
      <Section title={t('app-people:counts')}>
        <EventCounts event={event} />
      </Section>
      {event.status === 'published' ? (
        <Section id="sources" title={t('app-events:sources.title')}>
          <EventSources slug={event.slug} sources={sources} />
        </Section>
      ) : null}
      <Section title={t('app-events:details')}>
        <EventFacts event={event} />
      </Section>
      {event.mayWrite && !over ? <CancelForm key={event.status} /> : null}
    </EventFrame>
  )
}
