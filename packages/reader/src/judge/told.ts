import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import { inAll } from '../languages/patterns.ts'
import type { Mention } from '../resolve/mentions.ts'

const stamp = new RegExp(`(?<!\\p{L})(?:${inAll('stamps')})(?:\\s(?:${inAll('onDay')}))?\\s*:?\\s*(?:\\p{L}{2,12},?\\s)?$`, 'iu')
const since = new RegExp(`(?:^|\\s)(?:${inAll('since')})\\s$`, 'iu')

/** "Opens: 3 May", "Closes: 4pm, Friday 14 March": the terms of an offer. */
const term = new RegExp(`^(?:${inAll('terms')})\\s?:[^:]{0,12}$`, 'iu')

/** "our e-mails include a reminder on Friday": sent then, and nothing else. */
const reminder = new RegExp(`(?<!\\p{L})(?:${inAll('reminders')})\\s(?:${inAll('onDay')})\\s$`, 'iu')

/** "An earlier strike, from 12 November", "eine frühere Kundgebung am 3. Mai". */
const earlier = new RegExp(`(?<!\\p{L})(?:${inAll('earlier')})\\s\\p{L}[^.;:!?]{2,40}$`, 'iu')

/** "Since the marches began on 17 November". */
const eversince = new RegExp(`(?<!\\p{L})(?:${inAll('eversince')})\\s[^.;:!?,]{0,60}$`, 'iu')

/** "last updated 3 May", "without a contract since 31 December", "the last rally, on 10 June": the day of something told. */
export function isToldOf(reading: Reading, { date, unit, scope }: Mention, ahead: boolean): boolean {
  const lead = reading.page.text.slice(Math.max(unit.from, date.from - 40), date.from)
  if (stamp.test(lead) || (!date.parts && reminder.test(lead)) || since.test(lead) || term.test(lead)) return true
  if (!date.parts) return false
  const clause = eversince.exec(reading.page.text.slice(Math.max(unit.from, date.from - 70), date.from))
  if (clause && !reading.holds(date.from - clause[0].length, date.from, 'call')) return true
  if (ahead) return false
  if (earlier.test(reading.page.text.slice(Math.max(scope.from, date.from - 50), date.from))) return true
  return reading.within(Math.max(scope.from, date.from - 60), date.from, 'lastOne').some((cue) => reading.at(cue.last + 1, 'weekday') === undefined && !/^(?:issues?|newsletters?|bulletins?|editions?|emails?|mails?|updates?|chance|minute|call|rundbrief|newsletter|ausgabe|numero|bulletin|boletin|circular|bollettino|boletim|nieuwsbrief|nyhetsbrev|utskick|utskicket)$/u.test(reading.tokens[cue.last + 1]?.lower ?? '') && !reading.at(cue.last + 1, 'ofMonth') && reading.tokens[cue.first]!.text.length > 3)
}

const ahead = new RegExp(`(?<!\\p{L})(?:${inAll('aheadOf')})\\s[^.,;:!?()]{4,60}\\s(?:${inAll('ofDay')})\\s(?:the\\s|den\\s)?$`, 'iu')

/** "London, 28 March, ahead of the summit on 2 April": beside the day of the action that of something else. */
export function isReference(reading: Reading, { date, unit, siblings }: Mention): boolean {
  return siblings > 1 && date.parts !== undefined && ahead.test(reading.page.text.slice(Math.max(unit.from, date.from - 90), date.from)) && !reading.holds(date.to, Math.min(unit.to, date.to + 60), 'call')
}

const whatever = new RegExp(`(?<!\\p{L})(?:${inAll('whatever')})\\s[^,.;:!?]{2,60}$`, 'iu')
const despite = new RegExp(`^\\P{L}{0,3}(?:${inAll('despite')})\\s[^.;:!?,]{2,240}(?:,\\s(?:${inAll('including')})\\s[^.;:!?,]{2,100})?$`, 'iu')

