import { findDates } from './candidates/dates.ts'
import { findTimes } from './candidates/times.ts'
import { type Unit, unitsOf } from './candidates/units.ts'
import type { Draft, ReadInput, ReadResult } from './draft.ts'
import { candidatesOf } from './draw/candidates.ts'
import { draftOf } from './draw/draft-of.ts'
import { spansOf } from './draw/spans.ts'
import { outlineOf } from './judge/judge.ts'
import { mastheadsOf, outside } from './judge/mastheads.ts'
import { pageStampsOf } from './judge/page-stamps.ts'
import { type Reading, readingOf, withoutWordsIn } from './lexicon/reading.ts'
import { findEvents } from './merge/merge.ts'
import { withoutEmbeddedData } from './normalise/embedded-data.ts'
import type { Page } from './normalise/page.ts'
import { pageOfText } from './normalise/plain.ts'
import { ReadError } from './read-error.ts'
import { readIcs } from './ics/read-ics.ts'
import { withFeasts } from './resolve/feasts.ts'
import { mentionsOf } from './resolve/mentions.ts'
import { isZone } from './resolve/zones.ts'
import { readHtml } from './structured/read-html.ts'

export const largestInput = 1_000_000

/**
 * Reads a published call to action and proposes the events it announces, each field with the passage it came from.
 *
 * Give exactly one of `text` (plain or Markdown), `html` and `ics` (RFC 5545), at most 1,000,000 UTF-16 units; `publishedOn`
 * as `YYYY-MM-DD`; `locale` as a BCP 47 tag; `timeZone` as an IANA name or null. Evidence offsets count UTF-16 units of the
 * returned `text`. Time grows linearly with the input. Throws ReadError for input it refuses; no other text makes it throw.
 */
export function readCall(input: ReadInput): ReadResult {
  const given = [input.text, input.html, input.ics].filter((one) => typeof one === 'string')
  if (given.length !== 1) throw new ReadError('no_input', 'Give one text to read: plain text, HTML or a calendar file.')
  const source = input.html === undefined ? given[0]! : withoutEmbeddedData(given[0]!)
  if (source.length > largestInput) throw new ReadError('too_large', 'This text is longer than one million characters. Paste only the part that carries the call.')
  const publishedOn = dayOf(input.publishedOn)
  const locale = localeOf(input.locale)
  if (input.timeZone !== null && !isZone(input.timeZone)) throw new ReadError('bad_timezone', `"${input.timeZone}" is not a time zone. Write an IANA name such as Europe/London.`)
  if (input.ics !== undefined) return readIcs(input.ics, { publishedOn, locale, timeZone: input.timeZone })
  if (input.html !== undefined) return readHtml(source, { publishedOn, locale, timeZone: input.timeZone }, (page) => readPage(page, publishedOn, locale, input.timeZone))
  return readPage(pageOfText(source), publishedOn, locale, input.timeZone)
}

function readPage(page: Page, publishedOn: Temporal.PlainDate, locale: string, timeZone: string | null): ReadResult {
  const words = readingOf(page, { publishedOn, locale, timeZone })
  const units = unitsOf(words)
  const written = withFeasts(words, findDates(words))
  const reading = withoutWordsIn(words, written)
  const [mastheads, stamps] = [mastheadsOf(page, publishedOn), pageStampsOf(reading, written)]
  const dates = outside(outside(written, mastheads), stamps)
  const times = outside(outside(findTimes(reading, written), mastheads), stamps)
  const mentions = mentionsOf(reading, units, dates)
  const { events, rejected } = findEvents(reading, outlineOf(reading, units), mentions, times)
  const spans = spansOf([dates, times])
  const busy = new Set(events.flatMap((event) => event.mentions.map((mention) => mention.unit)))
  const alone = events.length === 1
  const series = dates.filter((date) => date.every)
  const drafts = events.map((event) => draftOf(reading, units, spans, event, { busy, alone, series }))
  const candidates = candidatesOf(reading, { units, spans, mentions, times, drafts })
  return { drafts, candidates, notes: notesOf(drafts, rejected.length, isReadWhole(words)), leftOut: leftOutOf(page.text, rejected), text: page.text }
}

const mostLeftOut = 50

/** Each sentence once, however many of its dates were left out; of an endless one its beginning. */
function leftOutOf(text: string, units: readonly Unit[]): NonNullable<ReadResult['leftOut']> {
  const sentences = [...new Map(units.map((unit) => [unit.index, unit])).values()].slice(0, mostLeftOut)
  return sentences.map(({ from, to }) => ({ from, to: Math.min(to, from + 400), quote: text.slice(from, Math.min(to, from + 400)) }))
}

/** Of what is nothing but marks only the beginning is cut into words. */
const isReadWhole = ({ page, tokens }: Reading): boolean => page.text.slice(tokens.at(-1)?.to ?? 0).trim() === ''

function notesOf(drafts: readonly Draft[], rejected: number, whole: boolean): string[] {
  const notes: string[] = []
  if (!whole) notes.push('This text is nearly all marks and numbers: only its beginning was read.')
  if (rejected > 0) notes.push(rejected === 1 ? 'One date was left out: it reads as a report, a deadline or a cancellation.' : `${rejected} dates were left out: they read as reports, deadlines or cancellations.`)
  for (const draft of drafts) if (draft.weekdayMismatch) notes.push(`The weekday or year printed with ${draft.start.slice(0, 10)} does not fit the date. Check it.`)
  return notes
}

function dayOf(text: string): Temporal.PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) throw new ReadError('bad_date', 'Write the day of publication as YYYY-MM-DD.')
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    throw new ReadError('bad_date', `${text} is not a day of the calendar.`)
  }
}

function localeOf(text: string): string {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? 'en'
  } catch {
    throw new ReadError('bad_locale', `"${text}" is not a locale. Write a language tag such as en-GB.`)
  }
}
