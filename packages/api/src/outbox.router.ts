import * as outbox from '@turnout/core/outbox/outbox.ts'
import { HoldInput, OutboxDeed, OutboxFilter, OutboxScope } from '@turnout/core/outbox/outbox.schema.ts'
import { procedure, router } from './trpc.ts'

export const outboxRouter = router({
  written: procedure.input(OutboxFilter).query(({ ctx, input }) => outbox.readWritten(ctx.core, input)),
  ahead: procedure.input(OutboxFilter).query(({ ctx, input }) => outbox.readAhead(ctx.core, input)),
  hold: procedure.input(OutboxScope).query(({ ctx, input }) => outbox.getHold(ctx.core, input)),
  setHold: procedure.input(HoldInput).mutation(({ ctx, input }) => outbox.setHold(ctx.core, input)),
  decide: procedure.input(OutboxDeed).mutation(({ ctx, input }) => outbox.decideMessage(ctx.core, input)),
})
