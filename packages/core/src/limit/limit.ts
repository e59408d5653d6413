import { createHmac } from 'node:crypto'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { addHit } from './limit.repo.ts'
import { type BudgetName, budgets, windowOf } from './limit.rules.ts'

/**
 * Spends one hit of a budget, or refuses with `too_many`. Called before and outside the business transaction, so that a
 * refused attempt counts as well. `who` is hashed with the secret: the table holds no address.
 */
export async function spend(ctx: Ctx, name: BudgetName, who: string | null): Promise<void> {
  if (who === null) return
  const budget = name === 'signUpNetwork' ? { ...budgets[name], hits: ctx.limits.signUpsPerNetwork } : budgets[name]
  const now = ctx.now()
  const start = windowOf(budget, now)
  const key = `${name}:${createHmac('sha256', ctx.secrets[0] ?? '').update(who).digest('base64url').slice(0, 22)}`
  if ((await addHit(ctx.db, key, start)) <= budget.hits) return
  const retryAfterSeconds = Math.max(1, Math.ceil(budget.seconds - (now.epochMilliseconds - start.epochMilliseconds) / 1000))
  throw new DomainError('too_many', `Too many attempts. Wait ${Math.ceil(retryAfterSeconds / 60)} minutes and try again.`, { reason: 'rate', retryAfterSeconds })
}
