import { zoneOfAbbreviation, zoneOfSpoken } from '../resolve/zones.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { DateCandidate } from './date-parts.ts'
import { hoursAfterDate, hoursAtHead, hoursInField, isOfEvening } from './bare-hours.ts'
import { type Clock, parseClock } from './clock.ts'
import { isCounted, isSpan } from './counted.ts'
import { inRightHalf } from './halves.ts'
import type { TimeCandidate } from './time-candidate.ts'

const mostTimes = 5000
const longestEntry = 24

/** Every time in the text that is no part of a date, in order; at most 5000. Linear. */
export function findTimes(reading: Reading, dates: readonly DateCandidate[]): TimeCandidate[] {
  const found: TimeCandidate[] = []
  let nextDate = 0
  for (let at = 0; at < reading.tokens.length && found.length < mostTimes; ) {
    while (dates[nextDate] && dates[nextDate]!.end <= at) nextDate++
    const date = dates[nextDate]
    if (date && at >= date.first) {
      at = date.end
      continue
    }
    const midnight = machineMidnight(reading, dates[nextDate - 1], at)
    if (midnight !== null) {
      at = midnight
      continue
    }
    const time = parseTime(reading, at) ?? hoursInField(reading, at) ?? hoursAtHead(reading, at) ?? hoursAfterDate(reading, dates[nextDate - 1], at)
    if (!time || (date && time.end > date.first)) at++
    else {
      found.push(time)
      at = time.end
    }
  }
  return inRightHalf(reading, withoutOtherZones(reading, found))
}

function parseTime(reading: Reading, at: number): TimeCandidate | null {
  const lead = leadAt(reading, at)
  const first = isNamedHour(reading, at) ? null : parseClock(reading, lead.end)
  if (!first || (first.worded && !first.sure && !lead.strong)) return null
  if (!first.meridiem && !first.named && isSpan(reading, lead.end, first.end)) return null
  const offset = offsetAfter(reading, first.end)
  const joint = offset ? null : jointAt(reading, first.end, lead.between)
  const second = joint === null ? null : parseClock(reading, leadAt(reading, joint).end)
  // "dalle 10 alle 12 mila persone" counts twice.
  if (joint !== null && second === null && reading.tokens[leadAt(reading, joint).end]?.kind === 'number' && isCounted(reading, leadAt(reading, joint).end, leadAt(reading, joint).end + 1)) return null
  const isRange = second !== null && !(second.worded && !second.sure) && (sure(first) || sure(second) || lead.bare || (lead.between && first.padded === true && second.padded === true) || (lead.strong && (first.dotted || second.dotted)) || (second.minutes > first.minutes && first.dotted && second.dotted))
  const late = second === null ? lateStart(reading, first) : null
  if (late) return { first: at, end: late.end, from: reading.tokens[at]!.from, to: reading.tokens[late.end - 1]!.to, zone: null, by: false, start: earlier(first, late) + (late.meridiem || first.meridiem || first.minutes >= 540 ? 0 : 720), finish: null }
  if (!isRange && !sure(first) && !(lead.strong && (first.dotted || isWordedHour(reading, first) || isLoneHour(reading, at, first))) && !lead.bare && !(first.dotted && isOfProgramme(reading, at, first.end))) return null
  let end = isRange ? second.end : (offset ?? first.end)
  const zone = zoneAt(reading, end)
  if (zone) end = zone.end
  const tokens = reading.tokens
  const base = { first: at, end, from: tokens[at]!.from, to: tokens[end - 1]!.to, zone: zone?.zone ?? null, by: lead.by && !isArrival(reading, at) }
  if (isRange) {
    const begin = lateHalf(reading, first, second) + earlier(first, second)
    return { ...base, start: begin, finish: later(reading, begin, second) }
  }
  if (lead.until) return { ...base, start: null, finish: first.minutes }
  const lone = !sure(first) && !first.dotted && isLoneHour(reading, at, first) && first.minutes >= 420 && first.minutes < 540
  const start = likelyHalf(reading, at, first)
  return { ...base, start: start + (lone && start < 720 && reading.lexicon.language.code === 'en' ? 720 : 0), finish: null }
}

