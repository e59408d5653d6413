import type { Ctx } from '../ctx.ts'
import { saveAudit } from './audit.repo.ts'
import type { AuditAction } from './audit.rules.ts'

/** Writes down who did what, in the transaction of the deed. `details` never holds a person's data. Whoever adds an action decides in the rules who reads of it. */
export async function record(ctx: Ctx, action: AuditAction, subjectId: string, details: Record<string, unknown> = {}): Promise<void> {
  await saveAudit(ctx.db, { actorId: ctx.actor.kind === 'person' ? ctx.actor.personId : null, action, subjectId, details, at: ctx.now() })
}
