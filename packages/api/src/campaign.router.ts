import * as campaign from '@turnout/core/campaign/campaign.ts'
import { CampaignInput, CampaignUpdate } from '@turnout/core/campaign/campaign.schema.ts'
import { procedure, router } from './trpc.ts'

export const campaignRouter = router({
  list: procedure.query(({ ctx }) => campaign.listCampaigns(ctx.core)),
  create: procedure.input(CampaignInput).mutation(({ ctx, input }) => campaign.createCampaign(ctx.core, input)),
  update: procedure.input(CampaignUpdate).mutation(({ ctx, input }) => campaign.updateCampaign(ctx.core, input)),
})
