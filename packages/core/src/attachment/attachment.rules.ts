import { defaultWhen } from '../call/call.rules.ts'
import { InheritedField } from '../call/call.schema.ts'
import { type HostWindow, isOutsideWindow } from '../event/event.rules.ts'
import type { Inherited } from '../inheritance/inheritance.rules.ts'
import { sameTime, type When } from '../time/time.rules.ts'

export type Attached = { title: string | null; description: string | null; when: When; several: boolean }
export type Target = Inherited & HostWindow & { locks: readonly InheritedField[] }

/** What becomes of a field when an event comes under a call: `same` follows without a change, `must` is not left to hosts, `choice` is theirs, `never`: it keeps several times. */
export type AttachedField = 'same' | 'must' | 'choice' | 'never'

export function fieldsUnder(event: Attached, call: Target): Record<InheritedField, AttachedField> {
  const words = (field: 'title' | 'description', own: string | null, theirs: string): AttachedField => (!own || own === theirs ? 'same' : call.locks.includes(field) ? 'must' : 'choice')
  const time = (): AttachedField => {
    if (event.several) return 'never'
    if (sameTime(event.when, defaultWhen(call))) return 'same'
    return call.locks.includes('time') || isOutsideWindow(call, event.when) ? 'must' : 'choice'
  }
  return { title: words('title', event.title, call.eventTitle), description: words('description', event.description, call.eventDescription), time: time() }
}

/** Whether an event cannot come under a call: it has several times, and the call leaves none to its hosts. */
export const isUnfit = (event: Attached, call: Target): boolean => event.several && call.locks.includes('time')

/** The fields that follow the call from then on: those that must, those that say the same, and those that were chosen. */
export function followedFields(event: Attached, call: Target, chosen: readonly InheritedField[]): InheritedField[] {
  const under = fieldsUnder(event, call)
  return InheritedField.options.filter((field) => under[field] === 'must' || under[field] === 'same' || (under[field] === 'choice' && chosen.includes(field)))
}
