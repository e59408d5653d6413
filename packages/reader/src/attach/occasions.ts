import { parseClock } from '../candidates/clock.ts'
import type { TimeCandidate } from '../candidates/time-candidate.ts'
import type { Unit } from '../candidates/units.ts'
import { isAside, isOfficeHour, isOfDayBefore } from './asides.ts'
import { shareDayLines } from './day-lines.ts'
import { isStamp, mayBeStamp } from '../judge/stamp.ts'
import { isBeside } from '../judge/told.ts'
import { standingOf } from '../judge/standing.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import { isListed, type Mention, unitAt } from '../resolve/mentions.ts'

/** One line of a list that gives a place or a name a time of its own, under a date said elsewhere. */
export interface Row {
  unit: Unit
  from: number
  to: number
  time: TimeCandidate
  /** The line that names it, where that is another. */
  named?: Unit
  /** The words that name its town, on the line above it or in it. */
  town?: { from: number; to: number }
  /** Where in the town, if that is not the rest of the line. */
  spot?: { from: number; to: number }
  /** Nothing but hours: its place is the day's. */
  shift?: boolean
}

/** A date with the times that belong to it. */
export interface Occasion {
  mention: Mention
  /** In the date's own sentence or line. */
  close: TimeCandidate[]
  /** In a sentence nearby that names no date. */
  far: { time: TimeCandidate; unit: Unit }[]
  /** A deadline's time ("by 5pm Friday"). */
  by: boolean
  /** The text calls off another day than this, which it names in full and with its hour. */
  apart?: boolean
}

/** A weekday by itself that says again one of the days said in full. */
export interface Echo {
  date: Mention['date']
  of: Mention
}

