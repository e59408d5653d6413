import type { Db } from '@turnout/db/client.ts'
import { people, signInLinks } from '@turnout/db/tables/account.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { mailBreaker, mailDomains, mailReports } from '@turnout/db/tables/feedback.ts'
import { and, count, countDistinct, desc, eq, gt, gte, inArray, lt, sql } from 'drizzle-orm'
import { newId } from '../id.ts'
import { breakerWindow } from './feedback.rules.ts'

export type Reported = { id: number; bulk: boolean; personId: string; email: string }

const reported = { id: deliveries.id, bulk: deliveries.bulk, personId: deliveries.personId, email: sql<string>`coalesce(${signInLinks.email}, ${people.email})` }

const reportedRows = (db: Db) => db.select(reported).from(deliveries).innerJoin(people, eq(people.id, deliveries.personId)).leftJoin(signInLinks, eq(signInLinks.id, deliveries.signInLinkId))

/** Only messages that went out can have come back. */
const wentOut = inArray(deliveries.state, ['sent', 'bounced', 'complained'])

export async function findReported(db: Db, id: number): Promise<Reported | undefined> {
  const [row] = await reportedRows(db).where(and(eq(deliveries.id, id), wentOut))
  return row
}

/** The newest message to the address: what a provider means that names no message of ours. */
export async function findNewestTo(db: Db, email: string, since: Temporal.Instant): Promise<Reported | undefined> {
  const [row] = await reportedRows(db).where(and(eq(people.email, email), wentOut, gte(deliveries.sentAt, since))).orderBy(desc(deliveries.id)).limit(1)
  return row
}

/** False where this report has been taken already. */
export async function saveReport(db: Db, row: Omit<typeof mailReports.$inferInsert, 'id'>): Promise<boolean> {
  const saved = await db.insert(mailReports).values({ ...row, id: newId() }).onConflictDoNothing().returning({ id: mailReports.id })
  return saved.length > 0
}

/** How many messages to the address did not arrive for now; several reports of one message are one. */
export async function countSoftBounces(db: Db, email: string, since: Temporal.Instant): Promise<number> {
  const [row] = await db.select({ bounces: countDistinct(sql`coalesce(${mailReports.deliveryId}::text, ${mailReports.id}::text)`) }).from(mailReports).where(and(eq(mailReports.email, email), inArray(mailReports.kind, ['bounce', 'delay']), gte(mailReports.createdAt, since)))
  return row?.bounces ?? 0
}

/** A complaint says more than a bounce, and stays. */
export async function markReported(db: Db, id: number, state: 'bounced' | 'complained', reason: string, diagnostic: string): Promise<void> {
  await db.update(deliveries).set({ state, reason, answer: diagnostic.slice(0, 300) }).where(and(eq(deliveries.id, id), inArray(deliveries.state, state === 'complained' ? ['sent', 'bounced', 'complained'] : ['sent', 'bounced'])))
}

/** A delay is only noted: the message may still arrive. */
export async function noteDelay(db: Db, id: number, diagnostic: string): Promise<void> {
  await db.update(deliveries).set({ answer: diagnostic.slice(0, 300) }).where(and(eq(deliveries.id, id), eq(deliveries.state, 'sent')))
}

export type Breaker = typeof mailBreaker.$inferSelect

export async function findBreaker(db: Db): Promise<Breaker | undefined> {
  const [row] = await db.select().from(mailBreaker).where(eq(mailBreaker.id, 1))
  return row
}

/** One counter at a time, so that two complaints cannot both believe that they are the first. */
export async function lockBreaker(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('turnout:mail_breaker'))`)
}

/** Complaints among the newest messages that nobody waited for, since somebody last let mail go on. */
export async function countComplaints(db: Db, afterDelivery: number): Promise<{ complaints: number; messages: number }> {
  const newest = db.select({ state: deliveries.state }).from(deliveries).where(and(eq(deliveries.bulk, true), gt(deliveries.id, afterDelivery), wentOut)).orderBy(desc(deliveries.id)).limit(breakerWindow).as('newest')
  const [row] = await db.select({ messages: count(), complaints: sql<number>`count(*) filter (where ${newest.state} = 'complained')::int` }).from(newest)
  return row ?? { messages: 0, complaints: 0 }
}

export async function saveBreaker(db: Db, row: Omit<Breaker, 'id'>): Promise<void> {
  await db.insert(mailBreaker).values({ ...row, id: 1 }).onConflictDoUpdate({ target: mailBreaker.id, set: row })
}

export async function newestDelivery(db: Db): Promise<number> {
  const [row] = await db.select({ id: sql<number>`coalesce(max(${deliveries.id}), 0)::int` }).from(deliveries)
  return row?.id ?? 0
}

export type QuietDomain = { domain: string; heldUntil: Temporal.Instant | null; failures: number; answer: string | null }

export async function listQuietDomains(db: Db): Promise<QuietDomain[]> {
  return db.select({ domain: mailDomains.domain, heldUntil: mailDomains.heldUntil, failures: mailDomains.failures, answer: mailDomains.answer }).from(mailDomains).where(gt(mailDomains.failures, 0)).orderBy(desc(mailDomains.failures)).limit(50)
}

export async function deleteReportsBefore(db: Db, instant: Temporal.Instant): Promise<void> {
  await db.delete(mailReports).where(lt(mailReports.createdAt, instant))
}
