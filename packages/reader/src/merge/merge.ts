import { attachTimes, type Occasion, type Row } from '../attach/occasions.ts'
import { rowsOf } from '../attach/rows.ts'
import { isEverywhere } from '../attach/town-sentences.ts'
import { hourOfStamp } from '../candidates/date-parts.ts'
import type { TimeCandidate } from '../candidates/time-candidate.ts'
import type { Unit } from '../candidates/units.ts'
import { callsOffAll, cancelsTheOnly } from '../judge/cancelling.ts'
import { judge, type Outline, type Verdict } from '../judge/judge.ts'
import { standingOf } from '../judge/standing.ts'
import { mayBeStamp } from '../judge/stamp.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Mention } from '../resolve/mentions.ts'
import { type Beside, besidesOf, lastsAllDay, namesStrike } from './beside.ts'
import { endOfDay, isRangeTo, isStampBelow } from './closing.ts'
import { daysOf } from './days.ts'
import { isAnother } from './another.ts'
import { lengthBehind, lengthOf } from './lasting.ts'
import { lastsInto } from './overnight.ts'
import { calledHour, meetingHour, withoutHelpers } from './meeting-hour.ts'
import type { Found } from './found.ts'

const mostEvents = 200

/** From dates and times to events: judged, rows split off, repeats of one day joined, in the order of the text. */
export function findEvents(reading: Reading, outline: Outline, mentions: readonly Mention[], times: readonly TimeCandidate[]): { events: Found[]; rejected: Unit[] } {
  const { days, echoes } = daysOf(reading, mentions)
  const occasions = attachTimes(reading, outline.units, days, times, echoes)
  const events: Found[] = []
  const rejected: Unit[] = []
  const calledOff = new Set<string>()
  const faint: Occasion[] = []
  const byDay = new Map<string, Found[]>()
  const off = calledOffDays(reading, mentions)
  for (const occasion of occasions) {
    occasion.apart = off.size > 0 && isApart(reading, occasion, off)
    if (events.length >= mostEvents) break
    if (occasion.mention.unit.label?.field === 'end') {
      endWith(events.at(-1), occasion)
      continue
    }
    const closing = endsTheLast(reading, events.at(-1), occasion)
    if (closing) {
      endWith(events.at(-1), closing)
      continue
    }
    const overnight = lastsInto(reading, events.at(-1), occasion)
    if (overnight) {
      const { begin, finish, until } = overnight
      Object.assign(events.at(-1)!, { minutes: begin.start, time: begin, far: occasion.mention.unit.index, until, endMinutes: finish.start ?? finish.finish, endTime: finish })
      continue
    }
    const verdict = judge(reading, outline, occasion)
    if (!verdict.accepted) {
      rejected.push(occasion.mention.unit)
      if (verdict.score >= -1 && !occasion.by && occasion.mention.outlook !== 'past') faint.push(occasion)
      if (isCalledOff(reading, occasion)) calledOff.add(occasion.mention.start.toString())
      continue
    }
    const rows = rowsOf(reading, occasion, outline.units)
    const besides = rows.length > 0 ? [] : besidesOf(reading, occasion, verdict)
    if (besides.length > 0) {
      addDay(reading, outline.units, events, byDay, dayOf(reading, outline.units, occasion, verdict, besides))
      for (const one of besides) events.push(besideEvent(occasion, verdict, one))
      continue
    }
    if (rows.length === 0 || standsAlone(reading, occasion, verdict, rows)) addDay(reading, outline.units, events, byDay, dayOf(reading, outline.units, occasion, verdict, rows))
    for (const row of rows) events.push(rowEvent(reading, occasion, verdict, row))
  }
  for (const one of faint) lend(reading, byDay.get(one.mention.start.toString()) ?? [], one)
  const told = withoutToldStamps(reading, withoutStamps(reading, withoutWholes(events)), mentions)
  const held = told.filter((event) => !calledOff.has(event.start.toString()) || goesAhead(reading, event))
  if (new Set(held.map((event) => event.start.toString())).size === 1 && !held[0]!.row && cancelsTheOnly(reading, outline.units, held[0]!.noun?.tag === 'noun' ? held[0]!.noun.value : null)) return { events: [], rejected: [...rejected, held[0]!.mentions[0]!.unit] }
  return { events: held, rejected }
}