/** "2025-03-15 00:00:00", "2025-03-15 00:00": how a machine writes a day without an hour. The index behind it. */
function machineMidnight(reading: Reading, date: DateCandidate | undefined, at: number): number | null {
  const { tokens } = reading
  const isZero = (mark: number) => tokens[mark]?.text === ':' && !tokens[mark]!.spaced && tokens[mark + 1]?.text === '00' && !tokens[mark + 1]!.spaced
  if (tokens[at]!.text !== '00' || !isZero(at + 1)) return null
  if (isZero(at + 3)) return offsetAfter(reading, at + 5) ?? at + 5
  return date?.end === at && /^\d{4}-\d\d-\d\d$/u.test(reading.page.text.slice(date.from, date.to)) ? at + 3 : null
}

/** "17:00:00 -07:00": after seconds a sign and four digits tell how far the zone is from Greenwich, not when something ends. */
function offsetAfter(reading: Reading, at: number): number | null {
  const { tokens } = reading
  const hasSeconds = tokens[at - 2]?.text === ':' && tokens[at - 4]?.text === ':' && tokens[at - 5]?.kind === 'number' && !tokens[at - 3]!.spaced
  if (!hasSeconds || !/^[+−-]$/u.test(tokens[at]?.text ?? '') || tokens[at + 1]?.kind !== 'number' || tokens[at + 1]!.spaced) return null
  return tokens[at + 1]!.text.length === 4 ? at + 2 : tokens[at + 2]?.text === ':' && tokens[at + 3]?.kind === 'number' ? at + 4 : null
}

/** "Our Midnight Walk", "Midnight Oil": part of a name. */
function isNamedHour(reading: Reading, at: number): boolean {
  const midnight = reading.at(at, 'midnight')
  if (!midnight || !/^\p{Lu}/u.test(reading.tokens[at]!.text)) return false
  const next = reading.tokens[midnight.last + 1]
  return next !== undefined && !next.breaks && next.kind === 'word' && /^\p{Lu}/u.test(next.text)
}

/** "6.30 for 7pm", "10.30 for an 11 o'clock start": people come for the first and it begins at the second. */
function lateStart(reading: Reading, first: Clock): Clock | null {
  if (reading.lexicon.language.code !== 'en' || reading.tokens[first.end]?.lower !== 'for') return null
  const article = /^an?$/u.test(reading.tokens[first.end + 1]?.lower ?? '') ? 1 : 0
  const second = parseClock(reading, first.end + 1 + article)
  // "7 for 7.30": bare hours of one evening, half an hour apart or so.
  const isBare = second !== null && first.dotted && !second.sure && !second.worded && /^[.,;)!]$/u.test(reading.tokens[second.end]?.text ?? '.')
  if (second && (second.dotted || isBare) && article === 0 && !second.meridiem && !first.meridiem && second.minutes > first.minutes && second.minutes - first.minutes <= 60) return second
  return second && sure(second) && !second.worded && (article === 1 ? second.meridiem === undefined && reading.tokens[second.end]?.lower === 'start' : second.meridiem !== undefined) ? second : null
}

/** "be there at 6!": an hour that counts nothing. */
function isLoneHour(reading: Reading, at: number, clock: Clock): boolean {
  const cue = reading.at(at, 'loneHour')
  if (!cue || clock.end !== cue.last + 2 || reading.tokens[clock.end - 1]!.text.length > 2) return false
  const next = reading.tokens[clock.end]
  // "brooms from 9." says when; "from 20 to 30" counts.
  return next === undefined || next.breaks || /^[.!?,;)]$/u.test(next.text) || (next.spaced && reading.tokens[cue.first]!.lower !== 'from' && next.kind === 'word' && ((reading.at(clock.end, 'placeStrong') ?? reading.at(clock.end, 'placeWeak')) !== undefined || /^(?:for|and|with|until|if|when|as)$/u.test(next.lower)))
}

/** "Be at the station by 10.30am", "arrive by 9": not what ends, but when people are to be there. */
function isArrival(reading: Reading, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 9) && !/^[.!?;]$/u.test(reading.tokens[before]!.text); before--)
    if (reading.at(before, 'placeMeet') ?? reading.at(before, 'arrival')) return true
  return false
}

