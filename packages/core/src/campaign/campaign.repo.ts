import type { Db } from '@turnout/db/client.ts'
import { calls, campaigns } from '@turnout/db/tables/call.ts'
import { count, desc, eq } from 'drizzle-orm'
import { DomainError } from '../error.ts'

export type Campaign = typeof campaigns.$inferSelect

export async function saveCampaign(db: Db, row: typeof campaigns.$inferInsert): Promise<Campaign> {
  const [saved] = await db.insert(campaigns).values(row).returning()
  if (!saved) throw new Error('invariant: an insert returns its row')
  return saved
}

export async function getCampaign(db: Db, id: string): Promise<Pick<Campaign, 'id' | 'title'>> {
  const [row] = await db.select({ id: campaigns.id, title: campaigns.title }).from(campaigns).where(eq(campaigns.id, id))
  if (!row) throw new DomainError('not_found', 'This campaign does not exist.', { field: 'campaignId' })
  return row
}

export async function updateCampaignRow(db: Db, id: string, change: Partial<typeof campaigns.$inferInsert>): Promise<Campaign> {
  const [saved] = await db.update(campaigns).set(change).where(eq(campaigns.id, id)).returning()
  if (!saved) throw new DomainError('not_found', 'This campaign does not exist.')
  return saved
}

export async function listCampaignRows(db: Db): Promise<(Campaign & { calls: number })[]> {
  const rows = await db
    .select({ campaign: campaigns, calls: count(calls.id) })
    .from(campaigns)
    .leftJoin(calls, eq(calls.campaignId, campaigns.id))
    .groupBy(campaigns.id)
    .orderBy(desc(campaigns.createdAt))
  return rows.map(({ campaign, calls }) => ({ ...campaign, calls }))
}
