import type { Ctx } from './ctx.ts'

/**
 * Runs `work` in a transaction, giving it a ctx whose `db` is the transaction. Nested calls are savepoints, so a use case
 * may call another without knowing whether it is already inside one. No network call belongs in here.
 */
export function transact<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return ctx.db.transaction((db) => work({ ...ctx, db }))
}
