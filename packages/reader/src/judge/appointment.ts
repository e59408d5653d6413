import type { Occasion } from '../attach/occasions.ts'
import { isOfficeHour } from '../attach/asides.ts'
import type { Unit } from '../candidates/units.ts'
import type { Tag } from '../lexicon/lexicon.ts'
import { inAll } from '../languages/patterns.ts'
import type { Reading } from '../lexicon/reading.ts'

const mostListed = 30
const shut = new RegExp(`(?:${inAll('shut')})`, 'iu')
const longestEntry = 160

/**
 * A day ahead with an hour beside it, which needs no name of an action: a weekday with its date, or any day that a place, an
 * invitation or those who come stand beside. What is over, due or called off is none.
 */
export function isFullAppointment(reading: Reading, { mention, close, far, by }: Occasion, range: { from: number; to: number }): boolean {
  const { date, unit } = mention
  const away = reading.publishedOn.until(mention.start).days
  if (by || mention.outlook === 'past' || away < 0 || (away === 0 && date.relative !== 0)) return false
  const timed = close.filter((time) => time.start !== null && !isOfficeHour(reading, unit, time))
  // "23 March is Water Day! Volunteers meet at 8am at the ramp".
  const next = far.filter((one) => one.time.start !== null && one.unit.index > unit.index && one.unit.index - unit.index <= 2 && (one.unit.block === unit.block || reading.holds(one.unit.from, one.unit.to, 'placeMeet')) && reading.holds(one.unit.from, one.unit.to, 'call', 'people'))
  if (timed.length === 0 && (date.parts !== undefined || (date.relative ?? -1) >= 0 || (date.pointer !== undefined && date.pointer !== 'last')) && next.length > 0) return reading.holds(next[0]!.unit.from, next[0]!.unit.to, 'placeStrong', 'placeNoun') && !reading.holds(range.from, range.to, 'office', 'history')
  if (timed.length === 0 || reading.holds(range.from, range.to, 'office', 'history')) return false
  if (date.parts !== undefined && date.weekday !== undefined) return true
  if (date.parts === undefined && !date.every && date.pointer === undefined && (date.relative === undefined || date.relative < 0)) return false
  if (date.habit) return false
  return reading.holds(range.from, range.to, 'placeStrong', 'placeNoun', 'online', 'call', 'people', 'future')
}

/** "open until midnight on Sunday 2 August": the day on which something ends, and nothing begins. */
export function onlyEnds(reading: Reading, { mention, close }: Occasion, calls: boolean): boolean {
  if (calls || close.length !== 1 || mention.until) return false
  const [time] = close
  const between = time!.to <= mention.date.from ? reading.page.text.slice(time!.to, mention.date.from) : null
  return time!.start === null && time!.finish !== null && between !== null && /^\s*(?:\p{L}{1,4}\s*){0,2}$/u.test(between)
}

/** "Term ends on Friday 19 July at 2pm", "the exhibition closes on 3 May": a day on which something only ends. */
export function endsThen(reading: Reading, { mention }: Occasion, noun: { from: number; to: number } | null): boolean {
  const { date, scope } = mention
  if (mention.until || date.first === 0) return false
  const cue = reading.within(Math.max(scope.from, date.from - 32), date.from, 'endsOn').find((one) => one.tag === 'endsOn' && /^\P{L}{0,3}(?:(?:at|um|à|a las|alle|às|om|kl)\s)?(?:\d{1,2}(?:[.:h]\d\d)?\s?(?:[ap]\.?m\.?|h|uhr|uur)?,?\s)?(?:(?:on|at|am|um|le|el|il|em|op|den|a|the|this|next)\P{L}{1,2}){0,2}$/iu.test(reading.page.text.slice(one.to, date.from)))
  if (!cue || /^(?:until|till|through|to|bis|jusqu|hasta|fino|ate|tot|till)$/u.test(reading.tokens[cue.first]!.lower)) return false
  return noun === null || noun.from > date.to || noun.to < scope.from || !reading.within(scope.from, date.from, 'future', 'call').some((one) => one.to <= cue.from)
}

/** "6 May: …", "Week 2 – Monday 24, Tuesday 25 & Wednesday 26 February": an entry that is about its days. */
const beginsWithDays = (reading: Reading, unit: Unit, first: number) => first - unit.first <= 4 || (unit.to - unit.from <= 120 && reading.within(unit.from, reading.tokens[first]!.from, 'weekday', 'month').some((cue) => cue.first - unit.first <= 4))

