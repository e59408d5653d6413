import * as question from '@turnout/core/question/question.ts'
import { QuestionInput, QuestionMove, QuestionOwner } from '@turnout/core/question/question.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

export const questionRouter = router({
  list: procedure.input(z.object({ owner: QuestionOwner })).query(({ ctx, input }) => question.listQuestions(ctx.core, input)),
  write: procedure.input(QuestionInput).mutation(({ ctx, input }) => question.writeQuestion(ctx.core, input)),
  remove: procedure.input(z.object({ id: z.uuid() })).mutation(({ ctx, input }) => question.removeQuestion(ctx.core, input)),
  move: procedure.input(QuestionMove).mutation(({ ctx, input }) => question.moveQuestion(ctx.core, input)),
})
