import type { Ctx } from './ctx.ts'
import { refusalOfReference } from './reference.repo.ts'

/**
 * Runs `work` in a transaction, giving it a ctx whose `db` is the transaction. Nested calls are savepoints, so a use case
 * may call another without knowing whether it is already inside one. No network call belongs in here; `afterCommit` of the
 * outermost one is where a bell is rung. A reference to a row that is not there is refused as `not_found`.
 */
export async function transact<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.afterCommit) return ctx.db.transaction((db) => work({ ...ctx, db }))
  const afterCommit = new Set<() => void>()
  const result = await ctx.db.transaction((db) => work({ ...ctx, db, afterCommit })).catch((error: unknown) => {
    throw refusalOfReference(error)
  })
  for (const then of afterCommit) then()
  return result
}
