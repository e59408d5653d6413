import * as feedback from '@turnout/core/feedback/feedback.ts'
import { SuppressionFilter } from '@turnout/core/suppression/suppression.schema.ts'
import * as suppression from '@turnout/core/suppression/suppression.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

export const mailRouter = router({
  health: procedure.query(({ ctx }) => feedback.readMailHealth(ctx.core)),
  warning: procedure.query(({ ctx }) => feedback.readMailWarning(ctx.core)),
  resume: procedure.mutation(({ ctx }) => feedback.resumeBulk(ctx.core)),
  suppressions: procedure.input(SuppressionFilter).query(({ ctx, input }) => suppression.listSuppressions(ctx.core, input)),
  unsuppress: procedure.input(z.object({ id: z.uuid() })).mutation(({ ctx, input }) => suppression.removeSuppression(ctx.core, input)),
})
