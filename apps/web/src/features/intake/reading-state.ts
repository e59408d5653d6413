import { createContext, use } from 'react'
import type { Choice } from './choices.ts'
import type { Span } from './chosen.ts'
import type { DraftLine } from './draft-values.ts'
import type { IntakeView } from './intake-view.ts'

export type Correcting = { index: number; field: string }

/** What is being looked at and corrected of a reading. What was typed lives in the form itself. */
export type ReadingState = {
  intake: IntakeView
  /** The draft whose passages the text shows. */
  active: number
  activate: (index: number) => void
  /** The field that waits for a passage to be chosen. */
  correcting: Correcting | null
  correct: (field: Correcting, open: boolean) => void
  /** The passages that were chosen instead of those that were read, by draft and field of the reading. */
  chosen: Record<number, Record<string, Span>>
  choose: (index: number, choice: Choice) => void
  /** A field was filled by hand: what proves it is where the text says those words, if it does. */
  typed: (index: number, fields: readonly string[]) => void
  /** What a draft's inputs say where they say something else than what was read. */
  lines: Record<number, DraftLine>
  /** A choice's value in words. */
  say: (choice: Pick<Choice, 'field' | 'value'>) => string
}

export const ReadingContext = createContext<ReadingState | null>(null)

export function useReading(): ReadingState {
  const state = use(ReadingContext)
  if (state === null) throw new Error('invariant: a draft is shown outside its reading')
  return state
}
