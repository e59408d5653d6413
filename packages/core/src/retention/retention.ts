import { record } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { listOrganizersAbove } from '../group/group.repo.ts'
import { deleteIdle, forgetAddresses } from '../keeping/keeping.repo.ts'
import { plan } from '../ledger/ledger.ts'
import { spend } from '../limit/limit.ts'
import { requirePerson } from '../permission/permission.ts'
import { promoteWaitlist } from '../place/place.ts'
import { forgetInRosters } from '../roster/roster.ts'
import { lockOwnSlots } from '../signup/signup.repo.ts'
import { transact } from '../transact.ts'
import { type AnswerHeld, clearAttendance, clearWalkIns, countEvent, deleteAnswers, deletePerson, findEmail, findSummary, forgetMentions, listAnswered, listAnswersHeld, listDue, listLedAlone, listMine, lockSlots, replacePeople, saveSettlement } from './retention.repo.ts'
import type { ErasureInput } from './retention.schema.ts'

/** How many events one night settles at most; the next goes on with the rest. */
const eventsPerNight = 2000

/**
 * Makes nobody in particular of the people of events that are long over: counts first, and then takes names, addresses, notes, replies,
 * consents and what was written to them, event by event, each in a transaction of its own. Who is known for nothing else is deleted.
 * Any number of processes may do it at once. Returns how many events were settled.
 */
export async function settleEvents(ctx: Ctx): Promise<number> {
  let settled = 0
  for (const eventId of await listDue(ctx.db, ctx.keep.peopleDays, ctx.now(), eventsPerNight))
    settled += await transact(ctx, async (ctx) => {
      await lockSlots(ctx.db, eventId)
      if (!(await saveSettlement(ctx.db, eventId, await countEvent(ctx.db, eventId), ctx.now()))) return 0
      const answered = await replacePeople(ctx.db, eventId, null, ctx.now())
      const walkedIn = await clearAttendance(ctx.db, eventId)
      await deleteIdle(ctx.db, [...answered, ...walkedIn])
      await record(ctx, 'event.settled', eventId)
      return 1
    })
  return settled
}

/**
 * Deletes the person who asks, at once and for good: places at events to come go to the next in line, at events that are over
 * nobody in particular stays in their place, and everything else goes with them. What is counted stays. It is never refused to who answers
 * for a group alone: those above are asked to find somebody.
 */
export async function eraseMe(ctx: Ctx, { sure }: ErasureInput): Promise<void> {
  const { personId } = requirePerson(ctx)
  if (!sure) throw new DomainError('invalid', 'Tick the box to say that you are sure. It cannot be undone.', { field: 'sure' })
  await transact(ctx, async (ctx) => {
    const email = await findEmail(ctx.db, personId)
    if (email === undefined) return
    // Tables first: an import that is under way ends before, and one that comes after finds nobody to bring back.
    await forgetInRosters(ctx, { personId, email })
    for (const { eventId, over } of await listAnswered(ctx.db, personId, ctx.now())) {
      const slots = await lockOwnSlots(ctx.db, eventId, personId)
      if (over) await replacePeople(ctx.db, eventId, personId, ctx.now())
      else {
        await deleteAnswers(ctx.db, eventId, personId)
        for (const slot of slots) await promoteWaitlist(ctx, slot)
      }
    }
    await tellOfUnled(ctx, personId)
    await clearWalkIns(ctx.db, personId)
    await deletePerson(ctx.db, personId)
    await forgetAddresses(ctx.db, [email])
    await forgetMentions(ctx.db, email)
    await record({ ...ctx, actor: { kind: 'system' } }, 'person.erased', personId)
  })
}

/** Tells the organizers above a group, else those of the instance, that nobody answers for it any more. */
async function tellOfUnled(ctx: Ctx, personId: string): Promise<void> {
  for (const { id, name, slug } of await listLedAlone(ctx.db, personId)) {
    const above = (await listOrganizersAbove(ctx.db, id)).filter((one) => one !== personId)
    await plan(ctx, ...above.map((one) => ({ kind: 'group' as const, personId: one, bulk: false, facts: { about: 'unled', group: name, groupId: id, slug } })))
    await record({ ...ctx, actor: { kind: 'system' } }, 'group.unled', id)
  }
}

/** Everything that is held about the person who asks, table by table. */
export async function exportMine(ctx: Ctx): Promise<Record<string, unknown[]>> {
  const { personId } = requirePerson(ctx)
  await spend(ctx, 'writePerson', personId)
  await record(ctx, 'person.exported', personId)
  return listMine(ctx.db, personId)
}

/** What is held about whoever asks, in few words for a page; `exportMine` has every row. */
export async function showMine(ctx: Ctx): Promise<{ answers: AnswerHeld[]; groups: string[]; messages: number }> {
  const { personId } = requirePerson(ctx)
  return { answers: await listAnswersHeld(ctx.db, personId), ...(await findSummary(ctx.db, personId)) }
}

/** For how many days after an event what is kept, as the public page on privacy says it. */
export const getPeriods = (ctx: Ctx): { listDays: number; peopleDays: number } => ({ listDays: ctx.keep.listDays, peopleDays: ctx.keep.peopleDays })