/** "Action will take place on these days: / 6 May: all schools / 20 May: schools in the north": one of the days that an announcement lists. */
export function announcedBy(reading: Reading, units: readonly Unit[], { mention }: Occasion): Unit | null {
  const { date, unit, outlook } = mention
  if (!date.parts || outlook === 'past' || !beginsWithDays(reading, unit, date.first) || reading.publishedOn.until(mention.start).days < 0) return null
  let led = false
  for (let i = unit.index - 1; i >= Math.max(0, unit.index - mostListed); i--) {
    const one = units[i]!
    const says = (...tags: Tag[]) => reading.holds(one.from, one.to, ...tags)
    // "The strike days will be / Monday and Tuesday: / MONDAY 2 June: …".
    if (!led && reading.tokens[one.end - 1]!.text === ':' && says('weekday', 'month') && !says('noun', 'weakNoun', 'future') && one.to - one.from <= longestEntry) {
      led = true
      continue
    }
    if (led || reading.tokens[one.end - 1]!.text === ':') return says('noun', 'weakNoun', 'future') && (says('future') || !says('past')) && !says('deadline', 'cancelled', 'affair', 'office', 'history') ? one : null
    if (one.kind === 'heading' || one.to - one.from > longestEntry || reading.tokens[one.first]!.kind === 'mark' || !says('month', 'weekday')) return null
  }
  return null
}

/** "TUESDAY 12 MARCH" over the lines of its programme, "• Sat 9 March – Repair café, Scout Hut": a day set out for the eye. */
export function isEntry(reading: Reading, { mention, close, far, by }: Occasion, range: { from: number; to: number }): boolean {
  const { date, unit, mismatch } = mention
  if (by || mismatch || !date.parts || mention.outlook === 'past' || reading.publishedOn.until(mention.start).days < 0) return false
  if (reading.holds(range.from, range.to, 'deadline', 'cancelled', 'past', 'affair', 'office', 'history') || date.first - unit.first > 2) return false
  const rest = reading.page.text.slice(date.to, unit.to)
  const timed = close.some((time) => time.start !== null)
  if (date.weekday === undefined && !timed) return false
  if (unit.kind === 'item' || unit.kind === 'row' || (timed && unit.to - unit.from <= 140)) return /^\s*[–—:,|-]\s*\p{Lu}\p{L}+.*\p{L}{3}/u.test(rest) && !shut.test(rest)
  return rest.trim().length <= 12 && far.some((one) => one.time.start !== null && one.unit.index - unit.index <= 2 && one.unit.index > unit.index)
}

const small = /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with|vs|&)$/u

/** "The Big Lunchtime Switch Off: Monday 6 October.": a name in capitals of three words or more, and its day. */
export function isTitledDay(reading: Reading, { mention, by }: Occasion): boolean {
  const { date, unit, outlook, siblings } = mention
  if (reading.lexicon.language.code !== 'en' || by || siblings > 1 || !date.parts || date.weekday === undefined || outlook === 'past' || mention.mismatch || reading.publishedOn.until(mention.start).days <= 0 || unit.index > 3) return false
  const named = /^\s*[“"']?([^:–—,|.!?]{12,70})[”"']?\s?[:–—,|]\s?(?:on\s)?$/u.exec(reading.page.text.slice(unit.from, date.from))
  const rest = reading.page.text.slice(date.to, unit.to)
  if (!named || !/^\s?[.!:–—]?\s*$/u.test(rest)) return false
  const words = named[1]!.trim().split(/[\s-]+/u)
  return words.length >= 3 && words.every((word) => small.test(word) || /^[\p{Lu}\d#]/u.test(word)) && !reading.holds(unit.from, unit.to, 'deadline', 'cancelled', 'past', 'affair', 'office', 'history', 'vacancy', 'genre', 'placeNoun')
}

/** "8 March, our day. / March: 12 noon, from the square": the line below begins with the action's name, as a field, and its hour. */
export function isNextField(reading: Reading, { mention: { unit, outlook }, far, close }: Occasion): boolean {
  return close.length === 0 && outlook !== 'past' && far.some((one) => {
    const noun = one.unit.index > unit.index && one.unit.index - unit.index <= 2 ? reading.at(one.unit.first, 'noun') : undefined
    return noun !== undefined && reading.tokens[noun.last + 1]?.text === ':' && one.time.first - noun.last <= 2
  })
}

/** "The Lions Club will hold a sausage sizzle this Friday": a body holds something, whatever its name, on a day ahead. */
export function holdsOccasion(reading: Reading, { date, unit, outlook, start }: Occasion['mention']): boolean {
  if (outlook === 'past' || date.every || reading.publishedOn.until(start).days <= 0 || unit.kind === 'heading' || (!date.parts && date.pointer === undefined && date.relative === undefined)) return false
  if (reading.holds(unit.from, unit.to, 'affair', 'deadline', 'cancelled', 'past', 'office', 'history', 'vacancy', 'accordingTo')) return false
  const verb = reading.within(Math.max(unit.from, date.from - 200), date.from, 'holding').find((cue) => [cue.last + 1, date.end].some((at) => reading.at(at, 'indefinite') !== undefined && (at !== date.end || date.first - cue.last <= 3)))
  return verb !== undefined && (reading.holds(unit.from, verb.from, 'organisation', 'people') || /^(?:we|wir|nous|noi|nós|wij|vi)$/u.test(reading.tokens[verb.first - 1]?.lower ?? ''))
}
