/** What an event is, from a closed list. `other` is an occasion whose nature the text leaves open. */
export const kinds = [
  'workplace_day_of_action', 'day_of_action', 'strike', 'walkout', 'picket', 'march', 'rally', 'protest', 'vigil',
  'commemoration', 'occupation', 'boycott', 'ride', 'meeting', 'assembly', 'webinar', 'training', 'canvass', 'phonebank',
  'vote', 'cleanup', 'planting', 'blood_drive', 'fundraiser', 'fair', 'other',
] as const

export type Kind = (typeof kinds)[number]

/** `local` is one place, `distributed` is many places at once, `online` is no place at all. */
export const scopes = ['local', 'distributed', 'online'] as const

export type Scope = (typeof scopes)[number]

export const evidenceFields = ['title', 'kind', 'date', 'start', 'end', 'place', 'scope', 'caller', 'url', 'timezone', 'recurrence'] as const

export type EvidenceField = (typeof evidenceFields)[number]

/** A passage that a field came from: UTF-16 offsets into the normalised text, `quote === text.slice(from, to)`. */
export interface Evidence {
  field: EvidenceField
  from: number
  to: number
  quote: string
}

/** A town of the gazetteer; degrees in WGS 84. */
export interface Town {
  name: string
  /** ISO 3166-1 alpha-2. */
  country: string
  latitude: number
  longitude: number
}

/** What a passage says about a field: `value` is written as the field's own value would be. */
export interface Reading {
  value: string
  from: number
  to: number
  quote: string
}

/**
 * Why a field should be looked at before it is trusted: it is a guess (`unsure`), the printed weekday or year does not fit
 * (`weekday`), two sources say different things (`contradiction`), or the words can be read in more than one way (`several`).
 */
export interface Doubt {
  field: EvidenceField
  why: 'unsure' | 'weekday' | 'contradiction' | 'several'
  /** What else it may be, the likeliest first; the value that was taken is not among them. */
  readings: Reading[]
}

/** A passage that could fill a field: what a person may choose instead with one click. A bare time is `HH:MM`. */
export interface Candidate extends Reading {
  field: 'title' | 'start' | 'end' | 'place' | 'caller' | 'url'
}

/** One event that a text announces. */
export interface Draft {
  title: string
  kind: Kind
  /** `YYYY-MM-DD` when all day, else `YYYY-MM-DDTHH:MM`, wall-clock in `timezone`. */
  start: string
  /** Only where the text says so; the last day of a range is included. */
  end: string | null
  allDay: boolean
  /** IANA name; null where several zones or none apply. */
  timezone: string | null
  /** As written. */
  place: string | null
  /** Where the place lies, when the gazetteer knows exactly one town it can mean. */
  town: Town | null
  scope: Scope
  /** Who calls the action, as written; not who reports it. */
  caller: string | null
  url: string | null
  /** The printed weekday or year contradicts the date. */
  weekdayMismatch: boolean
  /** How it repeats, in the text's own words; null for a single occasion. `start` is the first one. */
  recurrence: string | null
  /** What to look at before accepting it; empty where nothing is in doubt. */
  doubts: Doubt[]
  /** 0 to 1: of drafts with this figure, about that share have the right day. */
  confidence: number
  evidence: Evidence[]
}

/** Exactly one of `text` (plain or Markdown), `html` and `ics` carries the published call. */
export interface ReadInput {
  text?: string
  html?: string
  ics?: string
  /** The day of publication, `YYYY-MM-DD`; relative dates count from it. */
  publishedOn: string
  /** BCP 47; decides how 9/11 is read and which language is expected. */
  locale: string
  /** The publisher's IANA zone, or null where unknown. */
  timeZone: string | null
}

export interface ReadResult {
  drafts: Draft[]
  /** In the order of the text. */
  candidates: Candidate[]
  /** Sentences for the person: what was left out or refused, and why. */
  notes: string[]
  /** The sentences whose dates were left out as reports, deadlines or cancellations, in the order of the text, and at most fifty. */
  leftOut?: { from: number; to: number; quote: string }[]
  /** The normalised text that evidence offsets refer to. */
  text: string
}
