import { deliveries } from '@turnout/db/tables/delivery.ts'
import { audits } from '@turnout/db/tables/system.ts'
import { and, asc, eq, type SQL } from 'drizzle-orm'
import { expect } from 'vitest'
import { DomainError, type ErrorCode, type ErrorDetails } from '../error.ts'
import type { Delivery } from '../delivery/delivery.repo.ts'
import type { TestCtx } from './ctx.ts'

type DeliveryFilter = Partial<Pick<Delivery, 'kind' | 'state' | 'eventId' | 'personId' | 'signupId' | 'ruleId'>>

/** The ledger's rows with these values, oldest first. */
export async function deliveriesOf(ctx: Pick<TestCtx, 'db'>, filter: DeliveryFilter): Promise<Delivery[]> {
  const conditions: (SQL | undefined)[] = [
    filter.kind && eq(deliveries.kind, filter.kind),
    filter.state && eq(deliveries.state, filter.state),
    filter.eventId ? eq(deliveries.eventId, filter.eventId) : undefined,
    filter.personId ? eq(deliveries.personId, filter.personId) : undefined,
    filter.signupId ? eq(deliveries.signupId, filter.signupId) : undefined,
    filter.ruleId ? eq(deliveries.ruleId, filter.ruleId) : undefined,
  ]
  return ctx.db.select().from(deliveries).where(and(...conditions)).orderBy(asc(deliveries.id))
}

/** Exactly `times` such messages are owed or were sent; returns the first. */
export async function expectDelivery(ctx: Pick<TestCtx, 'db'>, filter: DeliveryFilter, times = 1): Promise<Delivery> {
  const rows = await deliveriesOf(ctx, filter)
  expect(rows.map((row) => `${row.kind} ${row.state} ${row.reason ?? ''}`.trim()), `deliveries with ${JSON.stringify(filter)}`).toHaveLength(times)
  return rows[0] as Delivery
}

/** Exactly `times` deeds of this name are written down for the subject. */
export async function expectAudit(ctx: Pick<TestCtx, 'db'>, action: string, subjectId: string, times = 1): Promise<void> {
  const rows = await ctx.db.select().from(audits).where(eq(audits.subjectId, subjectId))
  expect(rows.filter((row) => row.action === action), `audits ${action} among ${rows.map((row) => row.action).join(', ')}`).toHaveLength(times)
}

/** The use case refuses with this code, and with this reason or field where one is given. */
export async function expectRefusal(work: Promise<unknown> | (() => unknown), code: ErrorCode, details: string | ErrorDetails = {}): Promise<DomainError> {
  const error = await Promise.resolve()
    .then(() => (typeof work === 'function' ? work() : work))
    .then((value) => expect.fail(`expected a refusal (${code}), but it succeeded with ${JSON.stringify(value)}`), (thrown: unknown) => thrown)
  if (!(error instanceof DomainError)) throw error
  expect({ code: error.code, ...error.details }).toMatchObject({ code, ...(typeof details === 'string' ? { reason: details } : details) })
  return error
}
