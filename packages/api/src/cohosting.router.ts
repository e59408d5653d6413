import * as cohosting from '@turnout/core/cohosting/cohosting.ts'
import { Cohosting, CohostingAnswer } from '@turnout/core/cohosting/cohosting.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

export const cohostingRouter = router({
  ofEvent: procedure.input(z.object({ eventId: z.uuid() })).query(({ ctx, input }) => cohosting.listCohosts(ctx.core, input)),
  ofGroup: procedure.input(z.object({ groupId: z.uuid() })).query(({ ctx, input }) => cohosting.listCohostings(ctx.core, input)),
  invite: procedure.input(Cohosting).mutation(({ ctx, input }) => cohosting.inviteCohost(ctx.core, input)),
  decide: procedure.input(CohostingAnswer).mutation(({ ctx, input }) => cohosting.decideCohosting(ctx.core, input)),
  withdraw: procedure.input(Cohosting).mutation(({ ctx, input }) => cohosting.withdrawCohost(ctx.core, input)),
  leave: procedure.input(Cohosting).mutation(({ ctx, input }) => cohosting.leaveCohosting(ctx.core, input)),
})
