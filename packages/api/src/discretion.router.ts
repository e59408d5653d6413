import * as discretion from '@turnout/core/discretion/discretion.ts'
import { AddressRequest, DiscretionChange, DiscretionToken } from '@turnout/core/discretion/discretion.schema.ts'
import { procedure, router } from './trpc.ts'

export const discretionRouter = router({
  get: procedure.input(DiscretionToken).query(({ ctx, input }) => discretion.getDiscretion(ctx.core, input)),
  change: procedure.input(DiscretionChange).mutation(({ ctx, input }) => discretion.changeDiscretion(ctx.core, input)),
  requestAddress: procedure.input(AddressRequest).mutation(({ ctx, input }) => discretion.requestAddress(ctx.core, input)),
  address: procedure.input(DiscretionToken).query(({ ctx, input }) => discretion.getAddressChange(ctx.core, input)),
  confirmAddress: procedure.input(DiscretionToken).mutation(({ ctx, input }) => discretion.confirmAddress(ctx.core, input)),
})
