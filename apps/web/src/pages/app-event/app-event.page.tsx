import type { InheritedField } from '@turnout/core/call/call.schema.ts'
import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { cohostAction } from '../../features/cohosting/cohost-action.ts'
import { CohostPart } from '../../features/cohosting/cohost-part.tsx'
import { toldApart } from '../../features/group/placed.ts'
import { AskNotice } from '../../features/event/ask-notice.tsx'
import { EventCounts } from '../../features/event/event-counts.tsx'
import { EventFacts } from '../../features/event/event-facts.tsx'
import { EventFrame } from '../../features/event/event-frame.tsx'
import { toHosted } from '../../features/event/to-hosted.ts'
import { EventSources } from '../../features/event/event-sources.tsx'
import { CancelForm, EventStatusForm } from '../../features/event/event-status-form.tsx'
import { titleOf } from '../../features/event/event-view.ts'
import { KitList } from '../../features/hosting/kit-list.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { answer, withNotice } from '../../lib/form.ts'
import { formValues, text } from '../../lib/form-values.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { countIn, saidOf } from '../../lib/use-count.ts'
import { CopyLine } from '../../ui/app/copy-line.tsx'
import { OuterLink } from '../../ui/app/link-button.tsx'
import { Notice } from '../../ui/app/notice.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ data }) => ({ title: titleOf(data.event) }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { events, signups, cohosting, groups } = context.get(apiContext)
  const id = idParam(params)
  const [event, cohosts] = await Promise.all([events.get.query({ id }).catch(toHosted(id)), cohosting.ofEvent.query({ eventId: id })])
  const sources = event.mayWrite ? await signups.sources.query({ eventId: id }) : null
  const others = event.mayWrite && event.status !== 'cancelled' ? toldApart(await groups.list.query()) : []
  return { event, cohosts, sources, others }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { events, hosting } = context.get(apiContext)
  const id = idParam(params)
  const path = `/app/events/${id}`
  const values = formValues(await request.formData())
  if (text(values, 'intent').startsWith('cohost-')) return cohostAction(context.get(apiContext), id, values)
  if (text(values, 'intent') === 'cancel')
    return answer(values, () => ({ id, reason: text(values, 'reason') }), (input) => events.cancel.mutate(input), ({ told }) => `${withNotice(path, 'event-cancelled')}&told=${told}`)
  const intent = text(values, 'intent')
  if (intent === 'follow') return answer(values, () => ({ id, fields: [text(values, 'field') as InheritedField] }), (input) => hosting.follow.mutate(input), ({ told }) => `${withNotice(path, 'event-follows')}&told=${told}`)
  if (intent === 'ask')
    return answer(values, () => ({ token: text(values, 'token'), field: text(values, 'field') as InheritedField, answer: text(values, 'answer') as 'taken' | 'kept' }), (input) => hosting.answerAsk.mutate(input), ({ answer, told }) => `${withNotice(path, `ask-${answer}`)}&told=${told}`)
  if (text(values, 'status') === 'hidden') return answer(values, () => ({ id }), (input) => events.unpublish.mutate(input), withNotice(path, 'event-draft'))
  const status = text(values, 'status') === 'draft' ? ('draft' as const) : ('published' as const)
  return answer(values, () => ({ id, status }), (input) => events.setStatus.mutate(input), (event) => withNotice(path, `event-${event.status}`))
}

export function Component() {
  const { t } = useTranslation()
  const { event, cohosts, sources, others } = useLoaderData<typeof loader>()
  const { instance } = useSurroundings()
  const [search] = useSearchParams()
  const told = saidOf(countIn(search, 'told'))
  const over = event.status === 'cancelled'
  return (
    <EventFrame event={event} tab="details">
      {told.count === 0 ? null : <Notice>{t(`app-events:told${told.which}`, { count: told.count })}</Notice>}
      <AskNotice event={event} />
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
      <CohostPart event={event} cohosts={cohosts} others={others} />
      {event.status === 'published' && sources !== null ? (
        <Section id="sources" title={t('app-events:sources.title')}>
          <EventSources slug={event.slug} sources={sources} />
        </Section>
      ) : null}
      <Section title={t('app-events:details')}>
        <EventFacts event={event} />
      </Section>
      <KitList items={event.kit} />
      {event.mayWrite && !over ? <CancelForm key={event.status} /> : null}
    </EventFrame>
  )
}
