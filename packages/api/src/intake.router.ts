import * as acceptance from '@turnout/core/acceptance/acceptance.ts'
import { AcceptInput } from '@turnout/core/acceptance/acceptance.schema.ts'
import * as intake from '@turnout/core/intake/intake.ts'
import { Decided, InboxFilter, IntakeInput } from '@turnout/core/intake/intake.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

const Id = z.object({ id: z.uuid() })

export const intakeRouter = router({
  read: procedure.input(IntakeInput).mutation(({ ctx, input }) => intake.readIntake(ctx.core, input)),
  get: procedure.input(Id).query(({ ctx, input }) => intake.getIntake(ctx.core, input)),
  list: procedure.input(InboxFilter.prefault({})).query(({ ctx, input }) => intake.listIntakes(ctx.core, input)),
  dismiss: procedure.input(Decided).mutation(({ ctx, input }) => intake.dismissIntake(ctx.core, input)),
  restore: procedure.input(Decided).mutation(({ ctx, input }) => intake.restoreIntake(ctx.core, input)),
  accept: procedure.input(AcceptInput).mutation(({ ctx, input }) => acceptance.acceptDrafts(ctx.core, input)),
  address: procedure.query(({ ctx }) => intake.getIntakeAddress(ctx.core)),
  renewAddress: procedure.mutation(({ ctx }) => intake.renewIntakeAddress(ctx.core)),
})
