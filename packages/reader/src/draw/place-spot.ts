import type { Unit } from '../candidates/units.ts'
import { inAll } from '../languages/patterns.ts'
import type { Reading } from '../lexicon/reading.ts'
import { lowerBound } from '../lexicon/reading.ts'
import { type Passage, trimmed } from './passage.ts'
import { isNoPlace } from './place-none.ts'
import { isAbout } from './place-strength.ts'
import type { Spans } from './spans.ts'

const longest = 600
const leads = /^(?:in|at|on|across|throughout|along|around|near|outside|im|am|an|auf|bei|à|au|aux|dans|sur|devant|en|em|no|na|nos|nas|a|al|alla|nel|nella|sul|sulla|ad|op|bij|te|på|i|vid|utanför)$/u
const anyones = /^(?:streets?|roads?|house|home|city|town|place|room|floor|field|school|work|office|court|bank|market|way|lot|corner|door|rue|rues|ville|maison|bureau|travail|calle|calles|casa|ciudad|pueblo|strada|strade|citta|rua|ruas|cidade|haus|stadt|strasse|straat|stad|huis|gatan|platz|plats|village|country|community|centre|center|hospital|church|university|college|union|club|ministry|parliament|building|ground|grounds|river|lake|woods|forest|library of|hall of)$/u

/** "at the library on Tuesday", "på skolgården imorgon", "op het schoolplein": one word for a place, where nobody names it. */
export function lowSpotOf(reading: Reading, spans: Spans, unit: { from: number; to: number }): Passage | null {
  const { tokens } = reading
  for (const cue of reading.within(unit.from, Math.min(unit.to, unit.from + longest), 'placeStrong', 'placeWeak')) {
    if (reading.at(cue.first, 'goal') || /^(?:from|to|aus|von|de|du|da|van|till|från|zum|zur)$/u.test(tokens[cue.first]!.lower)) continue
    let at = cue.last + 1
    if (reading.at(at, 'article')) at++
    const noun = reading.at(at, 'placeNoun')
    const next = noun && tokens[noun.last + 1]
    const hasArticle = at > cue.last + 1 || /^(?:au|aux|al|alla|nel|nella|sul|sulla|no|na|im|am|beim|the)$/u.test(tokens[cue.last]!.lower) || reading.lexicon.language.code === 'sv'
    if (!noun || !hasArticle || noun.to > unit.to || anyones.test(tokens[noun.last]!.lower) || tokens[at]!.breaks) continue
    if (next && !next.breaks && next.kind === 'word' && !spans.covers(next.from) && !reading.at(noun.last + 1, 'clockBefore') && !reading.at(noun.last + 1, 'placeWeak') && !reading.at(noun.last + 1, 'titleLink')) continue
    const passage = trimmed(reading.page.text, tokens[cue.last]!.lower === 'the' ? tokens[cue.last]!.from : tokens[cue.last + 1]!.from, noun.to)
    if (passage && !isNoPlace(reading, passage)) return passage
  }
  return null
}

/** "in the Western Isles", "across Fairmont County", "in Cornwall": a name after a small word, that is nobody's and no day's. */
export function nameAfterLead(reading: Reading, range: { from: number; to: number }): Passage | null {
  const { tokens } = reading
  // German writes every noun with a capital.
  if (reading.lexicon.language.code === 'de') return null
  const to = Math.min(range.to, range.from + longest)
  for (let at = lowerBound(tokens, range.from) + 1; at < tokens.length && tokens[at]!.to <= to; at++) {
    const lead = /^(?:the|la|le|les|el|los|las|il|lo|o|a|os|as|de|het|der|dem|den)$/u.test(tokens[at - 1]!.lower) ? at - 2 : at - 1
    if (!/^\p{Lu}\p{Ll}/u.test(tokens[at]!.text) || tokens[at]!.breaks || !tokens[lead] || tokens[lead]!.from < range.from || !leads.test(tokens[lead]!.text) || isAbout(reading, lead - 1)) continue
    let last = at
    while (last < at + 4 && tokens[last + 1] && tokens[last + 1]!.to <= to && !tokens[last + 1]!.breaks && /^\p{Lu}\p{Ll}/u.test(tokens[last + 1]!.text)) last++
    const passage = trimmed(reading.page.text, tokens[at]!.from, tokens[last]!.to)
    const isOther = !passage || reading.holds(passage.from, passage.to, 'organisation', 'noun', 'weakNoun', 'callerVerb', 'country', 'month', 'weekday', 'people', 'worldwide', 'nationwide', 'online', 'feast', 'relative', 'affair')
    if (!isOther && (last > at || passage.value.length > 3) && !isNoPlace(reading, passage) && !reading.lexicon.stopwords.has(tokens[at]!.lower)) return passage
    at = last
  }
  return null
}