/** "Thursday, no matter how the vote goes on Tuesday, we rally", "Despite a briefing on Saturday, the protest will go ahead": a day of what the action is not. */
export function isBeside(reading: Reading, { date, unit }: Mention): boolean {
  if (date.every) return false
  if (whatever.test(reading.page.text.slice(Math.max(unit.from, date.from - 90), date.from))) return true
  return despite.test(reading.page.text.slice(Math.max(unit.from, date.from - 280), date.from)) && date.from - unit.from <= 270 && /^[^.;:!?]{0,60},/u.test(reading.page.text.slice(date.to, date.to + 70))
}

/** "arrested after Saturday's protest", "malgré les manifestations de jeudi": a weekday by itself, of something that has been. */
export function isAftermath(reading: Reading, { date, unit, scope, siblings }: Mention): boolean {
  if (date.parts || date.weekday === undefined || date.every || date.pointer !== undefined || reading.holds(siblings > 1 ? scope.from : unit.from, siblings > 1 ? scope.to : unit.to, 'call', 'placeMeet')) return false
  return aftermath.test(reading.page.text.slice(Math.max(unit.from, date.from - 50), date.from)) && !reading.holds(unit.from, date.from, 'future')
}

const aftermath = new RegExp(`(?<!\\p{L})(?:${inAll('aftermath')})$`, 'iu')

/** "CARSON CITY, Nev. (April 24) — Teachers voted …": the place and day of writing, before what is told. */
export function isDateline(reading: Reading, { date, unit }: Mention): boolean {
  if (unit.index > 6 || !date.parts || !/^\)?\s?(?:\/[\p{L} ]{2,24}\/\s?)?(?:[–—-]|--)\s/u.test(reading.page.text.slice(date.to, date.to + 36))) return false
  const lead = reading.page.text.slice(reading.page.lines[unit.line]!.from, date.from)
  return lead.length <= 60 && /^\p{Lu}{3,}[\p{L}., ]*[(,]?\s?$/u.test(lead)
}

/** The first short line that says that what follows is no more the call; never in the first lines of a text. */
export function backMatterOf(reading: Reading, units: readonly Unit[]): number | null {
  for (const unit of units) {
    if (unit.index < 4 || unit.to - unit.from > 70 || units[unit.index - 1]?.line === unit.line) continue
    const cue = reading.within(unit.from, unit.from + 1, 'backMatter')[0]
    if (cue && (cue.last === unit.end - 1 || unit.kind === 'heading' || /^[:|]$/u.test(reading.tokens[cue.last + 1]?.text ?? '') || (cue.last > cue.first && !/[.!?]$/u.test(reading.page.text.slice(unit.to - 1, unit.to))))) return unit.index
  }
  return null
}

const long = 100
const was = new RegExp(`(?<!\\p{L})(?:${inAll('was')})\\s`, 'iu')

/** "Blood Donation Camp – 12 June" over "A camp was organised …", written in October: a heading without a year, over what was. */
export function headsReport(reading: Reading, units: readonly Unit[], { date, unit, start }: Mention): boolean {
  const next = units[unit.index + 1]
  if (!next || !date.parts || date.parts.year !== undefined || unit.to - unit.from > long || next.kind === 'heading' || reading.publishedOn.until(start).days < long) return false
  const isOpen = (one: Unit) => reading.holds(one.from, one.to, 'future', 'call')
  return !isOpen(unit) && !isOpen(next) && (reading.holds(next.from, next.to, 'past') || was.test(reading.page.text.slice(next.from, Math.min(next.to, next.from + 200))))
}

/** "Thousands took part this Saturday in the march": the weekday of publication, behind what tells of it. */
export const isToldToday = (reading: Reading, { date, unit }: Mention, away: number) => away === 0 && !date.parts && !date.every && date.weekday !== undefined && reading.holds(unit.from, date.from, 'past') && !reading.holds(unit.from, date.from, 'future')
