import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { findLastEnd } from './keeping.repo.ts'
import { isListOpen, listClosesAt } from './keeping.rules.ts'

/** When the list of an event closes to its reps; refuses once it has. */
export async function requireOpenList(ctx: Ctx, eventId: string): Promise<Temporal.Instant> {
  const lastEnd = (await findLastEnd(ctx.db, eventId)) ?? ctx.now()
  if (!isListOpen(lastEnd, ctx.keep, ctx.now()))
    throw new DomainError('closed', `The names of this event were closed ${ctx.keep.listDays} days after its end, as the people on the list were promised. The numbers stay on the event’s page.`, { reason: 'list_closed' })
  return listClosesAt(lastEnd, ctx.keep)
}
