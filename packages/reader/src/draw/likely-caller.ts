import type { Passage } from './passage.ts'

/** A body that may be the caller, and how likely. */
export interface Caller extends Passage {
  score: number
  /** A preposition before it says who did it, and not where. */
  led?: boolean
}
