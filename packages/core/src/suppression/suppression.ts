import { suppressionReasons } from '@turnout/db/terms.ts'
import { record } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { authorise } from '../permission/permission.ts'
import { transact } from '../transact.ts'
import { countSuppressions, deleteSuppression, listSuppressionRows, saveSuppression, type Suppression } from './suppression.repo.ts'
import { maskAddress, outweighs } from './suppression.rules.ts'
import { type SuppressionFilter, type SuppressionReason, suppressionsPerPage } from './suppression.schema.ts'

/** From now on nothing is sent to the address. Doing it again changes nothing. */
export async function suppress(ctx: Ctx, { email, reason, diagnostic }: { email: string; reason: SuppressionReason; diagnostic: string }): Promise<boolean> {
  return saveSuppression(ctx.db, { email: email.trim().toLowerCase(), reason, diagnostic, now: ctx.now(), replaces: suppressionReasons.filter((other) => outweighs(reason, other)) })
}

export type SuppressionListed = Pick<Suppression, 'id' | 'email' | 'reason' | 'diagnostic' | 'createdAt'>

/**
 * Who gets no mail, and why. Organizers of the instance see enough of an address to recognise one that they know; whose it
 * is they learn from its owner, and can look for the whole of it.
 */
export async function listSuppressions(ctx: Ctx, filter: SuppressionFilter): Promise<{ rows: SuppressionListed[]; more: boolean; total: number }> {
  authorise(ctx, 'suppression.write')
  const [rows, total] = await Promise.all([listSuppressionRows(ctx.db, filter), countSuppressions(ctx.db)])
  return { rows: rows.slice(0, suppressionsPerPage).map((row) => ({ ...row, email: row.email === filter.email ? row.email : maskAddress(row.email) })), more: rows.length > suppressionsPerPage, total }
}

/** Lets mail go to an address again: its owner says that it works. What was skipped meanwhile stays skipped. */
export async function removeSuppression(ctx: Ctx, { id }: { id: string }): Promise<void> {
  authorise(ctx, 'suppression.write')
  await transact(ctx, async (ctx) => {
    const row = await deleteSuppression(ctx.db, id)
    if (!row) throw new DomainError('not_found', 'This address is not in the list any more. Reload the page.')
    await record(ctx, 'suppression.removed', id, { reason: row.reason })
  })
}
