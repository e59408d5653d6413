/** A time of day, or a range of them, in minutes after midnight. Token indices, `end` excluded. */
export interface TimeCandidate {
  first: number
  end: number
  from: number
  to: number
  /** Null where only an end is said ("until 5pm"). */
  start: number | null
  finish: number | null
  zone: string | null
  /** "by 5pm": a deadline. */
  by: boolean
}
