import type { Unit } from '../candidates/units.ts'
import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import { isAt } from './noun-act.ts'
import type { Passage } from './passage.ts'

/** "Memorial Park" names no memorial: a noun within the place gives way to the nearest one outside. */
export function withNounBeside(reading: Reading, units: readonly Unit[], found: Found, place: Passage | null): Found {
  if (!found.noun || !place || found.noun.to <= place.from || found.noun.from >= place.to) return found
  const { unit, date } = found.mentions[0]!
  const from = Math.max(units[Math.max(0, unit.index - 6)]!.from, date.from - 800)
  const others = reading.within(from, unit.to, 'noun', 'weakNoun').filter((cue) => cue.to <= place.from || cue.from >= place.to)
  const other = others.filter((cue) => cue.to <= date.from).at(-1) ?? others[0]
  return other ? { ...found, noun: other } : found
}

/** "We invite you to a litter pick. The date is …": where the date's own sentence names it by a word for any occasion, the sentence before may say which. */
export function withNounBefore(reading: Reading, units: readonly Unit[], found: Found): Found {
  const { unit } = found.mentions[0]!
  const isVerb = (cue: { first: number }) => reading.lexicon.language.code === 'de' && /^\p{Ll}/u.test(reading.tokens[cue.first]!.text)
  if (found.row || (found.noun && found.noun.tag !== 'weakNoun' && !isVerb(found.noun)) || unit.kind === 'item' || unit.kind === 'row') return found
  for (const step of [-1, -2, 1]) {
    const near = units[unit.index + step]
    if (!near || near.kind !== 'text' || near.label || near.section !== unit.section || near.block < unit.block - 1 || reading.holds(near.from, near.to, 'past', 'month', 'deadline')) continue
    const named = reading.within(near.from, near.to, 'noun').filter((cue) => !reading.at(cue.first, 'actionVerb') && !isVerb(cue) && !isAt(reading, cue, near)).at(-1)
    if (named) return { ...found, noun: named }
  }
  return found
}

/** A title given as such says best what happens: its last name of an action in "Beach Clean Up", its first in "Marche pour le climat". */
export function nounOfTitle(reading: Reading, title: Passage | null, noun: Found['noun']): Found['noun'] {
  if (!title || (noun && noun.from >= title.from && noun.to <= title.to)) return noun
  const named = reading.within(title.from, title.to, 'noun')
  return (reading.lexicon.language.adjectives === '' ? named.at(-1) : named[0]) ?? noun
}

/** "Treffpunkt", "Départ", "to protest cuts": how people meet, or what for, names what they do only where nothing else does. */
export function withNounOfAct(reading: Reading, units: readonly Unit[], found: Found): Found {
  const { noun } = found
  if (!noun || found.row || !(isMeeting(reading, noun) || isPurpose(reading, noun))) return found
  const { unit } = found.mentions[0]!
  const isOther = (cue: Cue<Tag>) => cue.from !== noun.from && !isMeeting(reading, cue) && !isPurpose(reading, cue) && !reading.at(cue.first, 'placeNoun')
  for (const step of unit.kind === 'item' || unit.kind === 'row' ? [0] : isMeeting(reading, noun) ? [0, -1, -2, 1, -3, 2, -4, -5] : [0, -1, -2, 1]) {
    const near = units[unit.index + step]
    if (!near || (near.section !== unit.section && near.kind !== 'heading') || (step !== 0 && (near.kind === 'item' || reading.holds(near.from, near.to, 'past', 'deadline') || isDated(reading, near)))) continue
    const other = reading.within(near.from, near.to, 'noun').find(isOther) ?? (step === 0 ? reading.within(near.from, near.to, 'weakNoun').find(isOther) : undefined)
    if (other) return { ...found, noun: other }
  }
  return found
}

/** "to demand climate action": what is asked for. */
const isDemanded = (reading: Reading, noun: Cue<Tag>) => [1, 2, 3].some((back) => /^(?:demand|urge|press|push|secure|win|prevent|exiger|demander|fordern|exigir|reclamar|chiedere|pedir|eisen|krava)$/u.test(reading.tokens[noun.first - back]?.lower ?? '') && /^(?:to|pour|zu|para|per|om|te|att|d)$/u.test(reading.tokens[noun.first - back - 1]?.lower ?? ''))

/** It tells of a day of its own; "Första maj" names one without its number. */
const isDated = (reading: Reading, unit: Unit) => reading.holds(unit.from, unit.to, 'month') && /\d/u.test(reading.page.text.slice(unit.from, Math.min(unit.to, unit.from + 600)))

/** "Treffpunkt", "ritrovo", "assemble": it tells where people meet. */
export const isMeeting = (reading: Reading, noun: Cue<Tag>) => noun.first === noun.last && noun.value !== 'meeting' && reading.at(noun.first, 'placeMeet') !== undefined

const isPurpose = (reading: Reading, noun: Cue<Tag>) => isDemanded(reading, noun) || reading.tokens[noun.first]!.lower.startsWith('protest') && /^(?:to|pour|para|per|att|te|zu)$/u.test(reading.tokens[noun.first - 1]?.lower ?? '')
