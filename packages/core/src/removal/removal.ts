import { record } from '../audit/audit.ts'
import { authorisePeople, hostsOf } from '../cohosting/cohosting.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { listGroupPath } from '../group/group.repo.ts'
import { plan } from '../ledger/ledger.ts'
import { authorise } from '../permission/permission.ts'
import { can } from '../permission/permission.rules.ts'
import { promoteWaitlist } from '../place/place.ts'
import { transact } from '../transact.ts'
import { type Blocked, type Chosen, deleteBlock, listBlocked, listChosen, listFurther, listOpenSlots, lockSlotsById, readmitRows, removeRows, saveBlocks } from './removal.repo.ts'
import type { Readmission, Removal, Unblocking } from './removal.schema.ts'

/** The people meant, as far as they are the actor's: those who signed up with a group that the actor answers for. */
export async function chosenPeople(ctx: Ctx, eventId: string, signupIds: string[]): Promise<Chosen[]> {
  const chosen = await listChosen(ctx.db, eventId, signupIds, await authorisePeople(ctx, eventId))
  if (chosen.length < new Set(signupIds).size) throw new DomainError('not_found', 'Somebody of these is not on your list. Open the list again.', { reason: 'not_yours' })
  return chosen
}

/**
 * Takes people off the list: their places go to the next in line in the same moment, and each is told in the words of any refusal.
 * With `block` the group takes no answer of theirs any more, and what they answered to its other events ends as well. All slots
 * are locked together in the order of their ids; with `block` every one of the group's, so that an answer under way is seen or refused.
 */
export async function removePeople(ctx: Ctx, { eventId, signupIds, block }: Removal): Promise<{ removed: number }> {
  const chosen = await chosenPeople(ctx, eventId, signupIds)
  if (block && chosen.some((one) => one.answersForGroup)) throw new DomainError('conflict', 'Somebody of these answers for the group. Change their role first.', { reason: 'answers_for_group' })
  return transact(ctx, async (ctx) => {
    const wanted = chosen.map(({ id, slotId }) => ({ id, slotId }))
    const groupIds = [...new Set(chosen.map((one) => one.groupId))]
    const open: string[] = []
    if (block) for (const id of groupIds) open.push(...(await listOpenSlots(ctx.db, id, ctx.now())))
    const locked = await lockSlotsById(ctx.db, [...new Set([...wanted.map((one) => one.slotId), ...open])])
    if (block) {
      const by = ctx.actor.kind === 'person' ? ctx.actor.personId : null
      for (const [groupId, own] of Map.groupBy(chosen, (one) => one.groupId)) {
        await saveBlocks(ctx.db, [...new Map(own.map((one) => [one.personId, one])).values()].map(({ personId, name }) => ({ groupId, personId, name, blockedBy: by, blockedAt: ctx.now() })))
        wanted.push(...(await listFurther(ctx.db, groupId, own.map((one) => one.personId), ctx.now())))
        await record(ctx, 'group.people_blocked', groupId, { blocked: new Set(own.map((one) => one.personId)).size })
      }
    }
    let removed = 0
    for (const slot of locked) {
      const rows = await removeRows(ctx.db, slot.id, wanted.map((one) => one.id), ctx.now())
      removed += rows.length
      const over = Temporal.Instant.compare(slot.endsAt, ctx.now()) <= 0
      const told = over ? [] : rows.filter((one) => one.told)
      await plan(ctx, ...told.map(({ id, personId, wasComing }) => ({ kind: 'confirmation' as const, personId, signupId: id, slotId: slot.id, eventId: slot.eventId, bulk: false, notAfter: slot.endsAt, facts: { outcome: 'turnedDown', ...(wasComing ? { invited: 'yes' } : {}) } })))
      if (rows.length > 0) await promoteWaitlist(ctx, slot)
    }
    await record(ctx, 'event.people_removed', eventId, { removed })
    return { removed }
  })
}

/** Lets people who were removed or turned down sign up again. */
export async function readmitPeople(ctx: Ctx, { eventId, signupIds }: Readmission): Promise<{ readmitted: number }> {
  const chosen = await chosenPeople(ctx, eventId, signupIds)
  return transact(ctx, async (ctx) => {
    await lockSlotsById(ctx.db, [...new Set(chosen.map((one) => one.slotId))])
    const readmitted = await readmitRows(ctx.db, chosen.map((one) => one.id))
    await record(ctx, 'event.people_readmitted', eventId, { readmitted })
    return { readmitted }
  })
}

/** Whom those of the event's groups keep out that the actor answers for. The view is written in each group's log. */
export async function listBlockedPeople(ctx: Ctx, { eventId }: { eventId: string }): Promise<Blocked[]> {
  await authorisePeople(ctx, eventId)
  const { path, cohosts } = await hostsOf(ctx, eventId)
  const mine = [path, ...cohosts.map((id) => [id])].filter((groupPath) => can(ctx.actor, 'group.people', { groupPath })).flatMap(([id]) => id ?? [])
  const blocked = mine.length === 0 ? [] : await listBlocked(ctx.db, mine)
  for (const groupId of new Set(blocked.map((one) => one.groupId))) await record(ctx, 'group.people_viewed', groupId)
  return blocked
}

/** Lets somebody answer again. Answers that ended with the block stay ended. */
export async function unblockPerson(ctx: Ctx, { groupId, personId }: Unblocking): Promise<void> {
  authorise(ctx, 'group.people', { groupPath: await listGroupPath(ctx.db, groupId) })
  await transact(ctx, async (ctx) => {
    if (await deleteBlock(ctx.db, groupId, personId)) await record(ctx, 'group.person_unblocked', groupId)
  })
}
