import type { imageTypes } from '@turnout/db/terms.ts'
import type { When } from '../time/time.rules.ts'
import type { CallStatus, Revelation } from './call.schema.ts'

/** Which changes a status allows: a draft all of them, a published call all that can be told to people, a closed one its words. */
export function openFields(status: CallStatus): 'all' | 'told' | 'words' {
  return { draft: 'all', published: 'told', closed: 'words' }[status] as 'all' | 'told' | 'words'
}

export function mayBecome(from: CallStatus, to: CallStatus): boolean {
  return (from === 'draft' && to === 'published') || (from === 'published' && to === 'closed') || (from === 'closed' && to === 'published')
}

export type CallTimes = { startLocal: string; endLocal: string | null; timeZone: string; eventStartLocal: string | null; eventEndLocal: string | null }

/** When an event under the call takes place that gives no time of its own. */
export function defaultWhen(call: CallTimes): When {
  return call.eventStartLocal
    ? { startLocal: call.eventStartLocal, endLocal: call.eventEndLocal, timeZone: call.timeZone }
    : { startLocal: call.startLocal, endLocal: call.endLocal, timeZone: call.timeZone }
}

export const callGaps = ['about', 'summary', 'caller', 'contact', 'events', 'eventWords'] as const
export type CallGap = (typeof callGaps)[number]

type CallWords = { summary: string; description: string; caller: string; sourceUrl: string | null; eventDescription: string }

/** An address, a link or something long enough to be a telephone number. */
const reachable = /\S@\S|https?:\/\/|www\.|(\d[\s()/-]*){6}/i

/**
 * What a reader of the call's page would look for in vain, gravest first; nothing of it is a reason to refuse. `events`: how many
 * are public or about to be; `reachable`: how many of them name a contact.
 */
export function gapsOf({ summary, description, caller, sourceUrl, eventDescription }: CallWords, events: { all: number; reachable: number }): CallGap[] {
  const words = [summary, description, eventDescription].join(' ')
  const missing: Record<CallGap, boolean> = {
    about: description.trim() === '' && sourceUrl === null, summary: summary.trim() === '', caller: caller.trim() === '',
    contact: events.reachable === 0 && !reachable.test(words), events: events.all === 0, eventWords: eventDescription.trim() === '' && description.trim() === '' && summary.trim() === '',
  }
  return callGaps.filter((gap) => missing[gap])
}

/** Kinds of action that whoever joins shows nothing by that the law protects. Those not named here, new ones too, are taken to show views. */
const harmless = new Set(['cleanup', 'planting', 'fundraiser', 'fair'])

/** What joining such an action can show: of a blood drive something about one's health, of most others what one thinks or belongs to. */
export function revealedBy(kind: string): Revelation {
  if (kind === 'blood_drive') return 'health'
  return harmless.has(kind) ? 'nothing' : 'views'
}

/** What consent names: as the organizer chose for the call, else by its kind. An event without a call may be about anything, so that its consent names views. */
export function revealsOf(call: { kind: string; reveals: Revelation | null } | null): Revelation {
  return call === null ? 'views' : (call.reveals ?? revealedBy(call.kind))
}

/** The picture's type by its first bytes; what the sender says of it does not count. */
export function imageTypeOf(bytes: Uint8Array): (typeof imageTypes)[number] | undefined {
  const starts = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte)
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg'
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))
  return ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP' ? 'image/webp' : undefined
}

/** What a call may be and where it may take place: the reader's own words. */
export { kinds as callKinds, scopes as callScopes } from '@turnout/reader/draft.ts'
