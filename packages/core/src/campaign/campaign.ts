import { record } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { newId, newSlug } from '../id.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { transact } from '../transact.ts'
import { type Campaign, listCampaignRows, saveCampaign, updateCampaignRow } from './campaign.repo.ts'
import type { CampaignInput, CampaignUpdate } from './campaign.schema.ts'

export async function createCampaign(ctx: Ctx, input: CampaignInput): Promise<Campaign> {
  authorise(ctx, 'campaign.write')
  const createdBy = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  return transact(ctx, async (ctx) => {
    const campaign = await saveCampaign(ctx.db, { ...input, id: newId(), slug: newSlug(input.title), createdBy, createdAt: ctx.now() })
    await record(ctx, 'campaign.created', campaign.id)
    return campaign
  })
}

export async function updateCampaign(ctx: Ctx, { id, ...input }: CampaignUpdate): Promise<Campaign> {
  authorise(ctx, 'campaign.write')
  return transact(ctx, async (ctx) => {
    await record(ctx, 'campaign.updated', id)
    return updateCampaignRow(ctx.db, id, input)
  })
}

/** Newest first, each with how many calls it holds. */
export async function listCampaigns(ctx: Ctx): Promise<(Campaign & { calls: number })[]> {
  requirePerson(ctx)
  return listCampaignRows(ctx.db)
}
