import { type StructuredEvent, eventsOf } from './event.ts'
import { hEventsOf } from './h-event.ts'
import { jsonLdOf } from './json-ld.ts'
import { openGraphOf } from './meta.ts'
import { microdataOf } from './microdata.ts'

export interface Facts {
  events: StructuredEvent[]
  /** Sentences for the person. */
  notes: string[]
}

export const mostFacts = 200

/** The events that an HTML source states as data, the most explicit kind of data first; each kind only where none before it has any. */
export function factsOf(source: string, document: Document | null): Facts {
  const { things, broken } = jsonLdOf(source)
  const events = firstFull([
    () => eventsOf(things, 'JSON-LD'),
    () => (document ? eventsOf(microdataOf(document), 'microdata') : []),
    () => (document ? eventsOf(hEventsOf(document), 'h-event') : []),
    () => (document ? eventsOf(openGraphOf(document), 'Open Graph') : []),
  ])
  const notes: string[] = []
  if (broken > 0) notes.push('The page carries data in a form that is broken and could not be read.')
  if (events.length > mostFacts) notes.push(`The page states ${events.length} events as data; the first ${mostFacts} were read.`)
  return { events: events.slice(0, mostFacts), notes }
}

function firstFull(kinds: readonly (() => StructuredEvent[])[]): StructuredEvent[] {
  for (const kind of kinds) {
    const events = kind()
    if (events.length > 0) return events
  }
  return []
}
