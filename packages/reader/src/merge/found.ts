import type { Row } from '../attach/occasions.ts'
import type { Unit } from '../candidates/units.ts'
import type { TimeCandidate } from '../candidates/time-candidate.ts'
import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import type { Mention } from '../resolve/mentions.ts'

/** One event, before its words are drawn: the day, the time, and the passages that speak of it. */
export interface Found {
  /** The best mention first; further ones say the same day again. */
  mentions: Mention[]
  start: Temporal.PlainDate
  until: Temporal.PlainDate | null
  minutes: number | null
  endMinutes: number | null
  time: TimeCandidate | null
  /** The unit that the time stands in, where it is not the date's. */
  far: number | null
  endTime: { from: number; to: number } | null
  /** Lines elsewhere that say the same hour again. */
  echoes: readonly Unit[]
  row: Row | null
  /** The action as a whole, beside rows of its own: their places are not its place. */
  whole: boolean
  noun: Cue<Tag> | null
  score: number
}
