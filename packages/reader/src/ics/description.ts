import { findDates } from '../candidates/dates.ts'
import { unitsOf } from '../candidates/units.ts'
import type { Reading } from '../draft.ts'
import { readingOf } from '../lexicon/reading.ts'
import type { Page } from '../normalise/page.ts'
import { mentionsOf } from '../resolve/mentions.ts'
import type { Given } from '../structured/nature.ts'

const longest = 5000

/**
 * The day that the words of an event call people to, where it is none of the event's own: words left over from last time.
 * Null where they name a day of the event, or no day at all. `from` and `to` are of the unfolded text.
 */
export function staleDayIn(text: string, span: { from: number; to: number }, days: { from: string; to: string }, given: Given): Reading | null {
  const to = Math.min(span.to, span.from + longest)
  const page = pageAt(text.slice(span.from, to))
  const reading = readingOf(page, given)
  const dates = findDates(reading)
  const said = mentionsOf(reading, unitsOf(reading), dates).filter(({ date }) => date.parts !== undefined)
  const isOwn = (one: (typeof said)[number]) => one.start.toString() <= days.to && (one.until ?? one.start).toString() >= days.from
  // "7 March" is that day of any year.
  if (said.length === 0 || said.some((one) => isOwn(one) || one.start.toString().slice(5) === days.from.slice(5))) return null
  const by = reading.lexicon.language.clock.by.split('|')
  const isDeadline = (from: number) => by.some((word) => page.text.slice(Math.max(0, from - 40), from).toLowerCase().trimEnd().endsWith(` ${word}`))
  const calling = said.filter(({ unit, date }) => !isDeadline(date.from) && !reading.holds(unit.from, unit.to, 'deadline', 'past', 'history') && reading.holds(unit.from, unit.to, 'call', 'future'))
  const stale = calling[0]
  if (!stale) return null
  const { from: begin, to: end } = stale.date
  return { value: stale.start.toString(), from: span.from + begin, to: span.from + end, quote: text.slice(span.from + begin, span.from + end) }
}

/** The escapes of a property's text (RFC 5545 section 3.3.11) give way to what they mean, at the same length. */
function pageAt(source: string): Page {
  const text = source.replace(/^DESCRIPTION[^:]{0,200}:/iu, (name) => ' '.repeat(name.length)).replace(/\\[nN]/gu, ' \n').replace(/\\([,;\\])/gu, '$1 ')
  const lines: Page['lines'] = []
  let from = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ from, to: from + line.length, kind: 'text', block: lines.length })
    from += line.length + 1
  }
  return { text, links: [], lines }
}
