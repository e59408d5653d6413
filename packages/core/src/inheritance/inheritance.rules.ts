import { defaultWhen } from '../call/call.rules.ts'
import type { InheritedField } from '../call/call.schema.ts'
import { sameTime } from '../time/time.rules.ts'

export type Inherited = { eventTitle: string; eventDescription: string; startLocal: string; endLocal: string | null; timeZone: string; eventStartLocal: string | null; eventEndLocal: string | null }

/** What of a call that its events take from it is another after the change. */
export function changedFields(before: Inherited, after: Inherited): InheritedField[] {
  const fields: (InheritedField | false)[] = [before.eventTitle !== after.eventTitle && 'title', before.eventDescription !== after.eventDescription && 'description', !sameTime(defaultWhen(before), defaultWhen(after)) && 'time']
  return fields.filter((field) => field !== false)
}

export type AskState = 'open' | 'taken' | 'kept' | 'obsolete' | 'follows' | 'begun'

/** Where a question to a host stands. An event that follows by now, whoever saw to it, has nothing left to decide; nor has one about the time of what has `begun`. */
export function askState({ answer, obsoleteAt }: { answer: 'taken' | 'kept' | null; obsoleteAt: unknown }, overrides: boolean, begun = false): AskState {
  if (answer) return answer
  if (obsoleteAt !== null) return 'obsolete'
  if (!overrides) return 'follows'
  return begun ? 'begun' : 'open'
}
