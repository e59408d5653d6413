import * as chase from '@turnout/core/chase/chase.ts'
import { ChaseFilter, ContactInput, PreparedMail, WorkplaceKey } from '@turnout/core/chase/chase.schema.ts'
import * as check from '@turnout/core/rep-check/rep-check.ts'
import { RepAnswer, RepCheckToken } from '@turnout/core/rep-check/rep-check.schema.ts'
import { procedure, router } from './trpc.ts'

export const chaseRouter = router({
  list: procedure.input(ChaseFilter).query(({ ctx, input }) => chase.getChaseList(ctx.core, input)),
  workplace: procedure.input(WorkplaceKey).query(({ ctx, input }) => chase.getWorkplace(ctx.core, input)),
  contact: procedure.input(ContactInput).mutation(({ ctx, input }) => chase.recordContact(ctx.core, input)),
  preview: procedure.input(WorkplaceKey).query(({ ctx, input }) => chase.previewMail(ctx.core, input)),
  send: procedure.input(PreparedMail).mutation(({ ctx, input }) => chase.sendPreparedMail(ctx.core, input)),
  check: procedure.input(RepCheckToken).query(({ ctx, input }) => check.getRepCheck(ctx.core, input)),
  answerCheck: procedure.input(RepAnswer).mutation(({ ctx, input }) => check.answerRepCheck(ctx.core, input)),
})
