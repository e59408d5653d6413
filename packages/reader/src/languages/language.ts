import type { Kind } from '../draft.ts'

/** A long list of phrases, written over several lines: line ends and what indents them are not part of it. */
export const list = (written: TemplateStringsArray): string => (written[0] ?? '').replaceAll(/\s*\n\s*/g, '')

/**
 * Everything the reader knows of one language, as data. Phrases are lower-case; `*` ends a stem (`protest*`) or begins an
 * ending (`*streik`); hyphens and accents do not matter. Adding a language is adding one file and naming it in `all.ts`.
 */
export interface Language {
  code: string
  /** Frequent short words: they tell the language, and end a noun phrase on its left. */
  stopwords: string
  /** January first; full names and abbreviations without their dot. */
  months: readonly string[]
  /** Monday first. */
  weekdays: readonly string[]
  /** A weekday said of every week ("Fridays", "freitags"), Monday first; empty where the language has no such word. */
  habits: readonly string[]
  /** After a weekday or grown together with it: "Friday evening", "Freitagabend". They add nothing to the day. */
  dayParts: string
  /** Of these, the ones after noon, also grown together with a weekday: "evening", "*abend". */
  lateParts: string
  ordinalSuffixes: string
  /** Between a weekday and its day ("the", "den"). */
  dayLinks: string
  /** Between a day and its month, a month and its year ("of", "de"). */
  monthLinks: string
  relativeDays: Partial<Record<'-1' | '0' | '1' | '2', string>>
  /** Before or after a weekday. */
  modifiers: { this: string; next: string; last: string; nextWeek: string; every: string; not: string }
  /** "every other", before a weekday. */
  everyOther: string
  /** Says that something is repeated without naming a weekday: "monthly". */
  often: string
  /** Says where or when things are done as a rule: "we usually meet", "all sessions". */
  usually: string
  /** Saturday and Sunday together; empty where no word is. */
  weekend: string
  /** First to fourth, then last: "first Saturday of the month". */
  ordinals: readonly string[]
  /** Days that have a name: `05-01`, `1-1-9` for the first Monday of September, `e-2` for two days before Easter Sunday. */
  feasts: Readonly<Record<string, string>>
  /** The first to the thirty-first, as days of a month are said in words. */
  dayWords: readonly string[]
  ofTheMonth: string
  rangeWords: string
  listWords: string
  /** Sets a second half of a sentence against the first: "while", "but". */
  contrasts: string
  /** Before the day on which a longer action ends: "and ends on". */
  endsOn: string
  /** Behind the hour at which something is over: "is over", "ist Schluss". */
  over: string
  /** One to twelve, as hours are said. */
  hourWords: readonly string[]
  /** Before how long something lasts ("for"), and the words it is counted in. */
  lengths: { lead: string; hours: string; minutes: string }
  clock: {
    /** Words that make a dotted or colon time likely, and those that make a bare hour a time. */
    before: string
    beforeBareHour: string
    /** Before an hour by itself, at the end of a phrase: "be there at 6!". */
    beforeLoneHour: string
    until: string
    by: string
    /** Before an hour that is not meant to the minute: "about". */
    about: string
    /** Asks people to be somewhere, so that a "by" after it ends nothing: "be at". */
    arrival: string
    after: string
    am: string
    pm: string
    noon: string
    midnight: string
    /** "half past seven"; "halb acht", which is half past seven too; "las siete y media". */
    halfPast: string
    halfTo: string
    andHalf: string
    quarterPast: string
    quarterTo: string
  }
  labels: { title: string; date: string; time: string; end: string; place: string; caller: string; url: string }
  /** Names of actions, by kind; a word's kind decides the draft's. */
  nouns: Partial<Record<Kind, string>>
  /** Of the names of actions, those that are verbs: they name it only where no noun does. */
  actionVerbs: string
  /** Look like names of actions and are none: "walk away", "Umzugskarton". */
  notNouns: string
  /** Those who act, where the text names no action: "campaigners will chain themselves to the railings". */
  people: string
  /** Occasions at which nobody is asked to act: a trial, negotiations. */
  affairs: string
  /** Words that name an occasion without saying which. */
  weakNouns: string
  cues: {
    /** Asks the reader to come or act. */
    call: string
    /** Announces. */
    future: string
    past: string
    history: string
    /** Before the day on which somebody said something: "confirmed on". */
    reporting: string
    /** In a title: the whole text tells of what was. */
    lookback: string
    deadline: string
    cancelled: string
    /** Before the day that an action is moved to: "will now be held". */
    moved: string
    /** Before the day that it was first meant for: "originally planned for". */
    replaced: string
    /** Before another day that counts only if the first fails: "rain date", "if it rains". */
    fallback: string
    nationwide: string
    worldwide: string
    online: string
    signup: string
    /** How people get there: its times are no event's. */
    travel: string
    /** When a door or a telephone is open. */
    office: string
    /** Alone on its line, over the name of who writes. */
    signOff: string
    /** A line over what is no more the call: "About us", "Related stories". */
    backMatter: string
    /** After the name of a body that tells what it is. */
    selfNaming: string
    /** What only the offer of a post speaks of. */
    vacancy: string
    /** What kind of page or letter it is, alone on its line: "Media release", "Upcoming events". */
    genre: string
  }
  /** Verbs whose subject is the caller. */
  callerVerbs: string
  /** Of these, the ones whose object is an occasion, whatever it is called: "will hold a". */
  holding: string
  /** Before what is held: "a", "its". */
  indefinites: string
  /** Words that the caller follows ("organised by"). */
  callerAfter: string
  /** Before the body whose word is reported: "according to". */
  accordingTo: string
  /** The subject may follow the verb. */
  verbSecond: boolean
  organisationWords: string
  /** Before a place; the first group is stronger ("outside", "at"). */
  placeStrong: string
  /** Before the place at which people are told to meet; stronger than any other, and before a place by itself too ("leaving"). */
  placeMeet: string
  placeWeak: string
  placeNouns: string
  /** Streets and squares that may be named after a day: "Piazza 25 Aprile"; empty where none are. */
  dayStreets: string
  /** Led to by a preposition and no place: "on the ground", "in the streets". */
  nowhere: string
  /** Before where an action goes or ends: "marching to", "ends at". */
  goals: string
  /** Before the name of an action in quotation marks: "titled", "called". */
  namedAs: string
  articles: string
  /** Stands after an action's name and belongs to it: "manifestation nationale"; empty where adjectives come first. */
  adjectives: string
  /** Joins the words of a name, "of", "de la". */
  nameLinks: string
  /** After an action's name, "for", "against". */
  titleLinks: string
  /** Of these, the ones that say what an action is about also from further on in its sentence: "against". */
  themes: string
  abbreviations: string
  patterns: Patterns
}