/** "09.30 Tea / 12.00 Samling / 13.30 Avmarsch": lines that each begin with an hour of the same form, and a word. */
function isOfProgramme(reading: Reading, at: number, end: number): boolean {
  const { tokens } = reading
  const begins = (first: number) => tokens[first]?.breaks === true && /^\d{1,2}$/u.test(tokens[first].text) && tokens[first + 1]?.text === '.' && /^[0-5]\d$/u.test(tokens[first + 2]?.text ?? '') && tokens[first + 3]?.kind === 'word' && tokens[first + 3]!.spaced
  if (!begins(at) || end !== at + 3) return false
  let next = at + 3
  while (next < at + longestEntry && tokens[next] && !tokens[next]!.breaks) next++
  let before = at - 1
  while (before > at - longestEntry && tokens[before] && !tokens[before]!.breaks) before--
  return begins(next) || begins(before)
}

/** "at eight", and nothing that it counts or leads to: "at seven sites", "voor een ‘…’" are no times. */
const isWordedHour = (reading: Reading, clock: Clock) => clock.worded === true && (reading.tokens[clock.end] === undefined || /^[.,!?;)|–—/-]$/u.test(reading.tokens[clock.end]!.text) || reading.tokens[clock.end]!.breaks || (reading.lexicon.stopwords.has(reading.tokens[clock.end]!.lower) && !/^(?:of|de|di|des|von|van|av|more|other|all)$/u.test(reading.tokens[clock.end]!.lower)))

const sure = (clock: Clock) => clock.sure

/** "from 5:15 to 5:45": nobody is called for that in the morning without being told so. */
function lateHalf(reading: Reading, first: Clock, second: Clock): number {
  const untold = [first, second].every((clock) => !clock.meridiem && !clock.named && !clock.padded && clock.minutes >= 60 && clock.minutes < 720)
  return untold && first.minutes < 420 && reading.lexicon.language.code === 'en' ? 720 : 0
}

/** Gives the first of a range the second's half of the day: "6-8pm", "11-1pm", "12.30 – 2pm". */
function earlier(first: Clock, second: Clock): number {
  // "half seven till nine in the morning".
  if (!first.meridiem && second.meridiem === 'am' && first.minutes >= 720 && first.minutes - 720 < second.minutes) return first.minutes - 720
  if (first.meridiem || first.named || second.meridiem !== 'pm' || first.minutes >= 780) return first.minutes
  const afternoon = (first.minutes % 720) + 720
  return afternoon < second.minutes ? afternoon : first.minutes
}

/** English keeps a twelve-hour clock: nobody is called for half past five in the morning without being told so. */
function likelyHalf(reading: Reading, at: number, clock: Clock): number {
  const small = clock.minutes >= 60 && (clock.minutes < 420 || (clock.minutes <= 480 && isOfEvening(reading, at))) && !clock.meridiem && !clock.named
  if (clock.minutes > 0 && clock.minutes < 720 && !clock.meridiem && !clock.named && !clock.padded && !clock.worded && isLate(reading, at, clock)) return clock.minutes + 720
  return small && reading.lexicon.language.code === 'en' && (reading.tokens[clock.end - 1]?.kind === 'number' || /^(?:clock|sharp|prompt|dot)$/u.test(reading.tokens[clock.end - 1]?.lower ?? '')) && !clock.padded ? clock.minutes + 720 : clock.minutes
}

/** "tomorrow evening (Thursday) at 7.30": the part of the day is said a little before. */
function isLate(reading: Reading, at: number, clock: Clock): boolean {
  if (reading.tokens[clock.end - 1]?.kind !== 'number' && !reading.at(clock.end - 1, 'clockAfter')) return false
  for (let before = at - 1; before >= Math.max(0, at - 7) && !/^[.!?;]$/u.test(reading.tokens[before]!.text); before--)
    if (reading.at(before, 'latePart')) return true
  return false
}

/** "noon to 2" ends in the afternoon; midnight ends the day. */
function later(reading: Reading, start: number, second: Clock): number {
  if (second.minutes === 0) return 1439
  const halved = reading.lexicon.language.code === 'en' && !second.meridiem && !second.padded && second.minutes <= start && second.minutes < 720
  return halved && second.minutes + 720 > start ? second.minutes + 720 : second.minutes
}

