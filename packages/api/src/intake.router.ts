import * as intake from '@turnout/core/intake/intake.ts'
import { IntakeInput } from '@turnout/core/intake/intake.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

export const intakeRouter = router({
  read: procedure.input(IntakeInput).mutation(({ ctx, input }) => intake.readIntake(ctx.core, input)),
  get: procedure.input(z.object({ id: z.uuid() })).query(({ ctx, input }) => intake.getIntake(ctx.core, input)),
})
