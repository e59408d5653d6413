import type { StructuredEvent } from './event.ts'
import { type Moment, wallOf } from './moment.ts'

const most = 200_000

/** Stated events as one JSON-LD script, or as the hint they were, so that they stay with an article taken out of its page. */
export function factsAsHtml(events: readonly StructuredEvent[]): string {
  const first = events[0]
  if (!first) return ''
  if (first.source === 'Open Graph') return metaFor({ 'og:title': first.name, 'event:start_time': textOf(first.start), 'event:end_time': first.end && textOf(first.end), 'event:location': first.place, 'og:url': first.url })
  const nodes: string[] = []
  let length = 0
  for (const event of events) {
    const node = JSON.stringify({
      '@type': 'Event', name: event.name, startDate: textOf(event.start), endDate: event.end && textOf(event.end), previousStartDate: event.moved && textOf(event.moved),
      eventStatus: event.status === 'on' ? null : event.status, location: event.isOnline ? { '@type': 'VirtualLocation' } : placeOf(event), organizer: event.organizer, url: event.url,
      description: event.description, eventSchedule: event.schedule,
    }).replaceAll('<', '\\u003c')
    length += node.length
    if (length > most) break
    nodes.push(node)
  }
  return `<script type="application/ld+json">[${nodes.join(',')}]</script>`
}

const metaFor = (values: Record<string, string | null>) =>
  Object.entries(values).map(([name, value]) => (value ? `<meta property="${name}" content="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}">` : '')).join('')

const placeOf = (event: StructuredEvent) => event.place && { '@type': 'Place', name: event.place, timezone: event.zone, address: addressOf(event) }

function addressOf({ locality }: StructuredEvent) {
  const parts = locality?.split(', ') ?? []
  return locality && { addressLocality: parts[0], addressRegion: parts.length > 2 ? parts[1] : null, addressCountry: parts.length > 1 ? parts.at(-1) : null }
}

function textOf(moment: Moment): string {
  if (moment.minutes === null) return moment.day.toString()
  const wall = wallOf(moment).toString({ smallestUnit: 'minute' })
  if (moment.offset === null) return wall
  const size = Math.abs(moment.offset)
  return `${wall}${moment.offset < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`
}
