import { loadActor } from '../account/account.ts'
import { record } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { listGroupPath, listOrganizersAbove } from '../group/group.repo.ts'
import { allowLong } from '../ledger/ledger.repo.ts'
import { plan, wakeWorkers } from '../ledger/ledger.ts'
import { spend } from '../limit/limit.ts'
import { can } from '../permission/permission.rules.ts'
import { openToken } from '../token.ts'
import { transact } from '../transact.ts'
import { type CheckRow, findCheck, planDueChecks, saveAnswer } from './rep-check.repo.ts'
import { checkState, type CheckState } from './rep-check.rules.ts'
import type { RepAnswer, RepCheckToken } from './rep-check.schema.ts'

/** The minute tick: asks reps whether their event is still on, where they are silent the deputies, and then those above. Safe to run at any time, any number of times. */
export async function planRepChecks(ctx: Ctx): Promise<number> {
  return transact(ctx, async (ctx) => {
    await allowLong(ctx.db)
    const planned = await planDueChecks(ctx.db, ctx.now())
    if (planned > 0) wakeWorkers(ctx)
    return planned
  })
}

/** A question by its link, which is good for as long as whom it was sent to answers for the event. */
async function openCheck(ctx: Ctx, token: string): Promise<CheckRow & { state: CheckState }> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const row = await findCheck(ctx.db, openToken(ctx, 'still_on', token))
  if (!row) throw new DomainError('gone', 'This event is not there any more.', { reason: 'removed' })
  const asked = await loadActor(ctx, row.personId)
  if (!asked || !can(asked.actor, 'event.write', { groupPath: await listGroupPath(ctx.db, row.groupId) })) throw new DomainError('gone', 'This link was for somebody who no longer answers for the event. Whoever does has a link of their own.', { reason: 'left' })
  return { ...row, state: checkState(row, ctx.now()) }
}

export type RepCheckView = Pick<CheckRow, 'title' | 'group' | 'place' | 'slug' | 'answer' | 'note' | 'level' | 'zone' | 'startLocal'> & { state: CheckState }

/** What a rep's link is about, and what was answered. Changes nothing. */
export async function getRepCheck(ctx: Ctx, { token }: RepCheckToken): Promise<RepCheckView> {
  const { title, group, place, slug, answer, note, level, zone, startLocal, allDay, state } = await openCheck(ctx, token)
  return { title, group, place, slug, answer, note, level, zone, startLocal: allDay ? startLocal.slice(0, 10) : startLocal, state }
}

/** Answers by the link: the last answer counts. Whoever wants help is passed on at once, once for what they say, to the organizers above. */
export async function answerRepCheck(ctx: Ctx, { token, answer, note }: RepAnswer): Promise<void> {
  const { id, state, eventId, groupId, personId, startsAt } = await openCheck(ctx, token)
  // Each new word for those above is a mail to them.
  if (answer === 'help') await spend(ctx, 'helpCheck', id)
  if (state === 'cancelled') throw new DomainError('closed', 'This event does not take place. There is nothing to answer any more.', { reason: 'event_cancelled' })
  if (state === 'moved') throw new DomainError('closed', 'This event moved to another day. You are asked anew before that.', { reason: 'moved' })
  if (state === 'over') throw new DomainError('closed', 'This event has begun. There is nothing to answer any more.', { reason: 'over' })
  await transact(ctx, async (ctx) => {
    if (!(await saveAnswer(ctx.db, id, answer, note, ctx.now()))) return
    await record(ctx, answer === 'on' ? 'event.still_on' : 'event.help_wanted', eventId, { linkOf: personId })
    if (answer !== 'help') return
    const helpers = (await listOrganizersAbove(ctx.db, groupId)).filter((helper) => helper !== personId)
    await plan(ctx, ...helpers.map((helper) => ({ kind: 'rep_check' as const, personId: helper, eventId, bulk: false, notAfter: startsAt, facts: { checkId: id, about: 'help', note } })))
  })
}
