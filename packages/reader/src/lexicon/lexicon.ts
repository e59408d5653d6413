import type { Language } from '../languages/language.ts'
import { countryNames } from '../resolve/zones.ts'
import { compilePhrases, type PhraseBook } from './phrases.ts'
import { fold } from './tokens.ts'

/** What a phrase can be. `value` of a `noun` is its kind, of a `month` 1 to 12, of a `weekday` 1 (Monday) to 7. */
export type Tag =
  | 'month' | 'weekday' | 'weekend' | 'habit' | 'everyOther' | 'often' | 'usually' | 'relative' | 'this' | 'next' | 'lastOne' | 'nextWeek' | 'every' | 'notThis' | 'nth' | 'dayWord' | 'feast' | 'ofMonth'
  | 'dayLink' | 'monthLink' | 'rangeWord' | 'listWord' | 'contrast' | 'endsOn' | 'over'
  | 'clockBefore' | 'clockBare' | 'about' | 'loneHour' | 'until' | 'by' | 'arrival' | 'latePart' | 'clockAfter' | 'am' | 'pm' | 'noon' | 'midnight'
  | 'lengthLead' | 'lengthUnit' | 'hourWord' | 'halfPast' | 'halfTo' | 'andHalf' | 'quarterPast' | 'quarterTo'
  | 'label' | 'noun' | 'weakNoun' | 'actionVerb' | 'notNoun' | 'affair' | 'people'
  | 'call' | 'future' | 'past' | 'history' | 'reporting' | 'lookback' | 'deadline' | 'cancelled' | 'moved' | 'replaced' | 'fallback' | 'nationwide' | 'worldwide' | 'online' | 'signup' | 'travel' | 'office' | 'signOff' | 'selfNaming' | 'backMatter' | 'vacancy' | 'genre'
  | 'callerVerb' | 'holding' | 'indefinite' | 'callerAfter' | 'accordingTo' | 'organisation' | 'placeStrong' | 'placeMeet' | 'placeWeak' | 'placeNoun' | 'nameLink' | 'titleLink' | 'theme'
  | 'article' | 'dayStreet' | 'nowhere' | 'namedAs' | 'goal' | 'adjective' | 'country'

export interface Lexicon {
  language: Language
  book: PhraseBook<Tag>
  stopwords: ReadonlySet<string>
  ordinalSuffixes: ReadonlySet<string>
  abbreviations: ReadonlySet<string>
}

const words = (list: string) => new Set(list.split('|').map((word) => fold(word.trim())))
const compiled = new Map<string, Lexicon>()

/** The compiled form of a language's data file, made once. */
export function lexiconOf(language: Language): Lexicon {
  const known = compiled.get(language.code)
  if (known) return known
  const lexicon: Lexicon = {
    language, book: compilePhrases(entriesOf(language)), stopwords: words(language.stopwords),
    ordinalSuffixes: words(language.ordinalSuffixes), abbreviations: words(language.abbreviations),
  }
  compiled.set(language.code, lexicon)
  return lexicon
}

/** A page's front matter names its fields in English, whatever its language. */
const frontMatterKeys = {
  date: 'starts at|start at|starts on|start datetime|start date time|event datetime|dtstart|event start date|start date|date start|event date|event start|startdate', time: 'start time|starttime|event start time|event time', end: 'ends at|end at|ends on|end datetime|end date time|finishes at|dtend|event end time|end time|end date|date end|event end|event end date|enddate|endtime',
  place: 'place|location text|location|venue|ubication|event location|event loc name|location name|loc name|event place', caller: 'organizer|organiser|organizers|organisers|event organizer', url: 'external url|event url|registration url|signup url',
}

/** "Friday evening" and "Freitagabend" are Fridays. */
function withDayParts(weekday: string, dayParts: string): string {
  const names = weekday.split('|').filter((name) => name.length > 3)
  return names.flatMap((name) => dayParts.split('|').flatMap((part) => (part.includes(' ') ? [`${name} ${part}`] : [`${name} ${part}`, `${name}${part}`]))).join('|')
}

