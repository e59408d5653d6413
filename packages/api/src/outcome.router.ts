import * as outcome from '@turnout/core/outcome/outcome.ts'
import { CallOutcomeFilter, OutcomeInput, PhotoInput, ShownInput } from '@turnout/core/outcome/outcome.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

const ofPhoto = z.object({ id: z.uuid() })

export const outcomeRouter = router({
  get: procedure.input(z.object({ eventId: z.uuid() })).query(({ ctx, input }) => outcome.getOutcome(ctx.core, input)),
  report: procedure.input(OutcomeInput).mutation(({ ctx, input }) => outcome.reportOutcome(ctx.core, input)),
  addPhoto: procedure.input(PhotoInput).mutation(({ ctx, input }) => outcome.addPhoto(ctx.core, input)),
  removePhoto: procedure.input(ofPhoto).mutation(({ ctx, input }) => outcome.removePhoto(ctx.core, input)),
  approvePhoto: procedure.input(ofPhoto).mutation(({ ctx, input }) => outcome.approvePhoto(ctx.core, input)),
  shown: procedure.input(z.object({ slug: z.string().max(200) })).query(({ ctx, input }) => outcome.getShownOutcome(ctx.core, input)),
  ofCall: procedure.input(CallOutcomeFilter).query(({ ctx, input }) => outcome.getCallOutcome(ctx.core, input)),
  setShown: procedure.input(ShownInput).mutation(({ ctx, input }) => outcome.setShown(ctx.core, input)),
})
