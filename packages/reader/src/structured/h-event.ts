import { textWithin } from './text-within.ts'
import type { Thing } from './thing.ts'

const mostEvents = 200
const mostNodes = 2000

/**
 * The h-event microformats of a document (microformats.org/wiki/h-event, and hCalendar's older names), in the shape of
 * schema.org. A date may be put together of its parts (the value-class pattern).
 */
export function hEventsOf(document: Document): Thing[] {
  return [...document.querySelectorAll('.h-event, .vevent')].slice(0, mostEvents).map((root) => {
    const parts = partsOf(root)
    const first = (...names: string[]) => names.map((name) => parts.get(name)).find((one) => one !== undefined) ?? null
    const place = first('p-location', 'location')
    const organizer = first('p-organizer', 'organizer', 'p-author')
    return {
      '@type': 'Event', name: textOf(first('p-name', 'summary')) ?? (place ? null : (textOf(root)?.slice(0, 150) ?? null)),
      startDate: momentOf(first('dt-start', 'dtstart')), endDate: momentOf(first('dt-end', 'dtend')), description: textOf(first('p-summary', 'e-content', 'description')),
      location: place && placeOf(place), organizer: organizer && textOf(partsOf(organizer).get('p-name') ?? organizer), url: first('u-url', 'url')?.getAttribute('href') ?? null,
      eventStatus: textOf(first('p-status', 'status')),
    }
  })
}

/** The first element of each class within an element; an event inside an event keeps its own. */
function partsOf(root: Element): Map<string, Element> {
  const found = new Map<string, Element>()
  const stack = [...root.children].toReversed()
  for (let seen = 0; stack.length > 0 && seen < mostNodes; seen++) {
    const element = stack.pop()!
    const names = (element.getAttribute('class') ?? '').slice(0, 500).split(/\s+/u)
    for (const name of names) if (name !== '' && !found.has(name)) found.set(name, element)
    if (!names.includes('h-event') && !names.includes('vevent') && !(names.includes('p-location') || names.includes('p-organizer'))) stack.push(...[...element.children].toReversed())
  }
  return found
}

const textOf = (element: Element | null): string | null => element && ((element.nodeName.toUpperCase() === 'ABBR' && element.getAttribute('title')) || textWithin(element) || null)

/** An h-card or h-adr taken apart; any other element as its text. */
function placeOf(element: Element): Thing | string | null {
  const parts = partsOf(element)
  const part = (...names: string[]) => textOf(names.map((name) => parts.get(name)).find((one) => one !== undefined) ?? null)
  const name = part('p-name', 'fn', 'p-org')
  const address: Thing = {
    '@type': 'PostalAddress', streetAddress: part('p-street-address', 'street-address'), addressLocality: part('p-locality', 'locality'),
    postalCode: part('p-postal-code', 'postal-code'), addressCountry: part('p-country-name', 'country-name'),
  }
  if (!address['streetAddress'] && !address['addressLocality']) return name && textWithin(element).length < name.length * 2 ? name : textOf(element)
  return { '@type': 'Place', name, address }
}

/** `datetime`, `title` or `value` of the element; else the date, time and zone that its parts say. */
function momentOf(element: Element | null): string | null {
  if (!element) return null
  const parts = [...element.children].slice(0, 20).filter((one) => /(?:^|\s)value(?:-title)?(?:\s|$)/u.test(one.getAttribute('class') ?? '')).map(valueOf)
  if (parts.length === 0) return valueOf(element)
  const date = parts.find((part) => /\d{4}-\d{2}/u.test(part))
  const time = parts.map(clockOf).find((part) => part !== null)
  const zone = parts.find((part) => /^(?:Z|[+-]\d{1,2}:?\d{2})$/u.test(part))
  return date ? `${date}${time ? `T${time}${zone ?? ''}` : ''}` : null
}

function valueOf(element: Element): string {
  if (/(?:^|\s)value-title(?:\s|$)/u.test(element.getAttribute('class') ?? '')) return element.getAttribute('title')?.trim() ?? ''
  return (element.getAttribute('datetime') ?? element.getAttribute('title') ?? element.getAttribute('value') ?? textWithin(element, 100)).trim().slice(0, 100)
}

function clockOf(text: string): string | null {
  const [, hours, minutes = '00', half, zone = ''] = /^(\d{1,2})(?::(\d{2}))?(?::\d{2})?\s*([ap])?\.?m?\.?(Z|[+-]\d{1,2}:?\d{2})?$/iu.exec(text) ?? []
  if (hours === undefined || (half === undefined && !text.includes(':'))) return null
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours)
  return hour < 24 ? `${String(hour).padStart(2, '0')}:${minutes}${zone}` : null
}
