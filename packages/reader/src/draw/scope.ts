import type { Kind, Scope } from '../draft.ts'
import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import { lowerBound } from '../lexicon/reading.ts'
import type { Found } from '../merge/found.ts'
import type { Passage } from './passage.ts'
import { readName, townsListedIn } from './place-town.ts'

export interface Reach {
  scope: Scope
  evidence: Passage | null
  /** The towns that the text lists. */
  towns?: Passage
}

/** Kinds that happen in many places unless a place is named. */
const wideKinds = new Set<Kind>(['workplace_day_of_action', 'day_of_action', 'strike', 'walkout', 'vote', 'boycott'])

const onFoot = new Set<Kind>(['strike', 'walkout', 'picket', 'march', 'rally', 'vigil', 'ride', 'cleanup', 'planting', 'blood_drive', 'canvass'])

/** Online, one place, or many: words that say so, else the kind and whether a place is named. */
export function scopeOf(reading: Reading, units: readonly Unit[], found: Found, kind: Kind, place: Passage | null, every: Passage | null = null): Reach {
  const { unit } = found.mentions[0]!
  const listed = found.row && place ? townsListedIn(reading, place) : null
  if (listed) return { scope: 'distributed', evidence: listed, towns: listed }
  if (found.row && place && kind !== 'webinar') return { scope: 'local', evidence: null }
  const range = { from: Math.max(unit.from, found.mentions[0]!.date.from - 600), to: Math.min(unit.to, found.mentions[0]!.date.to + 600) }
  const first = (tag: 'online' | 'nationwide' | 'worldwide', from = range.from, to = range.to) => {
    // "the world’s first": nothing is done there.
    const cue = reading.within(from, to, tag).find((one) => !/^['’]s\s/u.test(reading.page.text.slice(one.to, one.to + 3)) && !/(?:^|\s)(?:from|aus|uit|från|da)\s$/iu.test(reading.page.text.slice(Math.max(0, one.from - 6), one.from)))
    return cue ? { value: reading.page.text.slice(cue.from, cue.to), from: cue.from, to: cue.to } : null
  }
  // "Location: Online".
  const field = units.slice(Math.max(0, unit.index - 8), unit.index + 9).find((one) => one.label?.field === 'place' && one.section === unit.section)
  const virtual = field && reading.within(field.label!.valueFrom, field.to, 'online')[0]
  if (virtual && virtual.from - field.label!.valueFrom <= 2 && field.to - virtual.to <= 12) return { scope: 'online', evidence: { value: reading.page.text.slice(virtual.from, virtual.to), from: virtual.from, to: virtual.to } }
  // "outside all the prefectures", "Embassies worldwide": the place itself says that there are many.
  if (place && !found.row && (every ? every.from < place.to && place.from < every.to : false)) return { scope: 'distributed', evidence: every }
  const where = field ? { from: field.label!.valueFrom, to: field.to } : place && !found.row && reading.holds(place.from, place.to, 'placeNoun') ? place : null
  const across = where ? reading.within(where.from, where.to, 'worldwide', 'nationwide').find((cue) => cue.to >= where.to - 2) : undefined
  if (across) return { scope: 'distributed', evidence: { value: reading.page.text.slice(across.from, across.to), from: across.from, to: across.to } }
  // "our webinar" is held nowhere, whatever its title names.
  if (found.noun && /^(?:webinars?|webinaires?|seminarios? web|livestream)$/u.test(reading.tokens[found.noun.first]!.lower) && field === undefined && !(place && reading.holds(place.from, place.to, 'placeNoun'))) return { scope: 'online', evidence: first('online') }
  if (place && 'many' in place) return { scope: 'distributed', evidence: place, towns: place }
  if (every && !place && kind !== 'webinar') return { scope: 'distributed', evidence: every }
  const towns = found.row ? null : (townsListedIn(reading, range) ?? (timed(found) && !everywhere(reading, range) ? null : townsIn(reading, range)))
  if (towns) return { scope: 'distributed', evidence: towns, towns }
  const wide = first('nationwide') ?? first('worldwide')
  const near = { from: units[Math.max(0, unit.index - 4)]!.from, to: units[Math.min(units.length - 1, unit.index + 4)]!.to }
  // Those who strike or march may be told what to do online too.
  const online = first('online') ?? (onFoot.has(kind) ? null : (first('online', near.from, near.to) ?? onlineLink(reading, near)))
  if (online && !place && (!wide || kind === 'webinar')) return { scope: 'online', evidence: online }
  if (kind === 'webinar' && !place) return { scope: 'online', evidence: online }
  const isSpot = place !== null && onFoot.has(kind) && !wideKinds.has(kind) && found.noun !== null && !isPlural(reading, found.noun) && reading.holds(place.from, place.to, 'placeNoun')
  // "Sciopero a Livorno", "National Day of Play at the Corn Exchange": the action's name alone makes no many places of the one that its sentence names.
  const isNameOnly = wide !== null && place !== null && kind !== 'day_of_action' && kind !== 'workplace_day_of_action' && isOfName(reading, wide) && place.from >= unit.from && place.to <= unit.to && !everywhere(reading, range) && isSure(reading, place)
  if (wide && !(place && timed(found)) && !isSpot && !isNameOnly) return { scope: 'distributed', evidence: wide }
  if (!place && !timed(found) && wideKinds.has(kind)) return { scope: 'distributed', evidence: first('nationwide', near.from, near.to) }
  const many = place ? null : first('nationwide', near.from, near.to)
  if (many && !timed(found)) return { scope: 'distributed', evidence: many }
  if (!place && found.time?.zone && found.time.zone !== reading.timeZone) return { scope: 'online', evidence: null }
  return { scope: 'local', evidence: null }
}

/** The word for many places is the action's own: "general strike", "National Day". */
export const isOfName = (reading: Reading, wide: Passage) => reading.within(wide.from, wide.to, 'noun').some((noun) => noun.from <= wide.from + 1 && noun.to >= wide.to - 1) || /^national\s/iu.test(wide.value)

/** A town of the gazetteer, or a house or street by name. */
const isSure = (reading: Reading, place: Passage) => readName(reading, lowerBound(reading.tokens, place.from), place.to) !== null || (/\p{Lu}/u.test(place.value) && reading.holds(place.from, place.to, 'placeNoun'))

const plurals: Record<string, RegExp> = { en: /(?<!s)s$/u, de: /(?:en|er|s|e)$/u, nl: /(?:en|s)$/u, sv: /(?:er|ar|or)$/u, it: /i$/u }

const isPlural = (reading: Reading, noun: { last: number }) => (plurals[reading.lexicon.language.code] ?? /s$/u).test(reading.tokens[noun.last]!.lower)

const timed = (found: Found) => found.minutes !== null

/** "in many places across the country", and not just "national". */
const everywhere = (reading: Reading, range: { from: number; to: number }) => reading.within(range.from, range.to, 'nationwide').some((cue) => cue.last - cue.first >= 2 && !reading.at(cue.first, 'noun'))

/** "in Leeds, York and Hull": two or more names after a preposition, none of them a street or a hall. */
function townsIn(reading: Reading, range: { from: number; to: number }): Passage | null {
  const { tokens, page } = reading
  for (const cue of reading.within(range.from, range.to, 'placeWeak', 'placeStrong')) {
    let names = 0
    let lists = 0
    let last = cue.last
    for (let i = cue.last + 1; i < cue.last + 30 && tokens[i] && tokens[i]!.from < range.to && !tokens[i]!.breaks; i++) {
      const token = tokens[i]!
      if (token.kind === 'word' && /^\p{Lu}/u.test(token.text)) {
        if (reading.at(i, 'weekday') || reading.at(i, 'month')) break
        if (reading.at(i, 'placeNoun') || reading.at(i, 'organisation') || /^\p{Lu}{2,}$/u.test(token.text)) return null
        if (!/^\p{Lu}/u.test(tokens[i - 1]!.text)) names++
        last = i
      } else if (token.text === ',' || token.text === ';' || reading.at(i, 'listWord')) lists += names > 0 ? 1 : 0
      else if (!(names > 0 && lists > 0 && (reading.at(i, 'placeWeak') || reading.at(i, 'placeStrong') || reading.at(i, 'article')))) break
    }
    const and = names >= 2 && reading.cues.length > 0 && tokens.slice(cue.last, last).some((token, at) => token.kind === 'word' && reading.at(cue.last + at, 'listWord'))
    if (lists > 0 && (names >= 3 || (and && cue.tag === 'placeWeak'))) return { value: page.text.slice(tokens[cue.last + 1]!.from, tokens[last]!.to), from: tokens[cue.last + 1]!.from, to: tokens[last]!.to }
  }
  return null
}

function onlineLink(reading: Reading, near: { from: number; to: number }): Passage | null {
  const link = reading.page.links.find((one) => one.from >= near.from && one.to <= near.to && /\b(?:zoom|webinar|meet\.|teams|jitsi|livestream)/iu.test(one.url))
  return link ? { value: reading.page.text.slice(link.from, link.to), from: link.from, to: link.to } : null
}
