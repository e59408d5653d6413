import { useTranslation } from 'react-i18next'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { AnnouncementPart } from '../../features/announcement/announcement-part.tsx'
import { actOnAnnouncements } from '../../features/announcement/announcement-values.ts'
import { EventFrame } from '../../features/event/event-frame.tsx'
import { titleOf } from '../../features/event/event-view.ts'
import { slotName } from '../../features/signup/slot-name.ts'
import { apiContext } from '../../lib/api-client.ts'
import { readForm } from '../../lib/form.ts'
import { page } from '../../lib/page.ts'
import { idParam } from '../../lib/params.ts'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { listTimeZones } from '../../lib/zones.ts'
import { TextLink } from '../../ui/app/link-button.tsx'
import { Section } from '../../ui/app/section.tsx'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>({ meta: ({ t, data }) => ({ title: `${t('app-announcements:title')}: ${titleOf(data.event)}` }) })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const api = context.get(apiContext)
  const id = idParam(params)
  const [event, announced] = await Promise.all([api.events.get.query({ id }), api.announcements.list.query({ of: 'event', id })])
  return { event, announced, zones: listTimeZones() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const id = idParam(params)
  return actOnAnnouncements(context.get(apiContext), { of: 'event', id }, `/app/events/${id}/announcements`, await readForm(request))
}

export function Component() {
  const { t } = useTranslation()
  const { event, announced, zones } = useLoaderData<typeof loader>()
  const { locale } = useSurroundings()
  return (
    <EventFrame event={event} tab="messages">
      <p>
        <TextLink to={`/app/events/${event.id}/messages`}>{t('app-messages:back')}</TextLink>
      </p>
      <Section title={t('app-announcements:title')}>
        <AnnouncementPart of="event" announced={announced} zones={zones} slots={event.slots.map((slot) => ({ id: slot.id, name: slotName(slot, locale) }))} />
      </Section>
    </EventFrame>
  )
}
