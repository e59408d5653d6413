import type { Unit } from '../candidates/units.ts'
import { whereaboutsOf } from '../gazetteer/whereabouts.ts'
import { isMourned } from '../gazetteer/word-towns.ts'
import { inAll } from '../languages/patterns.ts'
import type { Reading } from '../lexicon/reading.ts'
import { lowerBound } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import { type Passage, trimmed } from './passage.ts'
import { isNoPlace } from './place-none.ts'
import { townsNamedIn } from './place-town.ts'
import { keptPlace, landCovered, lowSpotOf, nameAfterLead, regionIn, spotOfName } from './place-spot.ts'
import type { Spans } from './spans.ts'
import { townsAlone } from './town-names.ts'

const mostUnits = 80
const highestHead = 12
const longestHead = 140

/**
 * Where no words lead to a place: the town of the sentence ("Dundee bin workers will walk out"), of the headline over it, the
 * house or town of those who call, at last the town that the text speaks of most. A guess. Of an action whose name says that it is
 * in many places only the `town` of its own sentence ("we need Lowbridge residents on the day of action") or the `land` that it
 * covers ("across New South Wales"), of any other in many places the `land`.
 */
export function guessedPlace(reading: Reading, units: readonly Unit[], spans: Spans, found: Found, caller: Passage | 'town' | 'land' | null): Passage | null {
  const own = found.mentions.slice(0, 3).map((mention) => (mention.siblings > 1 ? mention.scope : mention.unit))
  if (caller === 'town' || caller === 'land') {
    const near = [...own, ...found.mentions.slice(0, 3).flatMap(({ unit }) => [units[unit.index + 1], units[unit.index - 1]]), units[0]].filter((one) => one !== undefined)
    return (caller === 'land' ? undefined : own.map((range) => townsAlone(reading, range, false)[0]).find((town) => town !== undefined)) ?? near.map((range) => landCovered(reading, range)).find((land) => land !== null) ?? null
  }
  for (const range of own) {
    const town = spotOfName(reading, range) ?? townNamed(reading, range) ?? townsAlone(reading, range, false)[0] ?? keptPlace(reading, range) ?? regionIn(reading, range) ?? nameAfterLead(reading, range) ?? lowSpotOf(reading, spans, range)
    if (town) return town
  }
  const covered = units[0] ? landCovered(reading, units[0]) : null
  return covered ?? townOfHeads(reading, units, found.mentions[0]!.unit) ?? (caller && placeOfCaller(reading, caller)) ?? townOfText(reading, units)
}

/** The town after a preposition, or the several that a name there may be; no country, and no town abroad that actions are about. */
function townNamed(reading: Reading, range: { from: number; to: number }): Passage | null {
  const { home } = whereaboutsOf(reading)
  for (const { town, passage } of townsNamedIn(reading, range)) {
    if (passage && !reading.holds(passage.from, passage.to, 'country') && ((town !== null && home.includes(town.country)) || !isMourned(passage.value))) return passage
  }
  return null
}

const ofHeads = new WeakMap<Unit, Passage | null>()
const ofTexts = new WeakMap<readonly Unit[], Passage | null>()

/** The headline over the date, the title of the page, its first line. */
function townOfHeads(reading: Reading, units: readonly Unit[], unit: Unit): Passage | null {
  const heads: Unit[] = []
  for (let at = unit.index - 1; at >= Math.max(0, unit.index - highestHead); at--) if (units[at]!.kind === 'heading') heads.push(units[at]!)
  for (const one of units.slice(0, 3)) if (one !== unit && (one.kind === 'heading' || one.label?.field === 'title' || one.to - one.from <= longestHead)) heads.push(one)
  for (const head of heads) {
    const known = ofHeads.get(head)
    const town = known !== undefined ? known : reading.holds(head.from, head.to, 'past', 'backMatter') ? null : (spotOfName(reading, head) ?? townNamed(reading, head) ?? townsAlone(reading, head, true)[0] ?? regionIn(reading, head) ?? null)
    ofHeads.set(head, town)
    if (town) return town
  }
  return null
}

/** "St Oswald’s Church invites", "Friends of Thornfield Park": the house that calls; else the town in its name. */
function placeOfCaller(reading: Reading, caller: Passage): Passage | null {
  if (caller.to - caller.from !== caller.value.length) return null
  return houseOf(reading, caller) ?? townNamed(reading, caller) ?? townsAlone(reading, caller, reading.lexicon.language.code !== 'en' || reading.holds(caller.from, caller.to, 'organisation'))[0] ?? null
}

function houseOf(reading: Reading, caller: Passage): Passage | null {
  const { tokens } = reading
  const words = tokens.slice(lowerBound(tokens, caller.from), lowerBound(tokens, caller.to))
  const friends = friendsOf.exec(caller.value)
  if (friends && reading.within(caller.from + friends[0].length, caller.to, 'placeNoun').length > 0) return trimmed(reading.page.text, caller.from + friends[0].length, caller.to)
  const capital = words.filter((word) => /^\p{Lu}/u.test(word.text)).length
  if (capital < 2) return null
  return houses.test(caller.value) && !bodies.test(caller.value) ? caller : null
}

const friendsOf = new RegExp(`^(?:the\\s)?(?:${inAll('keepersOf')})\\s(?:the\\s)?`, 'iu')
const houses = new RegExp(`(?:^|\\s)(?:${inAll('houses')})(?:$|\\s(?:of|in|at|de|di|da|do|du)\\s|\\s\\p{Lu})`, 'iu')
const bodies = new RegExp(`(?:${inAll('bodies')})(?:$|\\s)`, 'iu')

/** The town that the text names most often after a preposition; of two as often none. */
function townOfText(reading: Reading, units: readonly Unit[]): Passage | null {
  const before = ofTexts.get(units)
  if (before !== undefined) return before
  const counts = new Map<string, { passage: Passage; count: number }>()
  for (const unit of units.slice(0, mostUnits)) {
    if (reading.holds(unit.from, unit.to, 'backMatter', 'signOff', 'office', 'travel', 'past')) continue
    for (const { town, passage } of townsNamedIn(reading, unit)) {
      if (!town || !passage || isNoPlace(reading, passage) || reading.holds(passage.from, passage.to, 'country')) continue
      const before = counts.get(town.name)
      counts.set(town.name, { passage: before?.passage ?? passage, count: (before?.count ?? 0) + 1 })
    }
  }
  const [most, next] = [...counts.values()].toSorted((a, b) => b.count - a.count)
  const town = most && most.count > (next?.count ?? 0) ? most.passage : null
  ofTexts.set(units, town)
  return town
}
