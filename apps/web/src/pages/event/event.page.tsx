import { formatWhen } from '@turnout/core/time/time.rules.ts'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { data, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Contact } from '../../features/agenda/contact.tsx'
import type { EventFacts } from '../../features/event/event-facts.ts'
import { eventJsonLd } from '../../features/event/event-json-ld.ts'
import { EventTop } from '../../features/event/event-top.tsx'
import { SlotState } from '../../features/event/slot-state.tsx'
import type { OwnAnswer } from '../../features/signup/own-answers.tsx'
import { SentNotice, useJustAnswered } from '../../features/signup/sent-notice.tsx'
import { ToCalendar } from '../../features/event/to-calendar.tsx'
import { SignupSection } from '../../features/signup/signup-section.tsx'
import { apiContext } from '../../lib/api-client.ts'
import { page } from '../../lib/page.ts'
import { keepPage } from '../../lib/page-reads.ts'
import { param } from '../../lib/param.ts'
import { plainText } from '../../lib/plain-text.ts'
import { Html } from '../../ui/document/html.tsx'
import { NoticeBox } from '../../ui/document/notice.tsx'
import { Page } from '../../ui/document/page.tsx'

export { action } from '../../features/signup/signup-action.ts'

/** Above a longer description a button leads down to the form. */
const longText = 1200

type Data = { event: EventFacts; own: OwnAnswer[] }

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { events, signups } = context.get(apiContext)
  const event = await events.bySlug.query({ slug: param(params, 'slug', 200) })
  const own = await signups.own.query({ eventId: event.id })
  keepPage(context, [`event:${event.id}`, ...event.readsGroups.map((id) => `group:${id}`), ...(event.call ? [`call:${event.call.id}`] : [])], event.freshUntil)
  return data<Data>({ event, own }, { status: event.status === 'cancelled' ? 410 : 200 })
}

export const handle = page<Data>({
  meta: ({ data: { event }, t, locale, instance }) => {
    const when = event.slots[0] === undefined ? '' : formatWhen(event.slots[0], locale)
    const facts = [when, event.placeName || (event.online ? t('agenda:online') : ''), ...event.hosts.map((host) => host.name)].filter(Boolean).join(' · ')
    return {
      title: event.status === 'cancelled' ? t('event:cancelledTitle', { title: event.title }) : event.title,
      description: `${facts}. ${plainText(event.descriptionHtml, 160)}`.trim(),
      canonical: `/events/${event.slug}`,
      image: event.call?.imageId ? { url: `/images/${event.call.imageId}`, alt: event.call.imageAlt } : undefined,
      type: 'article',
      jsonLd: [eventJsonLd(event, instance.origin)],
      alternates: [{ type: 'text/calendar', href: `/events/${event.slug}.ics`, title: t('event:calendar') }],
    }
  },
})

export function Component() {
  const { event, own } = useLoaderData<Data>()
  return event.status === 'cancelled' ? <Cancelled event={event} /> : <Open event={event} own={own} />
}

function Open({ event, own }: Data) {
  const { t } = useTranslation()
  const [first, ...more] = event.slots
  const answered = useJustAnswered() || own.length > 0
  return (
    <Page
      title={event.title}
      top={
        <>
          <SentNotice event={event} />
          <EventTop event={event} />
        </>
      }
    >
      <Hosts event={event} />
      {first !== undefined && more.length === 0 && !event.over ? <SlotState slot={first} answered={answered} /> : null}
      {event.descriptionHtml.length > longText && !event.over && !answered ? (
        <p className="actions">
          <a className="button button-primary" href="#sign-up">
            {t('signup:jump')}
          </a>
        </p>
      ) : null}
      <Html html={event.descriptionHtml} heading={t('agenda:about')} />
      {!event.over && (event.hasDirections || event.online) ? <p className="muted">{t(event.online ? 'event:onlineLater' : 'event:directionsLater')}</p> : null}
      {event.contact === '' ? null : (
        <p>
          {t('event:contact')} <Contact contact={event.contact} />
        </p>
      )}
      {event.over ? null : (
        <ToCalendar event={event} slots={event.slots.filter((slot) => !slot.over)} />
      )}
      <SignupSection event={event} own={own} />
    </Page>
  )
}

function Cancelled({ event }: { event: EventFacts }) {
  const { t } = useTranslation()
  return (
    <Page title={t('event:cancelledTitle', { title: event.title })} top={<EventTop event={event} />}>
      <NoticeBox tone="bad" title={t('event:cancelled')}>
        {event.cancelReason === '' ? <p>{t('event:cancelledText')}</p> : <p>{t('event:cancelledReason', { reason: event.cancelReason })}</p>}
      </NoticeBox>
      <Hosts event={event} />
      {event.call === null ? null : (
        <p>
          <Link to={`/calls/${event.call.slug}`}>{t('event:others')}</Link>
        </p>
      )}
    </Page>
  )
}

function Hosts({ event: { hosts, call } }: { event: EventFacts }) {
  const { t } = useTranslation()
  return (
    <p>
      {t('event:hostedBy')}{' '}
      {hosts.map(({ id, slug, name, town }, index) => (
        <Fragment key={id}>
          {index === 0 ? null : '; '}
          <Link to={`/groups/${slug}`}>{name}</Link>
          {town === null ? null : `, ${town}`}
        </Fragment>
      ))}
      {call === null ? null : (
        <>
          <br />
          {t('event:partOf')} <Link to={`/calls/${call.slug}`}>{call.title}</Link>
        </>
      )}
    </p>
  )
}
