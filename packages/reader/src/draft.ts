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

export const evidenceFields = ['title', 'kind', 'date', 'start', 'end', 'place', 'scope', 'caller', 'url', 'timezone'] as const

export type EvidenceField = (typeof evidenceFields)[number]

/** A passage that a field came from: UTF-16 offsets into the normalised text, `quote === text.slice(from, to)`. */
export interface Evidence {
  field: EvidenceField
  from: number
  to: number
  quote: string
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
  scope: Scope
  /** Who calls the action, as written; not who reports it. */
  caller: string | null
  url: string | null
  /** The printed weekday or year contradicts the date. */
  weekdayMismatch: boolean
  /** 0 to 1. */
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
  /** Sentences for the person: what was left out or refused, and why. */
  notes: string[]
  /** The normalised text that evidence offsets refer to. */
  text: string
}