/** Every list of a language with its tag and value, in the order in which the later wins over the earlier. */
export function* entriesOf(language: Language): Generator<{ tag: Tag; value: string; phrases: string }> {
  const one = (tag: Tag, phrases: string, value = '') => ({ tag, value, phrases })
  for (const [i, phrases] of language.months.entries()) yield one('month', phrases, String(i + 1))
  for (const [i, phrases] of language.weekdays.entries()) yield one('weekday', phrases, String(i + 1))
  for (const [i, phrases] of language.habits.entries()) yield one('habit', phrases, String(i + 1))
  for (const [i, phrases] of language.weekdays.entries()) yield one('weekday', withDayParts(phrases, language.dayParts), String(i + 1))
  for (const [i, phrases] of language.hourWords.entries()) yield one('hourWord', phrases, String(i + 1))
  for (const [i, phrases] of language.ordinals.entries()) yield one('nth', phrases, String(i === 4 ? -1 : i + 1))
  for (const [day, phrases] of Object.entries(language.feasts)) yield one('feast', phrases, day)
  for (const [i, phrases] of language.dayWords.entries()) yield one('dayWord', phrases, String(i + 1))
  for (const [days, phrases] of Object.entries(language.relativeDays)) yield one('relative', phrases, days)
  const { modifiers, clock, cues } = language
  yield* [
    one('this', modifiers.this), one('next', modifiers.next), one('lastOne', modifiers.last), one('nextWeek', modifiers.nextWeek),
    one('every', modifiers.every), one('notThis', modifiers.not), one('ofMonth', language.ofTheMonth),
    one('dayLink', language.dayLinks), one('monthLink', language.monthLinks),
    one('rangeWord', language.rangeWords), one('listWord', language.listWords), one('contrast', language.contrasts), one('endsOn', language.endsOn), one('over', language.over),
    one('everyOther', language.everyOther), one('weekend', language.weekend), one('often', language.often), one('usually', language.usually), one('article', language.articles), one('dayStreet', language.dayStreets), one('nowhere', language.nowhere), one('namedAs', language.namedAs), one('goal', language.goals), one('adjective', language.adjectives),
    one('lengthLead', language.lengths.lead), one('lengthUnit', language.lengths.hours, '60'), one('lengthUnit', language.lengths.minutes, '1'),
    one('halfPast', clock.halfPast), one('halfTo', clock.halfTo), one('andHalf', clock.andHalf), one('quarterPast', clock.quarterPast), one('quarterTo', clock.quarterTo),
    one('clockBefore', clock.before), one('clockBare', clock.beforeBareHour), one('loneHour', clock.beforeLoneHour), one('about', clock.about), one('until', clock.until), one('by', clock.by), one('arrival', clock.arrival), one('latePart', language.lateParts),
    one('clockAfter', clock.after), one('am', clock.am), one('pm', clock.pm), one('noon', clock.noon), one('midnight', clock.midnight),
  ]
  for (const [field, phrases] of Object.entries(language.labels)) yield one('label', phrases, field)
  for (const [field, phrases] of Object.entries(frontMatterKeys)) yield one('label', phrases, field)
  for (const [kind, phrases] of Object.entries(language.nouns)) yield one('noun', language.code === 'en' ? withPlurals(phrases) : phrases, kind)
  yield one('weakNoun', language.weakNouns, 'other')
  yield one('actionVerb', language.actionVerbs)
  yield one('notNoun', language.notNouns)
  yield one('affair', language.affairs)
  yield one('people', language.people)
  for (const tag of ['call', 'future', 'past', 'history', 'reporting', 'lookback', 'deadline', 'cancelled', 'moved', 'replaced', 'fallback', 'nationwide', 'worldwide', 'online', 'signup', 'travel', 'office', 'signOff', 'selfNaming', 'backMatter', 'vacancy', 'genre'] as const)
    yield one(tag, cues[tag])
  yield* [
    one('callerVerb', language.callerVerbs), one('holding', language.holding), one('indefinite', language.indefinites), one('callerAfter', language.callerAfter), one('accordingTo', language.accordingTo), one('organisation', language.organisationWords),
    one('placeStrong', `${language.placeStrong}|${language.placeMeet}`), one('placeMeet', language.placeMeet), one('placeWeak', language.placeWeak), one('placeNoun', language.placeNouns),
    one('nameLink', language.nameLinks), one('titleLink', language.titleLinks), one('theme', language.themes),
  ]
  for (const name of countryNames) yield one('country', name, name)
}

/** "work party|litter sweep" with their plurals; a word by itself may mean something else in the plural, "benefits", "parties". */
function withPlurals(phrases: string): string {
  const plurals = phrases.split('|').filter((phrase) => /^[^*]+ [^* ]+[^*s ]$/u.test(phrase) && !/ (?:of|at|on|out|in|up|down|the|a|to|off) /u.test(`${phrase} `) && !/(?:ing|ed)$/u.test(phrase))
  return [phrases, ...plurals.map((phrase) => (/(?:[sx]|[cs]h)$/u.test(phrase) ? `${phrase}es` : /[^aeiou]y$/u.test(phrase) ? `${phrase.slice(0, -1)}ies` : `${phrase}s`))].join('|')
}