const wholeOf = new RegExp(`^(?:${inAll('wholeOf')})$`, 'iu')

/** "strike action across New South Wales", "in ganz Hessen": the stretch of land that an action of many places covers. */
export function landCovered(reading: Reading, range: { from: number; to: number }): Passage | null {
  const { tokens } = reading
  const to = Math.min(range.to, range.from + longest)
  for (let at = lowerBound(tokens, range.from) + 1; at < tokens.length && tokens[at]!.to <= to; at++) {
    const begin = tokens[at - 1]!.lower === 'the' ? at - 1 : at
    const lead = [1, 2, 3].some((back) => tokens[begin - back] && tokens[begin - back]!.from >= range.from && wholeOf.test(reading.page.text.slice(tokens[begin - back]!.from, tokens[begin - 1]!.to)))
    if (!lead || !/^\p{Lu}/u.test(tokens[at]!.text)) continue
    let last = at
    while (last < at + 4 && tokens[last + 1] && tokens[last + 1]!.to <= to && !tokens[last + 1]!.breaks && /^\p{Lu}\p{Ll}/u.test(tokens[last + 1]!.text) && tokens[last + 1]!.kind === 'word') last++
    const passage = trimmed(reading.page.text, tokens[at]!.from, tokens[last]!.to)
    if (passage && passage.value.length > 3 && !reading.within(passage.from, passage.from + 1, 'country').some((cue) => cue.from === passage.from) && !reading.holds(passage.from, passage.to, 'organisation', 'month', 'weekday', 'people', 'worldwide', 'online') && !isNoPlace(reading, passage)) return passage
  }
  return null
}

const spotWords = new RegExp(`^(?:.{0,60}[,:]\\s)?((?:the\\s|The\\s)?\\p{Lu}[^,.;:!?]{3,60}?)\\s(?:${inAll('servesAs')})(?:\\s(?:${inAll('servesFor')})\\s|[.,!]|$)`, 'u')

/** "The old granary will serve as the meeting spot", "Der Lindenplatz ist unser Treffpunkt": where stands first. */
export function spotBefore(reading: Reading, unit: { from: number; to: number }): Passage | null {
  const match = spotWords.exec(reading.page.text.slice(unit.from, Math.min(unit.to, unit.from + 300)))
  const from = match ? unit.from + match[0].indexOf(match[1]!) : 0
  const passage = match ? trimmed(reading.page.text, from, from + match[1]!.length) : null
  if (!passage) return null
  const { tokens, lexicon } = reading
  const first = lowerBound(tokens, passage.from)
  const hasArticle = reading.at(first, 'article') !== undefined
  // "Here is the meeting point", "Parking is at the same place".
  if ((!hasArticle && lexicon.stopwords.has(tokens[first]!.lower)) || /^Parking(?:\s|$)/u.test(passage.value) || reading.holds(passage.from, passage.to, 'noun', 'month', 'weekday') || isNoPlace(reading, passage)) return null
  return hasArticle && lexicon.language.code !== 'en' ? trimmed(reading.page.text, tokens[first + 1]!.from, passage.to) : passage
}

const regions = /^(?:area|region|county|valley|islands?|isles?|coast|peninsula|highlands|borough|district|lakes|basin|delta)$/u

