import { createHash } from 'node:crypto'
import type { Ctx } from '../ctx.ts'
import { planNotices, wakeWorkers } from '../ledger/ledger.ts'
import type { When } from '../time/time.rules.ts'
import { type EventChange, saveCohostNotices, saveCohostsOff } from './notice.repo.ts'
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

const doer = ({ actor }: Ctx): string | null => (actor.kind === 'person' ? actor.personId : null)

const worthTelling = <Some extends Changed>(changed: readonly Some[], quiet: boolean): Some[] =>
  changed.map((one) => ({ ...one, change: quiet ? withoutWords(one.change) : one.change })).filter(({ change }) => Object.keys(change).length > 0)

/**
 * Owes everyone with an answer to these slots one notice of all that changed, ten minutes after the first of several edits.
 * `quiet`: whoever changed words says that nothing is different for those who come, and they are not told of the words.
 * Returns how many people are told.
 */
export async function tellChanged(ctx: Ctx, changed: readonly Changed[], { quiet = false }: { quiet?: boolean } = {}): Promise<number> {
  return planNotices(ctx, worthTelling(changed, quiet).map(({ slotId, change }) => ({ slotId, facts: change })), 'change')
}

/** Owes those who answer for groups that host these events along the same, once an event: they agreed to what it said before. */
export async function tellCohosts(ctx: Ctx, changed: readonly (Changed & { eventId: string })[], { quiet = false }: { quiet?: boolean } = {}): Promise<void> {
  const events = Map.groupBy(worthTelling(changed, quiet), (one) => one.eventId)
  if (events.size === 0) return
  await saveCohostNotices(ctx.db, [...events].map(([eventId, slots]): EventChange => ({ eventId, changes: Object.fromEntries(slots.map(({ slotId, change }) => [slotId, change])) })), doer(ctx), ctx.now())
  wakeWorkers(ctx)
}

/** Both at once, of one event: who is signed up hears only of what is public. Returns how many of them are told. */
export async function tellOfEvent(ctx: Ctx, { id, status }: { id: string; status: string }, changed: readonly Changed[], options: { quiet?: boolean } = {}): Promise<number> {
  await tellCohosts(ctx, changed.map((one) => ({ ...one, eventId: id })), options)
  return status === 'published' ? tellChanged(ctx, changed, options) : 0
}

/** Owes those who answer for groups that host it along word that an event is called off. */
export async function tellCohostsOff(ctx: Ctx, off: { eventId: string; title: string; reason: string }): Promise<void> {
  await saveCohostsOff(ctx.db, off, doer(ctx), ctx.now())
  wakeWorkers(ctx)
}