const terms = /(?<!\p{L})(?:jusqu['’]au|bis (?:zum|einschließlich)|hasta el|fino al|até (?:ao? dia|a)|tot en met|till och med)\s$/iu
const joins = /^\s?[,;]?\s?(?:(?:or|and|oder|und|ou|et|o|y|e|of|en|eller|och|sowie)\s(?:(?:on|again on|am|le|el|il|op|den|a|no|na)\s)?|;\s?)$/iu
const neighbourhood = 40
/** They leave when their drivers do, and nobody has to come with them. */
const sharedRides = /(?<!\p{L})(?:car ?pool\p{L}*|(?:car|lift|ride)[ -]?shar\p{L}+|mitfahr\p{L}*|fahrgemeinschaft\p{L}*|covoiturage|samåk\p{L}*|coche compartido|boleias?|carona)(?!\p{L})/iu

/** Gives every time to a date: in its own sentence the nearest, else the last one before it, else the next. */
export function attachTimes(reading: Reading, units: readonly Unit[], mentions: readonly Mention[], times: readonly TimeCandidate[], echoes: ReadonlyMap<Unit, readonly Echo[]> = new Map()): Occasion[] {
  const occasions: Occasion[] = mentions.filter((mention) => !endsSeries(reading, mention) && !isBeside(reading, mention)).map((mention) => ({ mention, close: [], far: [], by: isDue(reading, mention) }))
  const byUnit = new Map<Unit, Occasion[]>()
  for (const occasion of occasions) {
    const list = byUnit.get(occasion.mention.unit)
    if (list) list.push(occasion)
    else byUnit.set(occasion.mention.unit, [occasion])
  }
  const datesOf = new Map([...byUnit].map(([unit, here]) => [unit, here.map((occasion) => occasion.mention.date)]))
  const starts = occasions.map((occasion) => ({ from: occasion.mention.date.from }))
  const tellsOfOthers = mentions.some((one) => one.date.parts && one.outlook !== 'past' && !mayBeStamp(reading, one) && reading.publishedOn.until(one.start).days > 0)
  const hosts = occasions.map((occasion) => canHost(reading, occasion) && !(tellsOfOthers && mayBeStamp(reading, occasion.mention)))
  const lastHost = indicesBefore(hosts)
  const nextHost = indicesBefore(hosts.toReversed()).toReversed().map((i) => (i === -1 ? -1 : hosts.length - 1 - i))
  const echoed = new Set<Occasion>()
  const journeys = new Map<Occasion, Occasion['far']>()
  for (const time of times) {
    const unit = unitAt(units, time.from)
    if (!unit || isOfDayBefore(reading, unit, time)) continue
    const here = byUnit.get(unit)
    if (here && !isOfficeHour(reading, unit, time)) {
      const nearest = nearestOf(reading, here, datesOf.get(unit)!, time)
      // "We set off at 10.15am and should be there by noon": behind the hour that begins it no term is set.
      if (isTerm(time)) nearest.by = true
      else if (!time.by) nearest.close.push(time)
      else if (isDispersal(reading, nearest, time)) nearest.close.push({ ...time, by: false, start: null, finish: time.start })
      else nearest.by ||= !(/^by\s/iu.test(reading.page.text.slice(time.from, time.from + 3)) && nearest.close.some((one) => one.start !== null))
      continue
    }
    if (time.by || isTerm(time) || isOfCancelled(reading, unit)) continue
    const closing = time.to > unit.to ? (unitAt(units, time.to - 1) ?? unit) : unit
    const said = echoOf(echoes.get(closing), times, closing, time)
    const own = said && occasions.find((one) => one.mention === said.of)
    if (own && !isAside(reading, units, unit, time)) {
      if (own.close.length === 0) echoed.add(own)
      own.far.push({ time, unit })
      continue
    }
    const aside = isAside(reading, units, unit, time)
    const next = lowerBound(starts, time.from)
    const before = next > 0 ? occasions[lastHost[next - 1]!] : undefined
    const after = next < occasions.length ? occasions[nextHost[next]!] : undefined
    const host = choose(before, after, unit)
    if (host && !aside) host.far.push({ time, unit })
    else if (host && !isOfficeHour(reading, unit, time) && !sharedRides.test(reading.page.text.slice(unit.from, Math.min(unit.to, unit.from + 200)))) journeys.set(host, [...(journeys.get(host) ?? []), { time, unit }])
  }
  // "Coaches will leave from the Union at 9am": the only hour that is said.
  for (const [host, [only, ...more]] of journeys) if (more.length === 0 && host.close.length === 0 && host.far.length === 0) host.far.push(only!)
  shareTimes(reading, occasions, echoed)
  shareDayLines(reading, units, occasions, times)
  shareUsual(reading, units, occasions, times)
  return occasions
}

/** "begins at 10 and has to disperse by 14:00": an end, and no term that is set to anybody. */
const isDispersal = (reading: Reading, { close }: Occasion, { from, start }: TimeCandidate) => close.some((one) => one.start !== null && start !== null && one.start < start) && reading.holds(Math.max(close.at(-1)!.to, from - 40), from, 'endsOn')

/** "Every Tuesday through Nov. 5, 6-8pm": the last day of a series has no time of its own. */
function endsSeries(reading: Reading, { date }: Mention): boolean {
  const joint = reading.at(date.first - 1, 'until') ?? reading.at(date.first - 1, 'rangeWord')
  const comma = reading.tokens[date.first - 2]?.text === ',' ? 1 : 0
  const name = reading.at(date.first - 2 - comma, 'weekday') ?? reading.at(date.first - 2 - comma, 'habit')
  return date.parts !== undefined && joint !== undefined && name !== undefined && (name.tag === 'habit' || reading.at(name.first - 1, 'every') !== undefined)
}

/** "8, 9 and 10 October at 7am": the time of a list of days is each day's. */
function shareTimes(reading: Reading, occasions: readonly Occasion[], echoed: ReadonlySet<Occasion>): void {
  for (let first = 0; first < occasions.length; ) {
    let end = first + 1
    while (end < occasions.length && isNextOfList(reading, occasions[end - 1]!, occasions[end]!)) end++
    const list = occasions.slice(first, end)
    const timed = list.filter((one) => one.close.length > 0 || one.far.length > 0)
    const only = timed.length === 1 && list.length > 1 && (timed[0] === list[0] || timed[0] === list.at(-1)) ? timed[0]! : null
    // "6. und 7. Mai. Am Dienstag um 10 Uhr …": of which of them the hour is has been said.
    if (only && !echoed.has(only)) for (const one of list) if (one !== only) Object.assign(one, { close: [...only.close], far: [...only.far], by: only.by })
    first = end
  }
}

/** "The hours are 1 to 6pm on Monday and 8am to noon on Tuesday": the weekday tells of which of the days said before. */
function echoOf(echoes: readonly Echo[] | undefined, times: readonly TimeCandidate[], unit: Unit, time: TimeCandidate): Echo | null {
  if (!echoes) return null
  const next = lowerBound(times, unit.from)
  // A range that a paragraph's end tore apart ends here.
  const first = (times[next - 1]?.to ?? 0) > unit.from ? times[next - 1]! : times[next]!
  const isAhead = first.from < echoes[0]!.date.from
  return (isAhead ? echoes.find((one) => one.date.from >= time.to) : echoes.findLast((one) => one.date.to <= time.from)) ?? null
}

/** "We usually meet at 10am", "each afternoon starts at 3pm": the hour of every day that has none. */
function shareUsual(reading: Reading, units: readonly Unit[], occasions: readonly Occasion[], times: readonly TimeCandidate[]): void {
  const bare = occasions.filter((one) => one.close.length === 0 && one.far.length === 0 && !one.by && one.mention.date.parts && one.mention.until === null)
  if (bare.length === 0) return
  shareHeader(reading, units, bare, times)
  if (!reading.cues.some((cue) => cue.tag === 'usually')) return
  for (const time of times) {
    const unit = time.start === null || time.by ? undefined : unitAt(units, time.from)
    if (!unit || !reading.holds(unit.from, unit.to, 'usually') || isAside(reading, units, unit, time)) continue
    for (const one of bare) if (one.far.length === 0) one.far.push({ time, unit })
    return
  }
}

/** "| Date (12.30 – 1.30pm) | Place |": the hours in a table's head are those of each of its days. */
function shareHeader(reading: Reading, units: readonly Unit[], bare: readonly Occasion[], times: readonly TimeCandidate[]): void {
  const blocks = new Map<number, { time: TimeCandidate; unit: Unit }>()
  for (const time of times) {
    const unit = time.start === null ? undefined : unitAt(units, time.from)
    const line = unit && reading.page.lines[unit.line]!
    if (line && !blocks.has(line.block) && reading.page.lines[unit.line - 1]?.block !== line.block && reading.page.text.slice(line.from, line.to).includes('|')) blocks.set(line.block, { time, unit })
  }
  for (const one of bare) {
    const head = blocks.get(one.mention.unit.block)
    if (head && head.unit.line !== one.mention.unit.line) one.far.push(head)
  }
}

/** "The stoppage, due between 11am and noon, has been withdrawn": an hour of nothing that goes on. */
const isOfCancelled = (reading: Reading, unit: Unit) => reading.holds(unit.from, unit.to, 'cancelled') && reading.holds(unit.from, unit.to, 'noun') && !reading.holds(unit.from, unit.to, 'call', 'moved', 'placeMeet')

/** "11:59 pm": nothing begins then. */
const isTerm = (time: TimeCandidate) => time.start === 1439 && time.finish === null

const isNextOfList = (reading: Reading, one: Occasion, next: Occasion) => one.mention.unit === next.mention.unit && !one.by && (isListed(reading, one.mention.date, next.mention.date) || areWeekdays(reading, one.mention, next.mention))

/** "on Tuesday and Wednesday": weekdays by themselves that "and" joins. */
const areWeekdays = (reading: Reading, one: Mention, next: Mention) => [one, next].every(({ date }) => !date.parts && !date.every && date.weekday !== undefined && date.relative === undefined) && next.date.first - one.date.end === 1 && reading.at(one.date.end, 'listWord') !== undefined

/** For each index the nearest true one at or before it, -1 where none is. */
function indicesBefore(flags: readonly boolean[]): number[] {
  let last = -1
  return flags.map((flag, i) => (last = flag ? i : last))
}

/** `dates` are those of the occasions, in their order. */
function nearestOf(reading: Reading, here: readonly Occasion[], dates: readonly { from: number }[], time: TimeCandidate): Occasion {
  const next = lowerBound(dates, time.from)
  const [before, after] = [here[next - 1], here[next]]
  if (!before || !after) return (before ?? after)!
  // "Thursday 22 May at St Saviour's Parish Hall, 6.30pm, or Saturday 24 May": what joins two days ends the first.
  if (joins.test(reading.page.text.slice(time.to, after.mention.date.from))) return before
  return time.from - before.mention.date.to <= after.mention.date.from - time.to + 3 ? before : after
}

/** A date of the past or of a deadline lends its day to no time elsewhere. */
function canHost(reading: Reading, occasion: Occasion): boolean {
  const { mention } = occasion
  if (isStamp(reading, mention)) return false
  if (mention.date.negated || mention.date.pointer === 'last' || occasion.by || isBehindTerm(reading, mention)) return false
  if (reading.publishedOn.until(mention.start).days < -14) return false
  if (!mention.date.parts && mention.date.every === undefined && mention.outlook === 'past') return false
  const standing = standingOf(reading, mention)
  if (standing !== null) return standing === 'moved'
  return !reading.holds(mention.scope.from, mention.scope.to, 'deadline', 'cancelled')
}

/** "by 6pm Friday": the day of a term that has its hour between. */
function isBehindTerm(reading: Reading, { date }: Mention): boolean {
  return [2, 3, 4, 5].some((back) => {
    const cue = reading.at(date.first - back, 'by')
    return cue !== undefined && parseClock(reading, cue.last + 1)?.end === date.first
  })
}

function choose(before: Occasion | undefined, after: Occasion | undefined, unit: Unit): Occasion | undefined {
  const distance = (occasion: Occasion | undefined) => (occasion ? Math.abs(occasion.mention.unit.index - unit.index) : Infinity)
  if (distance(before) > neighbourhood && distance(after) > neighbourhood) return undefined
  // "10am" on the line over its date; a sentence tells of the date before it.
  const isLine = unit.kind !== 'text' || unit.label !== null || unit.to - unit.from <= 40
  if (before && after && isLine && before.mention.unit.block !== unit.block && after.mention.unit.block === unit.block) return after
  if (before && after && before.mention.unit.section !== unit.section && after.mention.unit.section === unit.section) return after
  return before ?? after
}

/** "kondigt voor vrijdag een staking aan": a strike for Friday, not before it. */
const announcesFor = (reading: Reading, { date, unit }: Mention, cue: { first: number }) => /^(?:voor|for)$/u.test(reading.tokens[cue.first]!.lower) && reading.holds(date.to, Math.min(unit.to, date.to + 40), 'noun')

/** "by Friday", "until noon on the 28th", "submitted before 1 May". */
function isDue(reading: Reading, mention: Mention): boolean {
  for (let at = mention.date.first - 1; at >= Math.max(0, mention.date.first - 3); at--) {
    const cue = reading.at(at, 'by')
    if (cue && cue.last >= mention.date.first - 2 && !announcesFor(reading, mention, cue)) return true
  }
  // "Der Ausstand soll bis Freitagabend dauern": a weekday by itself, and no day before it.
  const end = mention.date.parts === undefined && mention.siblings === 1 && mention.date.relative === undefined ? reading.at(mention.date.first - 1, 'until') : undefined
  if (end && !/^(?:to|au?|al?|tot|naar|o|e)$/u.test(reading.tokens[end.first]!.lower)) return true
  // "not guaranteed after 7 June".
  if (/^(?:after|nach|après|después|dopo|depois|efter)$/u.test(reading.tokens[mention.date.first - 1]?.text.toLowerCase() ?? '') && mention.date.parts) return true
  const until = reading.at(mention.date.first - 1, 'until')
  // "$30 thru Nov. 15": with a day before it this would be one range.
  if (mention.date.parts && ['through', 'thru'].includes(reading.tokens[mention.date.first - 1]?.lower ?? '')) return true
  if (until !== undefined && ['until', 'till', 'til'].includes(reading.tokens[until.first]!.lower)) return true
  // "la ville a jusqu’au 15 mai": a term, where no day stands before it.
  const lead = reading.page.text.slice(Math.max(mention.unit.from, mention.date.from - 16), mention.date.from)
  return mention.date.parts !== undefined && mention.siblings === 1 && terms.test(lead)
}
