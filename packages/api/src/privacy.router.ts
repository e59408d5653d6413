import * as retention from '@turnout/core/retention/retention.ts'
import { ErasureInput } from '@turnout/core/retention/retention.schema.ts'
import { procedure, router } from './trpc.ts'

export const privacyRouter = router({
  periods: procedure.query(({ ctx }) => retention.getPeriods(ctx.core)),
  mine: procedure.query(({ ctx }) => retention.showMine(ctx.core)),
  erase: procedure.input(ErasureInput).mutation(({ ctx, input }) => retention.eraseMe(ctx.core, input)),
})
