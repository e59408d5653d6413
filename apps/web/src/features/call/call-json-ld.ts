import type { When } from '@turnout/core/time/time.rules.ts'
import { jsonLdTime } from '../agenda/json-ld-time.ts'

type CallFacts = When & {
  slug: string; title: string; summary: string; caller: string; scope: string; imageId: string | null
}
type EventFacts = (When & { slug: string; title: string; placeName: string; placeAddress: string; cancelled: boolean })[]

const cancelled = 'https://schema.org/EventCancelled'

/** A call as a schema.org Event with its schedule; those of the events under it that the page lists are its parts. */
export function callJsonLd(call: CallFacts, events: EventFacts, origin: string): object {
  const { startDate, endDate = startDate } = jsonLdTime(call)
  const online = call.scope === 'online'
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: call.title,
    url: `${origin}/calls/${call.slug}`,
    startDate,
    endDate,
    eventSchedule: { '@type': 'Schedule', startDate, endDate, scheduleTimezone: call.timeZone },
    eventAttendanceMode: `https://schema.org/${online ? 'Online' : 'Offline'}EventAttendanceMode`,
    ...(call.summary && { description: call.summary }),
    ...(call.imageId && { image: `${origin}/images/${call.imageId}` }),
    ...(call.caller && { organizer: { '@type': 'Organization', name: call.caller } }),
    subEvent: events.map((event) => ({
      '@type': 'Event',
      name: event.title,
      url: `${origin}/events/${event.slug}`,
      ...jsonLdTime(event),
      ...(event.cancelled && { eventStatus: cancelled }),
      ...(event.placeName && { location: { '@type': 'Place', name: event.placeName, ...(event.placeAddress && { address: event.placeAddress }) } }),
    })),
  }
}
