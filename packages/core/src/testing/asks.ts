import type { Call } from '../call/call.repo.ts'
import type { TestCtx } from './ctx.ts'
import { anEvent } from './events.ts'
import { deliveriesOf } from './expectations.ts'
import { aGroup, aMember } from './people.ts'

/** An event with a time and a title of its own, whose rep is asked when its call changes. */
export async function overridingEvent(ctx: TestCtx, call: Call, more: object = {}) {
  const group = await aGroup(ctx)
  const rep = await aMember(ctx, group, 'rep')
  const made = await anEvent(ctx, { callId: call.id, groupId: group.id, title: 'Evening', slot: { startLocal: '2030-03-21T18:00', timeZone: 'Europe/London' }, ...more })
  return { ...made, group, rep }
}

/** The questions about a changed call that still wait to be mailed to somebody. */
export const asksFor = async (ctx: TestCtx, personId: string) => (await deliveriesOf(ctx, { kind: 'hosting', personId })).filter((row) => row.facts.outcome === 'asked' && row.state === 'planned')