/** "Keen on marching tomorrow? Be in the garden for 1.30pm.": a day said again, too faintly for an event, has the hour of one that has none. */
function lend(reading: Reading, events: readonly Found[], occasion: Occasion): void {
  const { mention, close, far } = occasion
  const [event] = events
  const times = [...close.map((time) => ({ time, unit: mention.unit })), ...far].filter(({ time }) => time.start !== null)
  const first = times.find(({ time }) => time.start === Math.min(...times.map((one) => one.time.start!)))
  // In full it may well be the day of something else, which its sentence names.
  if (mention.date.parts && reading.holds(mention.unit.from, mention.unit.to, 'noun', 'weakNoun', 'affair')) return
  if (events.length !== 1 || !event || !first || event.minutes !== null || event.until !== null || event.row || event.whole || event.noun?.value === 'strike') return
  const closing = endOfDay(reading, occasion)
  const finish = first.time.finish ?? closing?.start ?? null
  Object.assign(event, { minutes: first.time.start, endMinutes: finish, time: first.time, endTime: finish === null ? null : first.time.finish === null ? closing : first.time, far: first.unit.index })
}

/** It says something of its own: an hour, or an action of the whole day. */
const tells = (event: Found) => event.row !== null || event.whole || event.minutes !== null || event.noun?.value === 'strike' || event.noun?.value.endsWith('day_of_action')

/** "We had to postpone this Saturday's march": the day, by whatever name, is called off. */
function isCalledOff(reading: Reading, { mention }: Occasion): boolean {
  const { scope, date } = mention
  const cue = reading.within(scope.from, scope.to, 'cancelled').at(-1)
  return cue !== undefined && standingOf(reading, mention) === null && !mention.mismatch && (date.parts !== undefined || date.weekday !== undefined || date.relative !== undefined) && reading.holds(scope.from, scope.to, 'noun', 'weakNoun')
}

/** The days that are named in the sentences that call something off. */
const calledOffDays = (reading: Reading, mentions: readonly Mention[]) => new Set(mentions.filter(({ unit, date }) => date.parts && reading.holds(unit.from, unit.to, 'cancelled') && !callsOffAll(reading, unit)).map((mention) => mention.start.toString()))

/** "The meeting on 17 May is cancelled. / An extra meeting is scheduled for 30 May at 7pm.": another day, ahead, with its name and its hour. */
function isApart(reading: Reading, { mention, close }: Occasion, off: ReadonlySet<string>): boolean {
  const { unit, start, date } = mention
  return date.parts !== undefined && !off.has(start.toString()) && close.some((time) => time.start !== null) && reading.holds(unit.from, unit.to, 'noun') && reading.holds(unit.from, unit.to, 'future', 'call') && !reading.holds(unit.from, unit.to, 'cancelled', 'replaced')
}

/** Something else on the day: it asks people to come, has an hour or a place of its own, or a row. */
const goesAhead = (reading: Reading, event: Found) => event.row !== null || event.minutes !== null || event.mentions.some(({ unit }) => reading.holds(unit.from, unit.to, 'call'))

/** The page's own day is none of its events, where it tells of others. */
function withoutStamps(reading: Reading, events: readonly Found[]): readonly Found[] {
  const others = events.filter((event) => !event.mentions.every((mention) => mayBeStamp(reading, mention)))
  return others.length > 0 ? others : events
}

/** "date: 2021-06-27" over "On Sunday, 27 June a clean-up took place": the day of a report. */
function withoutToldStamps(reading: Reading, events: readonly Found[], mentions: readonly Mention[]): readonly Found[] {
  const isHead = (mention: Mention) => mayBeStamp(reading, mention) || (mention.unit.label?.field === 'title' && reading.publishedOn.equals(mention.start))
  return events.filter((event) => !event.mentions.every(isHead) || !mentions.some((one) => one.outlook === 'past' && one.start.equals(event.start)))
}

/** Of a day whose rows are known another mention tells nothing more, but for a strike of the whole day. */
function withoutWholes(events: readonly Found[]): Found[] {
  const days = new Set(events.filter((event) => event.row).map((event) => event.start.toString()))
  return events.filter((event) => !days.has(event.start.toString()) || tells(event))
}

/** "continues through Sunday", "runs until 8 a.m. Sunday": a weekday by itself right behind what ends, or with its hour between. */
function isWeekdayEnd(reading: Reading, { mention: { date, unit }, close }: Occasion): boolean {
  if (date.weekday === undefined || date.every || date.negated || date.relative !== undefined) return false
  const cue = reading.within(Math.max(unit.from, date.from - 28), date.from, 'endsOn', 'until').at(-1)
  return cue !== undefined && (cue.last === date.first - 1 || (date.from - cue.to <= 22 && close.some((time) => time.from <= cue.to + 1 && time.to <= date.from && time.to >= cue.to)))
}

