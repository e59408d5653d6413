import type { Unit } from '../candidates/units.ts'
import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'

const farBack = 6
const occasions = new Set(['meeting', 'assembly', 'other', 'webinar', 'training', 'fundraiser', 'fair'])
const acts = new Set(['march', 'rally', 'protest', 'vigil', 'picket', 'strike', 'walkout'])
const where = /^(?:outside|from|before|during|after|at|beside|ahead|durante|vor|wahrend|nach|pendant|avant|devant|apres|antes|despues|prima|dopo|davanti|tijdens|voor|na|under|fore|efter|utanfor|depois|frente)$/u
const streets = /street|\brue|calle|piazza|stra(?:ss|ß)e|\brua|straat|gat[ao]/u

/** What people do, where the noun nearest the day tells how, at what, or only that they do something. */
export function withNounOfDeed(reading: Reading, units: readonly Unit[], found: Found): Found {
  const { noun } = found
  if (!noun || found.row) return found
  const { unit } = found.mentions[0]!
  const inUnit = noun.from >= unit.from && noun.to <= unit.to
  const isPlain = isLooseVerb(reading, noun)
  const isPlaced = inUnit && isAt(reading, noun, unit)
  const isStreet = reading.at(noun.first, 'actionVerb') !== undefined && noun.last > noun.first && streets.test(reading.page.text.slice(noun.from, noun.to))
  if (!isPlain && !isPlaced && !isStreet) return found
  const isBetter = (cue: Cue<Tag>) => cue.from !== noun.from && !isLooseVerb(reading, cue) && !isAt(reading, cue, unit) && (!reading.at(cue.first, 'placeNoun') || /^an?$/u.test(reading.tokens[cue.first - 1]?.lower ?? '')) && !(reading.at(cue.first, 'actionVerb') && streets.test(reading.page.text.slice(cue.from, cue.to))) && (isPlain || (isPlaced ? !/^(?:meeting|assembly|webinar)$/u.test(cue.value) : acts.has(cue.value)))
  const date = found.mentions[0]!.date.from
  const own = reading.within(unit.from, unit.to, 'noun').filter(isBetter)
  const nearest = own.toSorted((a, b) => Math.abs(a.from - date) - Math.abs(b.from - date))[0]
  if (nearest) return { ...found, noun: nearest }
  if (isPlaced || unit.kind === 'item' || unit.kind === 'row') return found
  for (const step of isStreet ? [1, -1] : [-1, -2, 1]) {
    const near = units[unit.index + step]
    if (!near || near.kind !== 'text' || near.label || near.section !== unit.section || Math.abs(near.block - unit.block) > 1 || reading.holds(near.from, near.to, 'past', 'month', 'deadline')) continue
    const named = reading.within(near.from, near.to, 'noun').filter(isBetter).at(-1)
    if (named) return { ...found, noun: named }
  }
  return found
}

/** "where Airport Road meets Route 1", "help run the day", "still gathering": a verb in small letters that names nothing. */
const isLooseVerb = (reading: Reading, noun: Cue<Tag>): boolean => {
  if (!/^\p{Ll}/u.test(reading.tokens[noun.first]!.text)) return false
  if (reading.lexicon.language.code === 'de') return occasions.has(noun.value) && noun.last - noun.first <= 1
  if (noun.first !== noun.last) return false
  // "will be meeting", "are still gathering".
  if (/^(?:meet|gather|assembl)ing$/u.test(reading.tokens[noun.first]!.lower) && reading.at(noun.first, 'actionVerb') !== undefined && /^(?:be|are|is|re|were|was|still|all)$/u.test(reading.tokens[noun.first - 1]?.lower ?? '')) return true
  if (!occasions.has(noun.value)) return false
  return loose.test(reading.tokens[noun.first]!.lower) && !reading.at(noun.first - 1, 'article')
}

const loose = /^(?:meets?|runs?|gathers?|gathering|starts?|shows?|talks?|speaks?|reads?|drives?|visits?|plays?|reunissent|reunit|retrouvons|retrouver|reunen|reunirse|encontramos|ritroviamo|ritrovano|vergaderen|verzamelen|samlas|traffas|motes)$/u

/** "outside the council meeting", "durante a reunião do Conselho": an occasion of others, where or while something is done. */
export function isAt(reading: Reading, noun: Cue<Tag>, unit: Unit): boolean {
  if (!occasions.has(noun.value)) return false
  const { tokens } = reading
  for (let at = noun.first - 1; at >= Math.max(unit.first, noun.first - farBack); at--) {
    const token = tokens[at]!
    if (/^[.,;:!?–—]$/u.test(token.text)) return false
    if (!where.test(token.lower)) continue
    return [1, 2].some((ahead) => at + ahead < noun.first && (reading.at(at + ahead, 'article') !== undefined || /^(?:its|their|s|of|de|da|do|del|della|seiner|ihrer|der|dem|la|le|el|o|a|his|next|full)$/u.test(tokens[at + ahead]!.lower)))
  }
  return false
}
