import type { Thing } from './thing.ts'

/** A page's meta elements by name, the first of each; names in lower case. */
export function metaOf(document: Document): Map<string, string> {
  const found = new Map<string, string>()
  for (const meta of [...document.querySelectorAll('meta')].slice(0, 500)) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? meta.getAttribute('http-equiv'))?.toLowerCase()
    const content = meta.getAttribute('content')?.trim().slice(0, 2000)
    if (name && content && !found.has(name)) found.set(name, content)
  }
  return found
}

/** What Open Graph says of an event; a hint, of use only where nothing better is said. */
export function openGraphOf(document: Document): Thing[] {
  const meta = metaOf(document)
  const first = (...names: string[]) => names.map((name) => meta.get(name)).find((one) => one !== undefined) ?? null
  const startDate = first('event:start_time', 'og:event:start_time', 'event:start', 'og:start_time', 'event_date')
  if (!startDate) return []
  const location = first('event:location', 'og:event:location', 'og:street-address', 'event:location_name')
  return [{ '@type': 'Event', name: first('og:title', 'twitter:title', 'dc.title'), startDate, endDate: first('event:end_time', 'og:event:end_time', 'event:end', 'og:end_time'), location, url: first('og:url') }]
}
