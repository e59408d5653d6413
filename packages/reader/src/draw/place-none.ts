import { countriesIn } from '../gazetteer/countries.ts'
import { keyOf } from '../gazetteer/place-name.ts'
import { townsNamed } from '../gazetteer/towns.ts'
import { whereaboutsOf } from '../gazetteer/whereabouts.ts'
import { isMourned } from '../gazetteer/word-towns.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Passage } from './passage.ts'

/** "at Every Gate" is no one place. */
const everyOne = /^(?:every|each|any|jede[rnms]?|chaque|cada|ogni|elke?|iedere?|varje|vart)\s/iu
/** "either venue", "various locations"; Many Rivers is a name. */
const someOf = /^(?:either|another|various|different|several|many|more|most|other|verschiedene[nr]?|mehrere[nr]?|viele[nr]?|plusieurs|différente?s|varios|varias|distint[ao]s|vari|diversi|diverse|vários|várias|diversos|verschillende|meerdere|olika|flera)\s\p{L}/u
/** "Save the Post Office", "Town Halls and More": what is wanted, or offered. */
const slogan = /^(?:Save|Stop|Defend|Protect|Fund|Ban|End)\s\p{L}|\sand more$/iu
/** "to the Ford Government": to whom, and not where. */
const governing = /(?:^|\s)(?:government|regierung|gouvernement|gobierno|governo|regering|regeringen|prime minister|secretary of state|minister)$/iu

/** "outside the city", "in the area", "the venue": said of any. */
const anyOne = /^(?:there(?:\s.*)?$|here(?:\s.*)?$|dort$|là$|allí$|lì$|lá$|daar$|(?:the|our|your|this|that|their)\s)?(?:whole\s|entire\s|local\s)?(?:city|town|village|area|region|county|country|community|venue|neighbou?rhood|world|event|site|city center|state)$/u
/** "78 concelhos", "9 locations to choose from": how many, and not where; a street's number comes before one of them. */
const counted = /^\d{1,4}\s(?:\p{Ll}+\s)?\p{Ll}+(?<!cour)s(?:\s|$)/u
/** A continent. */
const continents = /^(?:the\s)?(?:Europe|Africa|Asia|America|North America|South America|Latin America|Oceania|Middle East|Europa|Afrika|Asien|Amerika|Afrique|Asie|Amérique|África|América|América Latina|Ásia|Azië)$/u

/** "for the people in Gaza", told abroad: what an action is about. */
const isElsewhere = (reading: Reading, value: string) => isMourned(value) && !townsNamed(value).some((town) => whereaboutsOf(reading).home.includes(town.country))

/** "in New Zealand", from there. */
function isOwnCountry(reading: Reading, value: string): boolean {
  const { home, language } = whereaboutsOf(reading)
  const country = countriesIn(language).get(keyOf(value.replace(/^the\s/u, '')))
  return country !== undefined && country !== 'LU' && country !== 'SG' && home.includes(country)
}

/** A whole country, "online", or a body known by its initials. */
export function isNoPlace(reading: Reading, phrase: Passage, isMet = false): boolean {
  if (slogan.test(phrase.value) || everyOne.test(phrase.value) || someOf.test(phrase.value) || anyOne.test(phrase.value.split(',')[0]!) || continents.test(phrase.value) || counted.test(phrase.value) || governing.test(phrase.value)) return true
  // "la mise en place de deux classes".
  if (/^place\s/u.test(phrase.value) && /(?:^|\s)(?:en|sur)\s$/u.test(reading.page.text.slice(Math.max(0, phrase.from - 4), phrase.from))) return true
  if (isOwnCountry(reading, phrase.value) || isElsewhere(reading, phrase.value)) return true
  // "plenário de trabalhadores da Lusofer": who, and not where.
  if (reading.within(phrase.from, phrase.from + 1, 'people').some((cue) => cue.from === phrase.from) && !reading.holds(phrase.from, phrase.to, 'placeNoun')) return true
  if (reading.holds(phrase.from, phrase.to, 'online') && !reading.holds(phrase.from, phrase.to, 'placeNoun')) return true
  if (reading.within(phrase.from, phrase.to, 'country').some((cue) => phrase.to - cue.to <= 1 && cue.from - phrase.from <= 5)) return true
  if (reading.within(phrase.from, phrase.to, 'online', 'nationwide', 'worldwide').some((cue) => cue.to - cue.from > phrase.value.length / 2)) return true
  if (reading.within(Math.max(0, phrase.from - 16), phrase.to, 'nowhere').some((cue) => cue.to >= phrase.to - 1 && cue.from <= phrase.from)) return true
  if (isQuoted(reading.page.text, phrase.from) && townsNamed(phrase.value).length === 0 && !reading.holds(phrase.from, phrase.to, 'placeNoun')) return true
  return !(isMet && phrase.value.includes(' ')) && !reading.holds(phrase.from, phrase.to, 'placeNoun') && /(?:^|\s)\p{Lu}{2,6}$/u.test(phrase.value) && !phrase.value.includes(',')
}

/** Within a motto or a name in quotation marks, of which „this“ closes with what opens “this”, and »this« with what opens «this». */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 90), at).split('\n').at(-1)!
  let open = ''
  for (const { 0: mark, index } of before.matchAll(/[“”„«»]/gu)) {
    // The beginning lies further back: a mark that follows a letter closes.
    if (mark === '“' && open === '' && /[^\s([]/u.test(before[index - 1] ?? ' ')) continue
    const closes = open === '„' ? mark === '“' || mark === '”' : open === '“' ? mark === '”' : open === '«' ? mark === '»' : open === '»' && mark === '«'
    if (closes) open = ''
    else if (open === '' && mark !== '”') open = mark
  }
  return open !== '' || (/\s"[^"]*$/u.test(` ${before}`) && !/:\s*"[^"]*$/u.test(before) && (before.match(/"/gu)?.length ?? 0) % 2 === 1)
}
