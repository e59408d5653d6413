import type { InheritedField } from '../call/call.schema.ts'
import { type HostWindow, isOutsideWindow } from '../event/event.rules.ts'
import type { HostInput } from '../event/event.schema.ts'

/** How long the link that confirms a host works, in hours. */
export const hostingHours = 48

type Typed = Pick<HostInput, 'title' | 'startLocal' | 'endLocal' | 'timeZone'>

/**
 * What somebody typed before the call left less to its hosts: their words and their time give way to the call's where it no longer
 * allows others, since nobody is there to mend the form.
 */
export function allowedUnder<Input extends Typed>(call: HostWindow & { locks: readonly InheritedField[] }, input: Input): Input {
  const { startLocal, endLocal } = input
  const drops = startLocal !== null && (call.locks.includes('time') || isOutsideWindow(call, { startLocal, endLocal, timeZone: input.timeZone ?? call.timeZone }))
  return { ...input, title: call.locks.includes('title') ? null : input.title, ...(drops && { startLocal: null, endLocal: null, timeZone: null }) }
}
