import type { Doubt, EvidenceField, Reading as Choice } from '../draft.ts'
import type { DateCandidate, DayParts } from '../candidates/date-parts.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import type { Chosen } from './likely-caller.ts'
import type { Passage } from './passage.ts'
import type { Title } from './title.ts'

/** What was drawn for a draft, as far as its doubts depend on it. */
export interface Drawn {
  start: string
  confidence: number
  title: Title | null
  /** A name as likely as the title. */
  rival: Passage | null
  caller: Chosen | null
  towns: Passage | null
  link: (Passage & { unasked?: boolean }) | null
}

const unsureBelow = 0.75
const unsureCaller = 1
const farUnits = 3

/** Why a draft should be looked at: a weekday that does not fit, words with two readings, fields that are guesses. */
export function doubtsOf(reading: Reading, found: Found, drawn: Drawn): Doubt[] {
  const doubts: Doubt[] = []
  const mention = found.mentions[0]!
  const odd = found.mentions.find((one) => one.mismatch)
  if (odd) doubts.push({ field: 'date', why: 'weekday', readings: daysFor(reading, odd.date, found, fittingDays(odd.date, found.start, reading.publishedOn)) })
  else {
    const others = otherDays(reading, mention.date, found.start)
    if (others.length > 0) doubts.push({ field: 'date', why: 'several', readings: daysFor(reading, mention.date, found, others) })
    else if (drawn.confidence < unsureBelow) doubts.push(unsure('date'))
  }
  if (found.time && isFar(found)) doubts.push(unsure('start'))
  if (drawn.rival) doubts.push({ field: 'title', why: 'several', readings: [choice(reading, drawn.rival)] })
  if (drawn.towns) doubts.push({ field: 'place', why: 'several', readings: townsOf(reading, drawn.towns) })
  const rivals = drawn.caller?.rivals ?? []
  if (rivals.length > 0) doubts.push({ field: 'caller', why: 'several', readings: rivals.map((one) => choice(reading, one)) })
  else if (drawn.caller && (drawn.caller.score ?? unsureCaller) < unsureCaller) doubts.push(unsure('caller'))
  if (drawn.link?.unasked) doubts.push(unsure('url'))
  if (drawn.title?.weak && !drawn.rival) doubts.push(unsure('title'))
  return doubts
}

const unsure = (field: EvidenceField): Doubt => ({ field, why: 'unsure', readings: [] })

const choice = (reading: Reading, passage: Passage): Choice => ({ value: passage.value, from: passage.from, to: passage.to, quote: reading.page.text.slice(passage.from, passage.to) })

/** The day as printed, and the nearest with the printed weekday. */
function fittingDays(date: DateCandidate, start: Temporal.PlainDate, publishedOn: Temporal.PlainDate): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = []
  const printed = date.parts ? printedDay(date.parts, start.year) : null
  if (printed) days.push(printed)
  if (date.weekday !== undefined) {
    const back = (start.dayOfWeek - date.weekday + 7) % 7
    const nearer = back <= 3 ? start.subtract({ days: back }) : start.add({ days: 7 - back })
    days.push(Temporal.PlainDate.compare(nearer, publishedOn) < 0 ? nearer.add({ days: 7 }) : nearer)
  }
  return days
}

function printedDay(parts: DayParts, year: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year: parts.year ?? year, month: parts.month, day: parts.day }, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** What else the words may mean: 3/4 in a locale of both orders, "next Friday", "every second Tuesday", today's own weekday. */
function otherDays(reading: Reading, date: DateCandidate, start: Temporal.PlainDate): Temporal.PlainDate[] {
  if (date.parts) {
    const { swapped } = date
    const other = swapped && isOpenOrder(reading) && date.weekday === undefined ? printedDay(swapped, start.year) : null
    return other && !other.equals(start) ? [other] : []
  }
  if (date.weekday === undefined) return []
  const ahead = reading.publishedOn.until(start).days
  if (date.pointer === 'next') return ahead <= 7 ? [start.add({ days: 7 })] : [start.subtract({ days: 7 })]
  if (date.every === 'fortnight') return [start.add({ days: 7 })]
  return ahead === 0 && !date.every ? [start.add({ days: 7 })] : []
}

/** A locale whose writers use both orders, or a text in a language that is not the locale's. */
const isOpenOrder = (reading: Reading) => /^en$|^en-(?:CA|ZA|PH)|^fr-CA|^es-(?:US|PR)/iu.test(reading.locale) || !reading.locale.toLowerCase().startsWith(reading.lexicon.language.code)

function daysFor(reading: Reading, date: DateCandidate, found: Found, days: readonly Temporal.PlainDate[]): Choice[] {
  const time = found.minutes === null ? '' : `T${String(Math.floor(found.minutes / 60)).padStart(2, '0')}:${String(found.minutes % 60).padStart(2, '0')}`
  const distinct = new Set(days.filter((day) => !day.equals(found.start)).map((day) => `${day.toString()}${time}`))
  return [...distinct].map((value) => choice(reading, { value, from: date.from, to: date.to }))
}

/** The time stands in a sentence some way from its date. */
function isFar(found: Found): boolean {
  const unit = found.mentions[0]!.unit
  return found.row === null && found.far !== null && Math.abs(found.far - unit.index) > farUnits
}

/** Each town of a list, to choose from. */
function townsOf(reading: Reading, towns: Passage): Choice[] {
  const readings: Choice[] = []
  for (const match of reading.page.text.slice(towns.from, Math.min(towns.to, towns.from + 400)).matchAll(/\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*/gu)) {
    const from = towns.from + match.index
    readings.push({ value: match[0], from, to: from + match[0].length, quote: match[0] })
    if (readings.length >= 12) break
  }
  return readings
}
