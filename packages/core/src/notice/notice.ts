import { createHash } from 'node:crypto'
import type { Ctx } from '../ctx.ts'
import { planNotices } from '../ledger/ledger.ts'
import type { When } from '../time/time.rules.ts'
import { type Change, type Told, withoutWords } from './notice.rules.ts'

/** As `digest` in SQL has it: `encode(sha256(convert_to(text, 'UTF8')), 'hex')`. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

export const placeOf = ({ placeName, placeAddress }: { placeName: string; placeAddress: string }): string => [placeName, placeAddress].filter(Boolean).join(', ')

type Says = { title: string | null; description: string | null; placeName: string; placeAddress: string; onlineUrl: string | null; directions: string }
type CallSays = { eventTitle: string; eventDescription: string } | null

/** What people are told of an event's slot: the event's own words, or the call's where it has none. */
export function toldOf(event: Says, call: CallSays, slot: { title: string }, when: When): Told {
  return {
    title: event.title ?? call?.eventTitle ?? '', slot: slot.title, when, place: placeOf(event), online: event.onlineUrl ?? '',
    directions: digestOf(event.directions), description: digestOf(event.description ?? call?.eventDescription ?? ''),
  }
}

export type Changed = { slotId: string; change: Change }

/**
 * Owes everyone with an answer to these slots one notice of all that changed, ten minutes after the first of several edits.
 * `quiet`: whoever changed words says that nothing is different for those who come, and they are not told of the words.
 * Returns how many people are told.
 */
export async function tellChanged(ctx: Ctx, changed: readonly Changed[], { quiet = false }: { quiet?: boolean } = {}): Promise<number> {
  const notices = changed.map(({ slotId, change }) => ({ slotId, facts: quiet ? withoutWords(change) : change })).filter(({ facts }) => Object.keys(facts).length > 0)
  return planNotices(ctx, notices, 'change')
}
