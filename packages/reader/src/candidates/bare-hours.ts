import type { Reading } from '../lexicon/reading.ts'
import type { DateCandidate } from './date-parts.ts'
import type { TimeCandidate } from './time-candidate.ts'

interface Hour {
  minutes: number
  end: number
  dotted: boolean
}

const furthest = 14
const fromTo = /^(?:from|von|de|van|från|das|dalle)$/u
const between = /^(?:between|zwischen|entre|tra|fra|tussen|mellan)$/u

/**
 * Hours that no word or letter marks as such, beside a date: "6 October 11–15", "Tue 12 Nov, 7.30", "street stall, 11-1
 * outside the bank", "torsdag 13 mars mellan 14 och 18". Two hours right behind the date or after a comma, or one with its minutes right behind it.
 */
export function hoursAfterDate(reading: Reading, date: DateCandidate | undefined, at: number): TimeCandidate | null {
  if (!date || date.until || reading.tokens[at]!.breaks) return null
  const behind = isRightBehind(reading, date, at)
  if (!behind && !isApart(reading, date, at)) return null
  const isBetween = behind && between.test(reading.tokens[at]!.lower)
  const isFrom = behind && fromTo.test(reading.tokens[at]!.lower)
  const first = hourAt(reading, isBetween || isFrom ? at + 1 : at)
  if (!first) return null
  const joint = reading.tokens[first.end]
  // "tonight – 7.30 – bandstand": a dash that leads to a word joins nothing.
  const isDash = /^[-–—]$/u.test(joint?.text ?? '') && !(joint!.spaced && reading.tokens[first.end + 1]?.kind === 'word')
  const isJoint = isDash || reading.at(first.end, isBetween ? 'listWord' : 'rangeWord') !== undefined
  const second = isJoint && !joint!.breaks ? (hourAt(reading, first.end + 1) ?? noonAt(reading, first.end + 1)) : null
  const english = reading.lexicon.language.code === 'en'
  const isLate = first.minutes < 420 || (first.minutes <= 480 && isOfEvening(reading, at))
  const begin = english && isLate ? first.minutes + 720 : first.minutes
  const base = { first: at, from: reading.tokens[at]!.from, zone: null, by: false }
  if (second) {
    const finish = english && second.minutes <= begin ? second.minutes + 720 : second.minutes
    if (finish <= begin || finish > 1440 || !endsHere(reading, second.end, behind && !isFrom)) return null
    return { ...base, end: second.end, to: reading.tokens[second.end - 1]!.to, start: begin, finish: Math.min(finish, 1439) }
  }
  // A year or a price has minutes too; an hour with them stands right behind its day.
  if (isJoint || isFrom || !first.dotted || !behind || first.minutes % 5 !== 0 || !(endsHere(reading, first.end, false) || isHourOfDay(reading, date, at, first))) return null
  return { ...base, end: first.end, to: reading.tokens[first.end - 1]!.to, start: english && first.minutes < 540 ? first.minutes % 720 + 720 : first.minutes, finish: null }
}

/** "za 11 mei 14.00 demonstratie": two digits and two, right behind the day, where the clock has twenty-four hours; a price names its money. */
function isHourOfDay(reading: Reading, date: DateCandidate, at: number, hour: Hour): boolean {
  const next = reading.tokens[hour.end]
  return reading.lexicon.language.code !== 'en' && at === date.end && reading.tokens[at]!.text.length === 2 && hour.minutes >= 420 && next?.kind === 'word' && next.spaced && !/^(?:euros?|eur|kr|kronor|sek|chf|franken|reais|pesos|m|km|kg|ha)$/u.test(next.lower)
}

const clocks = /^[⏰⏱⌚🕐-🕧]$/u

