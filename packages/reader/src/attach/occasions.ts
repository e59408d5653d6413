import type { TimeCandidate } from '../candidates/times.ts'
import type { Unit } from '../candidates/units.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import { type Mention, unitAt } from '../resolve/mentions.ts'

/** One line of a list that gives a place or a name a time of its own, under a date said elsewhere. */
export interface Row {
  unit: Unit
  from: number
  to: number
  time: TimeCandidate
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
}

const neighbourhood = 40

/** Gives every time to a date: in its own sentence the nearest, else the last one before it, else the next. */
export function attachTimes(reading: Reading, units: readonly Unit[], mentions: readonly Mention[], times: readonly TimeCandidate[]): Occasion[] {
  const occasions: Occasion[] = mentions.map((mention) => ({ mention, close: [], far: [], by: isDue(reading, mention) }))
  const byUnit = new Map<Unit, Occasion[]>()
  for (const occasion of occasions) {
    const list = byUnit.get(occasion.mention.unit)
    if (list) list.push(occasion)
    else byUnit.set(occasion.mention.unit, [occasion])
  }
  const starts = occasions.map((occasion) => ({ from: occasion.mention.date.from }))
  const hosts = occasions.map((occasion) => canHost(reading, occasion))
  const lastHost = indicesBefore(hosts)
  const nextHost = indicesBefore(hosts.toReversed()).toReversed().map((i) => (i === -1 ? -1 : hosts.length - 1 - i))
  for (const time of times) {
    const unit = unitAt(units, time.from)
    if (!unit) continue
    const here = byUnit.get(unit)
    if (here) {
      const nearest = nearestOf(here, time)
      if (time.by) nearest.by = true
      else nearest.close.push(time)
      continue
    }
    if (time.by) continue
    const next = lowerBound(starts, time.from)
    const before = next > 0 ? occasions[lastHost[next - 1]!] : undefined
    const after = next < occasions.length ? occasions[nextHost[next]!] : undefined
    const host = choose(before, after, unit)
    if (host) host.far.push({ time, unit })
  }
  return occasions
}

/** For each index the nearest true one at or before it, -1 where none is. */
function indicesBefore(flags: readonly boolean[]): number[] {
  let last = -1
  return flags.map((flag, i) => (last = flag ? i : last))
}

function nearestOf(here: readonly Occasion[], time: TimeCandidate): Occasion {
  const starts = here.map((occasion) => occasion.mention.date)
  const next = lowerBound(starts, time.from)
  const [before, after] = [here[next - 1], here[next]]
  if (!before || !after) return (before ?? after)!
  return time.from - before.mention.date.to <= after.mention.date.from - time.to + 3 ? before : after
}

/** A date of the past or of a deadline lends its day to no time elsewhere. */
function canHost(reading: Reading, occasion: Occasion): boolean {
  const { mention } = occasion
  if (mention.date.negated || mention.date.pointer === 'last' || occasion.by) return false
  if (reading.publishedOn.until(mention.start).days < -14) return false
  if (!mention.date.parts && mention.date.every === undefined && mention.outlook === 'past') return false
  return reading.within(mention.scope.from, mention.scope.to, 'deadline', 'cancelled').length === 0
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

/** "by Friday", "until noon on the 28th", "submitted before 1 May". */
function isDue(reading: Reading, mention: Mention): boolean {
  for (let at = mention.date.first - 1; at >= Math.max(0, mention.date.first - 3); at--) {
    const cue = reading.at(at, 'by')
    if (cue && cue.last >= mention.date.first - 2) return true
  }
  const until = reading.at(mention.date.first - 1, 'until')
  return until !== undefined && ['until', 'till', 'til'].includes(reading.tokens[until.first]!.lower)
}
