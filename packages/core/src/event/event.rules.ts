import type { HostingRule } from '../call/call.schema.ts'
import type { When } from '../time/time.rules.ts'
import type { EventStatus } from './event.schema.ts'

/** What becomes of an event that a host adds to a call; undefined where the call does not let them. Organizers may always. */
export function decideHosting({ hosting, organizer }: { hosting: HostingRule; organizer: boolean }): EventStatus | undefined {
  if (organizer || hosting === 'open') return 'published'
  return hosting === 'approval' ? 'pending' : undefined
}

export function mayTurn(from: EventStatus, to: EventStatus): boolean {
  return (to === 'published' && (from === 'draft' || from === 'pending')) || (to === 'pending' && from === 'draft') || (to === 'draft' && from === 'pending') || (to === 'cancelled' && from !== 'cancelled')
}

type OwnTime = { startLocal: string | null; endLocal: string | null; timeZone: string | null }

/** A slot's wall clock: its own, or the call's where it has none. A zone alone cannot be overridden. */
export function resolveWhen(own: OwnTime, call: When | null): When {
  if (own.startLocal) {
    const timeZone = own.timeZone ?? call?.timeZone
    if (!timeZone) throw new Error('invariant: an event of its own has a time zone')
    return { startLocal: own.startLocal, endLocal: own.endLocal, timeZone }
  }
  if (!call) throw new Error('invariant: an event of its own has a start')
  return call
}

/** What a host typed that is the call's value anyway is not an override. */
export function ownOrNull<T>(typed: T | null, callsValue: T | null): T | null {
  return typed === callsValue ? null : typed
}

/** A public count gives nobody away: below five it is not shown. */
export const publicCount = (going: number): number | null => (going >= 5 ? going : null)
