import { createHmac } from 'node:crypto'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { addHits } from './limit.repo.ts'
import { type BudgetName, budgets, mailboxOf, windowOf } from './limit.rules.ts'

/** Who spends from which budget; null is inside the process and spends nothing. */
type Spending = [name: BudgetName, who: string | null]

/**
 * Spends one hit of each budget, or refuses with `too_many`. Called before and outside the business transaction, so that a
 * refused attempt counts as well. Returns how many hits each holds now. `who` is hashed with the secret: the table holds no address.
 */
export async function spendAll(ctx: Ctx, ...spendings: Spending[]): Promise<ReadonlyMap<BudgetName, number>> {
  const now = ctx.now()
  const spent = spendings.filter(([, who]) => who !== null).map(([name, who]) => {
    const budget = name === 'signUpNetwork' ? { ...budgets[name], hits: ctx.limits.signUpsPerNetwork } : budgets[name]
    const key = `${name}:${createHmac('sha256', ctx.secrets[0] ?? '').update(who ?? '').digest('base64url').slice(0, 22)}`
    return { name, budget, key, windowStart: windowOf(budget, now) }
  })
  if (spent.length === 0) return new Map()
  const hits = await addHits(ctx.db, spent.map(({ key, windowStart }) => ({ key, windowStart })))
  const exceeded = spent.find(({ key, budget }) => (hits.get(key) ?? 0) > budget.hits)
  if (!exceeded) return new Map(spent.map(({ name, key }) => [name, hits.get(key) ?? 0]))
  const { budget, windowStart } = exceeded
  const retryAfterSeconds = Math.max(1, Math.ceil(budget.seconds - (now.epochMilliseconds - windowStart.epochMilliseconds) / 1000))
  throw new DomainError('too_many', `Too many attempts. Wait ${Math.ceil(retryAfterSeconds / 60)} minutes and try again.`, { reason: 'rate', retryAfterSeconds })
}

/** What writing to an address spends, whichever of its names was typed. */
export function ofAddress(name: BudgetName, email: string): Spending[] {
  const mailbox = mailboxOf(email)
  return mailbox === email ? [[name, email]] : [[name, mailbox], ['taggedMailbox', mailbox]]
}

export const spend = (ctx: Ctx, name: BudgetName, who: string | null): Promise<unknown> => spendAll(ctx, [name, who])