/** "starts on Monday and ends at 6am on Wednesday": the second day is the end of the first. Gives it, on the first such day after that. */
function endsTheLast(reading: Reading, event: Found | undefined, occasion: Occasion): Occasion | null {
  const { mention } = occasion
  const first = event?.mentions[0]
  if (event && first && isStampBelow(first, occasion)) return occasion
  if (!event || !first || first.unit !== mention.unit) return null
  const { date, unit } = mention
  const isNamed = !date.parts && isWeekdayEnd(reading, occasion)
  const start = isNamed ? first.start.add({ days: (date.weekday! - first.start.dayOfWeek + 7) % 7 }) : mention.start
  const closing = { ...occasion, mention: { ...mention, start } }
  if (isRangeTo(reading, first, closing, event.time)) return closing
  if (!(date.parts || isNamed) || Temporal.PlainDate.compare(start, first.start) <= 0) return null
  const cue = reading.within(Math.max(first.date.to, date.from - 40), date.from, 'endsOn').at(-1) ?? (isNamed ? reading.within(Math.max(unit.from, date.from - 28), date.from, 'until').at(-1) : undefined)
  return cue !== undefined && !reading.holds(cue.from, date.from, 'noun', 'deadline') ? closing : null
}

/** The day itself is an event beside its rows when it names an action of the whole: a strike, a day of action. */
function standsAlone(reading: Reading, occasion: Occasion, verdict: Verdict, rows: readonly Row[]): boolean {
  const { unit } = occasion.mention
  if (rows.some((row) => row.unit === unit)) return false
  const kind = verdict.noun?.value ?? ''
  return kind === 'strike' || kind === 'walkout' || kind.endsWith('day_of_action') || (verdict.noun === null && reading.holds(unit.from, unit.to, 'worldwide')) || (rows.length === 1 && isEverywhere(reading, occasion))
}

function dayOf(reading: Reading, units: readonly Unit[], occasion: Occasion, verdict: Verdict, rows: readonly (Row | Beside)[]): Found {
  const { mention } = occasion
  const closing = endOfDay(reading, occasion)
  const taken = new Set([...rows.map((row) => row.time), ...(closing ? [closing] : [])])
  const hasBesides = rows[0] !== undefined && 'noun' in rows[0]
  // Beside a strike's rally and march the other hours are theirs.
  const others = occasion.far.filter(({ unit }) => isOfTheAction(reading, occasion, verdict, unit) && (!hasBesides || reading.within(unit.from, unit.to, 'noun').some((cue) => cue.value === 'strike')))
  const far = others.map(({ time }) => time).filter((time) => !taken.has(time))
  const close = withoutHelpers(reading, occasion.close.filter((time) => !taken.has(time)), verdict.noun?.value)
  const named = occasion.far.filter((one) => one.unit.label?.field === 'time' && one.unit.section === mention.unit.section && !taken.has(one.time)).map((one) => one.time)
  const isWhole = rows.length > 0 && !('noun' in rows[0]!)
  const time = isWhole ? null : meetingHour(reading, occasion, earliest(close)) ?? earliest(close) ?? earliest(named) ?? gathering(reading, others, verdict) ?? calledHour(reading, others.filter(({ time: one }) => !taken.has(one))) ?? earliest(far)
  const minutes = hourOfStamp(mention.date) ?? time?.start ?? null
  const finish = [...close, ...far].find((one) => one.finish !== null && (one.start === null || one.start === minutes)) ?? lateRange([...close, ...far], time) ?? (closing && minutes !== null && closing.start! > minutes ? { ...closing, finish: closing.start } : null)
  const length = minutes === null || finish || mention.until ? null : lengthOf(reading, mention.unit, mention.date.from, [...close, ...far]) ?? lengthBehind(reading, units, mention.unit)
  const end = length ? { from: length.from, to: length.to, finish: minutes! + length.minutes } : null
  return {
    mentions: [mention], start: mention.start, until: isSeries(reading, mention) ? null : mention.until, minutes, time,
    endMinutes: minutes === null ? null : (finish?.finish ?? (end ? end.finish % 1440 : null)), endTime: finish ?? end, far: occasion.far.find((one) => one.time === time)?.unit.index ?? null,
    echoes: occasion.far.filter((one) => one.time !== time && one.time.start !== null && one.time.start === minutes).map((one) => one.unit), row: null, whole: rows.length > 0, noun: verdict.noun, score: verdict.score,
  }
}

const outdoors = new Set(['march', 'rally', 'protest', 'strike', 'vigil', 'ride'])

/** "09.30 Wreath / 12.00 Assemble at the fountain / 13.30 March": of a programme, the hour at which people are asked to meet. */
function gathering(reading: Reading, far: Occasion['far'], { noun }: Verdict): TimeCandidate | null {
  if (far.length < 3 || !outdoors.has(noun?.value ?? '') || far.some(({ time, unit }) => time.first !== unit.first)) return null
  const meets = far.filter(({ time, unit }) => time.start !== null && reading.within(time.to, unit.to, 'placeMeet').some((cue) => cue.first === time.end))
  return meets.length === 1 ? meets[0]!.time : null
}