/** "A Bay Area day of protest": names that end with a word for a stretch of land. */
export function regionIn(reading: Reading, range: { from: number; to: number }): Passage | null {
  const { tokens } = reading
  for (let at = lowerBound(tokens, range.from) + 1; at < tokens.length && tokens[at]!.to <= Math.min(range.to, range.from + longest); at++) {
    if (!regions.test(tokens[at]!.lower) || !/^\p{Lu}/u.test(tokens[at]!.text) || tokens[at]!.breaks) continue
    let first = at
    while (first > at - 4 && tokens[first - 1] && tokens[first - 1]!.from >= range.from && !tokens[first]!.breaks && /^\p{Lu}\p{Ll}/u.test(tokens[first - 1]!.text) && !reading.lexicon.stopwords.has(tokens[first - 1]!.lower)) first--
    const after = tokens[at + 1]
    const isBody = after !== undefined && !after.breaks && /^\p{Lu}/u.test(after.text)
    if (first < at && !isBody) return trimmed(reading.page.text, tokens[first]!.from, tokens[at]!.to)
  }
  return null
}

/** "our usual Alder Park protest", "Saltwick Bay beach clean": the spot that an action is named after. */
export function spotOfName(reading: Reading, range: { from: number; to: number }): Passage | null {
  const { tokens } = reading
  for (const noun of reading.within(range.from, Math.min(range.to, range.from + longest), 'noun', 'weakNoun')) {
    if (tokens[noun.first]!.breaks || noun.first === 0) continue
    let last = noun.first - 1
    // "Saltwick Bay beach clean", "Mill Park spring picnic": a word or two between.
    while (last > noun.first - 3 && tokens[last] && tokens[last]!.from >= range.from && tokens[last]!.kind === 'word' && /^\p{Ll}/u.test(tokens[last]!.text) && !reading.lexicon.stopwords.has(tokens[last]!.lower)) last--
    let first = last + 1
    while (first > last - 4 && tokens[first - 1] && tokens[first - 1]!.from >= range.from && !tokens[first]?.breaks && /^\p{Lu}[\p{L}’'-]*\p{Ll}/u.test(tokens[first - 1]!.text) && tokens[first - 1]!.kind === 'word') first--
    while (first < last && (reading.lexicon.stopwords.has(tokens[first]!.lower) || /^(?:annual|usual|monthly|weekly|big|great|spring|summer|autumn|winter|community)$/u.test(tokens[first]!.lower))) first++
    for (let at = first + 1; at < last; at++) if (water.test(tokens[at]!.text)) first = at
    if (last - first < 1 || first < 0) continue
    const passage = trimmed(reading.page.text, tokens[first]!.from, tokens[last]!.to)
    const houses = passage ? reading.within(passage.from, passage.to, 'placeNoun').filter((one) => one.to >= passage.to - 1 || (one.from === passage.from && water.test(reading.page.text.slice(one.from, one.to)))) : []
    if (passage && houses.length > 0 && !reading.holds(passage.from, passage.to, 'noun', 'month', 'weekday', 'callerVerb') && !isNoPlace(reading, passage)) return passage
  }
  return null
}

const water = /^(?:Lake|Loch|River|Mount|Fort|Port|Cape|Lac|Lago|Rio|Praia|Playa|Plage|Place|Plaza|Piazza|Praça)$/u

const keepers = new RegExp(`(?:^|\\s)(?:${inAll('keepersOf')})\\s(?:the\\s)?`, 'giu')
const keptName = /^(?:\p{Lu}[\p{L}’'-]+ ){0,3}\p{Lu}[\p{L}’'-]+/u

/** "The Friends of Thornfield Park will be planting": what they look after. */
export function keptPlace(reading: Reading, unit: Unit | { from: number; to: number }): Passage | null {
  const text = reading.page.text.slice(unit.from, Math.min(unit.to, unit.from + longest))
  for (const match of text.matchAll(keepers)) {
    const at = match.index + match[0].length
    const name = /\p{Lu}/u.test(match[0]) ? keptName.exec(text.slice(at, at + 120)) : null
    const passage = name ? trimmed(reading.page.text, unit.from + at, unit.from + at + name[0].length) : null
    if (passage && reading.within(passage.from, passage.to, 'placeNoun').some((cue) => cue.to >= passage.to - 1)) return passage
  }
  return null
}