/** Alternatives of regular expressions, joined by `|`, where a list of phrases does not say enough; empty where a language has none. Every text is asked in all languages. */
export interface Patterns {
  /** Before the day on which something was written: "posted". */
  stamps: string
  /** Between such a word and the day. */
  onDay: string
  /** Right before the day since which something is so. */
  since: string
  /** What a line with the term of an offer begins with, before a colon. */
  terms: string
  /** Says of an action that it was before this one. */
  earlier: string
  /** Begins a clause with the day since which. */
  eversince: string
  /** Says that something comes before something else. */
  aheadOf: string
  /** Between something else and its day. */
  ofDay: string
  /** Sets a day aside: "no matter how". */
  whatever: string
  /** Begins a sentence with what does not hinder. */
  despite: string
  /** Behind a comma, one of what was said before. */
  including: string
  /** Right before a weekday of something that has been: "after", "nach dem Streik vom". */
  aftermath: string
  /** Begins a condition: "if". */
  conditions: string
  /** The first word of what such a condition is about: "the event". */
  itself: string
  /** Calls off what a text is about, whatever it is. */
  callsOff: string
  /** The same of "this", which may be anything: only where a day follows from which it is so. */
  isOff: string
  /** Before a word of calling off: it is none, or not yet. */
  unsure: string
  /** What an action comes ahead of. */
  before: string
  /** Of those who tell of an action as of an incident. */
  policeNews: string
  /** What is sold or signed up for. */
  onOffer: string
  /** The verb with which that begins. */
  begins: string
  /** Signing up, as a verb or a noun. */
  signUp: string
  /** Before the day from which something can be done. */
  asFrom: string
  /** What comes out of taps and sockets. */
  supplies: string
  /** Says that it does not. */
  cuts: string
  /** What a body does that decides. */
  decides: string
  /** The meeting at which it does so. */
  ownMeeting: string
  /** Before what others will say on a day. */
  announces: string
  /** Before what others vote on. */
  votes: string
  /** Sets what follows against what was called off. */
  but: string
  /** The fields of a letter's header. */
  mailFields: string
  /** Of these, the one that names who wrote. */
  senders: string
  /** Of these, the one that says what it is about. */
  subjects: string
  /** Of these, the ones that name to whom and when. */
  addressees: string
  /** What a line begins with that tells when a page was written. */
  tellsWhen: string
  /** Folded words that told, before it was taken back, of what was to come. */
  wasAhead: string
  /** Before a participle that tells what was done: "was", "were". */
  was: string
  /** Sent out before an action, on a day of its own. */
  reminders: string
  /** The day before one that was said. */
  dayBefore: string
  /** Leads to what is done later on the same day. */
  thereafter: string
  /** In a calendar, what is no occasion: a rise of pay. */
  unattended: string
  /** Says of an entry of a list that nothing is open. */
  shut: string
  /** Says that an action is put off or forward. */
  moves: string
  /** Before the day that it is moved away from. */
  movedFrom: string
  /** Before the day that it is moved to. */
  movedTo: string
  /** Between that and the day. */
  theDay: string
  /** Before a stretch of land all over which something is done: "throughout". */
  wholeOf: string
  /** Before the place that those people look after: "Friends of". */
  keepersOf: string
  /** Behind a place: it is where people meet. */
  servesAs: string
  /** Between that and what they meet for. */
  servesFor: string
  /** Last words of the name of a house that may call to itself. */
  houses: string
  /** Last words of the name of a body that has no one house. */
  bodies: string
}