interface Lead {
  end: number
  strong: boolean
  bare: boolean
  until: boolean
  by: boolean
  between: boolean
}

/** Words before a time: "at", "from", "kl.", "until", "by". */
function leadAt(reading: Reading, at: number): Lead {
  const lead: Lead = { end: at, strong: false, bare: false, until: false, by: false, between: false }
  for (let steps = 0; steps < 3; steps++) {
    const bare = reading.at(lead.end, 'clockBare')
    const until = reading.at(lead.end, 'until')
    const by = reading.at(lead.end, 'by')
    const before = reading.at(lead.end, 'clockBefore')
    const cue = [bare, until, by, before].filter((one) => one !== undefined).toSorted((a, b) => b.last - a.last)[0]
    if (!cue) break
    lead.strong = true
    lead.bare ||= bare !== undefined
    // "the plan is to meet at 2pm" ends nothing.
    lead.until = (lead.until && !reading.at(cue.first, 'placeMeet')) || (until !== undefined && cue.last === until.last)
    lead.by ||= by !== undefined && cue.last === by.last
    lead.between ||= ['between', 'zwischen', 'entre', 'tra', 'tussen', 'mellan', 'from', 'de', 'von', 'dalle', 'van', 'från', 'das'].includes(reading.tokens[lead.end]!.lower)
    lead.end = cue.last + 1
    while (/^[.:]$/u.test(reading.tokens[lead.end]?.text ?? '') && reading.tokens[lead.end + 1]?.kind === 'number') lead.end++
    if (reading.tokens[lead.end]?.breaks) break
  }
  // "à 14h", "l'ora": an elided article's apostrophe.
  return lead
}

function jointAt(reading: Reading, at: number, between: boolean): number | null {
  const token = reading.tokens[at]
  if (!token || token.breaks) return null
  // "6 PM -- 10 PM".
  if (/^[-–—−]$/u.test(token.text)) return afterAbout(reading, reading.tokens[at + 1]?.text === '-' ? at + 2 : at + 1)
  const range = reading.at(at, 'rangeWord') ?? reading.at(at, 'until')
  if (range) return afterAbout(reading, range.last + 1)
  const and = between ? reading.at(at, 'listWord') : undefined
  return and ? afterAbout(reading, and.last + 1) : null
}

/** "von 9 bis ca. 13 Uhr". */
function afterAbout(reading: Reading, at: number): number {
  const about = reading.at(at, 'about')
  return about === undefined ? at : reading.tokens[about.last + 1]?.text === '.' ? about.last + 2 : about.last + 1
}

function zoneAt(reading: Reading, at: number): { zone: string; end: number } | null {
  const open = reading.tokens[at]?.text === '(' ? 1 : 0
  const token = reading.tokens[at + open]
  if (token?.kind !== 'word' || token.breaks) return null
  const spoken = open === 0 ? zoneOfSpoken(token.text) : undefined
  const next = reading.tokens[at + 1]
  if (spoken && /^(?:time|daylight|standard)$/u.test(next?.lower ?? '')) return { zone: spoken, end: at + 2 }
  // "5pm Central Hall" is a place.
  if (spoken && (!next || next.breaks || !/^\p{Lu}/u.test(next.text))) return { zone: spoken, end: at + 1 }
  const zone = zoneOfAbbreviation(token.text)
  return zone ? { zone, end: at + 1 + (open ? 2 : 0) > reading.tokens.length ? at + 2 : at + 1 + (open ? 2 : 0) } : null
}

/** "8pm ET / 5 pm PT" is one instant told twice. */
function withoutOtherZones(reading: Reading, times: TimeCandidate[]): TimeCandidate[] {
  const kept: TimeCandidate[] = []
  for (const time of times) {
    const before = kept.at(-1)
    const between = before ? time.first - before.end : Infinity
    if (before?.zone && time.zone && before.zone !== time.zone && between <= 2 && !reading.tokens[time.first]!.breaks) kept[kept.length - 1] = { ...before, end: time.end, to: time.to }
    else kept.push(time)
  }
  return kept
}
