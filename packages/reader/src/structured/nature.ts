import { type Kind, kinds } from '../draft.ts'
import { readingOf } from '../lexicon/reading.ts'
import { pageOfText } from '../normalise/plain.ts'

export interface Given {
  publishedOn: Temporal.PlainDate
  locale: string
  timeZone: string | null
}

/** What the words of a stated event say of its kind and scope. */
export function natureOf(title: string, description: string, given: Given): { kind: Kind; isOnline: boolean; isWide: boolean } {
  const reading = readingOf(pageOfText(`${title}\n\n${description.slice(0, 5000)}`), given)
  const noun = reading.cues.find((cue) => cue.tag === 'noun')
  return {
    kind: kinds.find((kind) => kind === noun?.value) ?? 'other',
    isOnline: reading.cues.some((cue) => cue.tag === 'online'), isWide: reading.holds(0, title.length, 'nationwide', 'worldwide'),
  }
}
