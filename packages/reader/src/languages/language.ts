import type { Kind } from '../draft.ts'

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
  ordinalSuffixes: string
  /** Between a weekday and its day ("the", "den"). */
  dayLinks: string
  /** Between a day and its month, a month and its year ("of", "de"). */
  monthLinks: string
  relativeDays: Partial<Record<'-1' | '0' | '1' | '2', string>>
  /** Before or after a weekday. */
  modifiers: { this: string; next: string; last: string; nextWeek: string; every: string; not: string }
  /** First to fourth, then last: "first Saturday of the month". */
  ordinals: readonly string[]
  ofTheMonth: string
  rangeWords: string
  listWords: string
  clock: {
    /** Words that make a dotted or colon time likely, and those that make a bare hour a time. */
    before: string
    beforeBareHour: string
    until: string
    by: string
    after: string
    am: string
    pm: string
    noon: string
    midnight: string
  }
  labels: { title: string; date: string; time: string; end: string; place: string; caller: string; url: string }
  /** Names of actions, by kind; a word's kind decides the draft's. */
  nouns: Partial<Record<Kind, string>>
  /** Words that name an occasion without saying which. */
  weakNouns: string
  cues: {
    /** Asks the reader to come or act. */
    call: string
    /** Announces. */
    future: string
    past: string
    history: string
    /** In a title: the whole text tells of what was. */
    lookback: string
    deadline: string
    cancelled: string
    nationwide: string
    worldwide: string
    online: string
    signup: string
  }
  /** Verbs whose subject is the caller. */
  callerVerbs: string
  /** Words that the caller follows ("organised by"). */
  callerAfter: string
  /** The subject may follow the verb. */
  verbSecond: boolean
  organisationWords: string
  /** Before a place; the first group is stronger ("outside", "at"). */
  placeStrong: string
  placeWeak: string
  placeNouns: string
  /** Joins the words of a name, "of", "de la". */
  nameLinks: string
  /** After an action's name, "for", "against". */
  titleLinks: string
  abbreviations: string
}
