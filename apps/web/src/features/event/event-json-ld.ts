import { plainText } from '../../lib/plain-text.ts'
import { jsonLdTime } from '../agenda/json-ld-time.ts'
import type { EventFacts } from './event-facts.ts'

/** An event as schema.org says it (https://schema.org/Event); several slots are its parts. */
export function eventJsonLd(event: EventFacts, origin: string): object {
  const first = event.slots[0]
  if (first === undefined) throw new Error('invariant: an event has a slot')
  const url = `${origin}/events/${event.slug}`
  const description = plainText(event.descriptionHtml)
  const status = { eventStatus: `https://schema.org/Event${event.status === 'cancelled' ? 'Cancelled' : 'Scheduled'}` }
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    url,
    ...jsonLdTime({ ...first, endLocal: event.slots.map((slot) => slot.endLocal ?? slot.startLocal).toSorted().at(-1) ?? null }),
    ...(event.slots.length === 1 && { endDate: jsonLdTime(first).endDate }),
    ...status,
    eventAttendanceMode: `https://schema.org/${attendance(event)}EventAttendanceMode`,
    location: locations(event, url),
    organizer: { '@type': 'Organization', name: event.group.name, url: `${origin}/groups/${event.group.slug}` },
    ...(description !== '' && { description }),
    ...(event.call?.imageId && { image: `${origin}/images/${event.call.imageId}` }),
    ...(event.call && { superEvent: { '@type': 'Event', name: event.call.title, url: `${origin}/calls/${event.call.slug}` } }),
    ...(event.slots.length > 1 && { subEvent: event.slots.map((slot) => ({ '@type': 'Event', name: slot.title || event.title, ...jsonLdTime(slot), ...status, location: locations(event, url) })) }),
  }
}

function attendance({ placeName, online }: EventFacts): 'Mixed' | 'Online' | 'Offline' {
  if (!online) return 'Offline'
  return placeName === '' ? 'Online' : 'Mixed'
}

/** The link of an online event is for people signed up: the page stands for it. */
function locations({ placeName, placeAddress, latitude, longitude, online }: EventFacts, url: string): object {
  const place = {
    '@type': 'Place',
    name: placeName || placeAddress,
    ...(placeAddress && { address: placeAddress }),
    ...(latitude !== null && longitude !== null && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  }
  const virtual = { '@type': 'VirtualLocation', url }
  if (!online) return place
  return placeName === '' ? virtual : [place, virtual]
}
