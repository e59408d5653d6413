import { passagesOf, seriousDoubt } from '@turnout/core/acceptance/acceptance.rules.ts'
import type { DraftValues } from './draft-values.ts'
import type { DraftView, IntakeView } from './intake-view.ts'

export type WhyLeft = 'past' | 'known' | 'weekday' | 'contradiction' | 'unsure'

/** A draft of which nothing has been made yet: what its inputs begin with, and whether it is ticked from the start. */
export type OpenDraft = DraftValues & { index: number; ticked: boolean; doubts: DraftView['doubts'] }

/** Why a draft is not ticked from the start; undefined: it is. */
export function whyLeft(draft: DraftView): WhyLeft | undefined {
  if (draft.past) return 'past'
  return draft.duplicates.some(({ kind }) => kind === 'call') ? 'known' : seriousDoubt(draft)
}

const passagesRead = (drafts: readonly DraftView[]) => drafts.flatMap(({ evidence }) => evidence)

/** What a call of these drafts begins to be described with. A calendar has no prose around its entries. */
export function wordsOf({ text, title, format, drafts: all }: IntakeView, drafts: readonly DraftView[]): string {
  const others = drafts.length === 0 ? [] : all.filter((one) => !drafts.includes(one))
  return format === 'ics' ? '' : passagesOf(text, passagesRead(drafts), title ?? drafts[0]?.title, passagesRead(others))
}