const early = 90

/** "7-9pm (arrivals from 6.30)": people come before it begins, and it ends when it ends. */
function lateRange(times: readonly TimeCandidate[], first: TimeCandidate | null): TimeCandidate | null {
  return first === null || first.finish !== null ? null : (times.find((one) => one.start !== null && one.finish !== null && one.start > first.start! && one.start - first.start! <= early && Math.abs(one.from - first.from) <= early) ?? null)
}

/** A whole day or several take no hour from a sentence that does not speak of them. */
function isOfTheAction(reading: Reading, occasion: Occasion, verdict: Verdict, unit: Unit): boolean {
  const { mention } = occasion
  if (verdict.noun?.value === 'strike' && lastsAllDay(reading, occasion)) return namesStrike(reading, unit)
  return mention.until === null || unit.block === mention.unit.block || unit.label?.field === 'time' || reading.holds(unit.from, unit.to, 'noun', 'weakNoun')
}

/** A range after "weekly" is the span of a series, not one long event. */
const isSeries = (reading: Reading, mention: Mention) => mention.date.every !== undefined || reading.holds(mention.scope.from, mention.date.from, 'every')

function rowEvent(reading: Reading, occasion: Occasion, verdict: Verdict, row: Row): Found {
  const { mention } = occasion
  const own = reading.within(Math.max(0, row.from - 250), row.shift ? row.from : row.to, 'noun').findLast((cue) => !reading.at(cue.last, 'placeNoun') || /^\p{Ll}/u.test(reading.tokens[cue.last]!.text))
  return {
    mentions: [mention], start: mention.start, until: null, minutes: row.time.start, endMinutes: row.time.finish,
    time: row.time, far: null, echoes: [], endTime: row.time.finish === null ? null : row.time, row, whole: false, noun: own ?? verdict.noun, score: verdict.score,
  }
}

function besideEvent({ mention }: Occasion, verdict: Verdict, { time, unit, noun }: Beside): Found {
  return {
    mentions: [mention], start: mention.start, until: null, minutes: time.start, endMinutes: time.finish, time, far: unit === mention.unit ? null : unit.index, echoes: [],
    endTime: time.finish === null ? null : time, row: null, whole: false, noun, score: verdict.score,
  }
}

const earliest = (times: readonly TimeCandidate[]) =>
  times.reduce<TimeCandidate | null>((best, time) => (time.start !== null && (best === null || time.start < best.start!) ? time : best), null)

function addDay(reading: Reading, units: readonly Unit[], events: Found[], byDay: Map<string, Found[]>, found: Found): void {
  const key = found.start.toString()
  const same = byDay.get(key) ?? []
  const twin = same.find((known) => !isAnother(reading, units, known, found))
  if (!twin) {
    events.push(found)
    byDay.set(key, [...same, found])
    return
  }
  const better = richness(found) > richness(twin) ? found : twin
  const timed = twin.minutes === null || (found.minutes !== null && found.minutes < twin.minutes && !twin.mentions[0]!.date.minutes) ? found : twin
  Object.assign(twin, {
    mentions: better === found ? [...found.mentions, ...twin.mentions] : [...twin.mentions, ...found.mentions],
    noun: better.noun ?? found.noun ?? twin.noun, score: Math.max(found.score, twin.score), until: twin.until ?? found.until, whole: twin.whole || found.whole,
    ...(timed.minutes !== null && { minutes: timed.minutes, time: timed.time, far: timed.far, endMinutes: timed.endMinutes ?? (twin.minutes === found.minutes ? (twin.endMinutes ?? found.endMinutes) : null), endTime: timed.endTime ?? twin.endTime ?? found.endTime }),
  })
}

/** The mention that says most about the event: its sentence names the action. A bare timestamp says least. */
function richness(found: Found): number {
  const { unit, date } = found.mentions[0]!
  const named = found.noun !== null && found.noun.from >= unit.from && found.noun.to <= unit.to
  return found.score + (named ? 3 : 0) - (date.minutes === undefined ? 0 : 3)
}

function endWith(event: Found | undefined, occasion: Occasion): void {
  if (!event) return
  const { date, start } = occasion.mention
  const time = occasion.close[0] ?? occasion.far.find(({ unit }) => unit.label?.field === 'end')?.time
  const minutes = hourOfStamp(date) ?? time?.start ?? time?.finish ?? null
  if (Temporal.PlainDate.compare(start, event.start) > 0) event.until = start
  if (event.minutes !== null && minutes !== null) Object.assign(event, { endMinutes: minutes, endTime: time ?? date })
  else if (event.until) event.endTime = date
}
