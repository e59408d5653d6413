import type { Db } from '@turnout/db/client.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { kitItems } from '@turnout/db/tables/hosting.ts'
import { and, asc, eq, sql } from 'drizzle-orm'
import { DomainError } from '../error.ts'

/** Never the content: it may be megabytes, and is read only when it is fetched. */
const listed = { id: kitItems.id, callId: kitItems.callId, position: kitItems.position, kind: kitItems.kind, title: kitItems.title, body: kitItems.body, url: kitItems.url, fileName: kitItems.fileName, size: kitItems.size }

export type KitRow = Pick<typeof kitItems.$inferSelect, keyof typeof listed>

export async function listKitRows(db: Db, callId: string): Promise<KitRow[]> {
  return db.select(listed).from(kitItems).where(eq(kitItems.callId, callId)).orderBy(asc(kitItems.position), asc(kitItems.id))
}

/** Locks the call, so that two organizers do not add beyond what fits. */
export async function lockKit(db: Db, callId: string): Promise<KitRow[]> {
  const [call] = await db.select({ id: calls.id }).from(calls).where(eq(calls.id, callId)).for('no key update')
  if (!call) throw new DomainError('not_found', 'This call does not exist.')
  return listKitRows(db, callId)
}

export async function getKitRow(db: Db, id: string): Promise<KitRow> {
  const [row] = await db.select(listed).from(kitItems).where(eq(kitItems.id, id))
  if (!row) throw new DomainError('not_found', 'This part of the kit does not exist any more.')
  return row
}

export async function saveKitRow(db: Db, row: Omit<typeof kitItems.$inferInsert, 'position'>): Promise<void> {
  await db.insert(kitItems).values({ ...row, position: sql`(select coalesce(max(k.position), -1) + 1 from ${kitItems} k where k.call_id = ${row.callId})` })
}

export async function updateKitRow(db: Db, id: string, change: Partial<typeof kitItems.$inferInsert>): Promise<void> {
  await db.update(kitItems).set(change).where(eq(kitItems.id, id))
}

export async function deleteKitRow(db: Db, id: string): Promise<void> {
  await db.delete(kitItems).where(eq(kitItems.id, id))
}

export async function findKitFile(db: Db, id: string): Promise<{ name: string; content: Uint8Array } | undefined> {
  const [row] = await db.select({ name: kitItems.fileName, content: kitItems.content }).from(kitItems).where(and(eq(kitItems.id, id), eq(kitItems.kind, 'file')))
  return row?.name && row.content ? { name: row.name, content: row.content } : undefined
}
