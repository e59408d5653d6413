import type { Passage } from './passage.ts'

/** Who is taken to call, and others that are said to as plainly. */
export interface Chosen extends Passage {
  score?: number
  rivals?: Passage[]
}

/** A body that may be the caller, and how likely. */
export interface Caller extends Passage {
  score: number
  /** A preposition before it says who did it, and not where. */
  led?: boolean
}