/** "Time: 10-1", "🕙 7.30": alone behind the name of a field that holds an hour. */
export function hoursInField(reading: Reading, at: number): TimeCandidate | null {
  const mark = reading.tokens[/^\uFE0F$/u.test(reading.tokens[at - 1]?.text ?? '') ? at - 2 : at - 1]
  if (!mark || reading.tokens[at]!.breaks || !(clocks.test(mark.text) || (mark.text === ':' && isFieldOfTime(reading, at)))) return null
  const first = hourAt(reading, at)
  if (!first || Number(reading.tokens[at]!.text) > 23) return null
  const ranged = /^[-–—]$/u.test(reading.tokens[first.end]?.text ?? '') || reading.at(first.end, 'rangeWord') !== undefined
  const second = ranged ? hourAt(reading, first.end + 1) : null
  const end = second?.end ?? first.end
  const next = reading.tokens[end]
  if ((ranged && !second) || (next && !next.breaks && !/^[,;(|–—-]$/u.test(next.text))) return null
  const english = reading.lexicon.language.code === 'en'
  const start = english && first.minutes < 420 ? first.minutes + 720 : first.minutes
  const finish = second === null ? null : english && second.minutes <= start ? second.minutes + 720 : second.minutes
  if (finish !== null && (finish <= start || finish > 1440)) return null
  return { first: at, end, from: reading.tokens[at]!.from, to: reading.tokens[end - 1]!.to, start, finish: finish === null ? null : Math.min(finish, 1439), zone: null, by: false }
}

/** "9 till 1: plant swap", "10-12: work party": two hours that a line begins with, and a mark or a place behind them. */
export function hoursAtHead(reading: Reading, at: number): TimeCandidate | null {
  if (!reading.tokens[at]!.breaks) return null
  const first = hourAt(reading, at)
  const isDash = first !== null && /^[-–—]$/u.test(reading.tokens[first.end]?.text ?? '')
  const second = first && (isDash || reading.at(first.end, 'rangeWord')) ? hourAt(reading, first.end + 1) : null
  const next = second && reading.tokens[second.end]
  if (!first || !second || !next || next.breaks || !(next.text === ':' || (!isDash && (/^[,–—]$/u.test(next.text) || reading.at(second.end, 'placeStrong'))))) return null
  const english = reading.lexicon.language.code === 'en'
  const start = english && first.minutes < 420 ? first.minutes + 720 : first.minutes
  const finish = english && second.minutes <= start ? second.minutes + 720 : second.minutes
  if (finish <= start || finish > 1440 || finish - start > 720) return null
  return { first: at, end: second.end, from: reading.tokens[at]!.from, to: reading.tokens[second.end - 1]!.to, start, finish: Math.min(finish, 1439), zone: null, by: false }
}

const isFieldOfTime = (reading: Reading, at: number) => [2, 3, 4].some((back) => {
  const cue = reading.at(at - back, 'label')
  return (cue?.value === 'time' || cue?.value === 'end') && cue.last === at - 2
})

/** "6 October 11", "Tue 12 Nov, 7.30", "| 12 Nov | 7.30 |". */
function isRightBehind(reading: Reading, date: DateCandidate, at: number): boolean {
  if (!date.parts && date.weekday === undefined && (date.relative ?? -1) < 0) return false
  return at === date.end || (at === date.end + 1 && /^[,|@·•–—(-]$/u.test(reading.tokens[date.end]!.text))
}

/** After a comma, in the line or sentence of the date. */
function isApart(reading: Reading, date: DateCandidate, at: number): boolean {
  const { tokens } = reading
  if (tokens[at - 1]?.text !== ',' || at - date.end > furthest || !/^\d{1,2}$/u.test(tokens[at + 2]?.text ?? '')) return false
  for (let i = date.end; i < at; i++) if (tokens[i]!.breaks || /^[.!?;]$/u.test(tokens[i]!.text)) return false
  return true
}

/** "9–noon". */
function noonAt(reading: Reading, at: number): Hour | null {
  const noon = reading.at(at, 'noon')
  return noon ? { minutes: 720, end: noon.last + 1, dotted: false } : null
}

function hourAt(reading: Reading, at: number): Hour | null {
  const { tokens } = reading
  const [hour, mark, minute] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (hour?.kind !== 'number' || hour.text.length > 2 || Number(hour.text) > 24 || (at > 0 && /^[£$€#§]$/u.test(tokens[at - 1]!.text))) return null
  const dotted = mark?.text === '.' && !mark.spaced && minute?.kind === 'number' && !minute.spaced && /^[0-5]\d$/u.test(minute.text)
  if (!dotted) return { minutes: Number(hour.text) * 60, end: at + 1, dotted }
  // "12.10.25" is a date.
  if (/^[./]$/u.test(tokens[at + 3]?.text ?? '') && tokens[at + 4]?.kind === 'number' && !tokens[at + 4]!.spaced) return null
  return { minutes: Number(hour.text) * 60 + Number(minute.text), end: at + 3, dotted }
}

/** Nothing follows that the number would count or be a part of. */
function endsHere(reading: Reading, at: number, loose: boolean): boolean {
  const next = reading.tokens[at]
  if (!next || next.breaks || reading.at(at, 'placeStrong')) return true
  if (reading.at(at, 'month')) return false
  if (loose) return next.spaced || !/^[\p{L}\d:.%/-]/u.test(next.text) || next.text === '.'
  return /^[.,;!)(|·•–—]$/u.test(next.text) && !(next.text === '.' && reading.tokens[at + 1]?.kind === 'number' && !reading.tokens[at + 1]!.spaced)
}

const ofEvening = new Set(['meeting', 'assembly', 'webinar', 'vigil', 'fundraiser'])

/** "Public meeting, Tuesday 11 March at 7.30": what is held after work, and nothing else is named before it. */
export function isOfEvening(reading: Reading, at: number): boolean {
  let first = at
  while (first > 0 && first > at - 24 && !/^[.!?;]$/u.test(reading.tokens[first - 1]!.text)) first--
  const nouns = reading.within(reading.tokens[first]!.from, reading.tokens[at]!.from, 'noun')
  return nouns.length > 0 && nouns.every((cue) => ofEvening.has(cue.value))
}
