import * as signup from '@turnout/core/signup/signup.ts'
import { AnswerChange, MemberSignUp, SignUpInput } from '@turnout/core/signup/signup.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

const Token = z.object({ token: z.string().max(200) })
const ofEvent = z.object({ eventId: z.uuid() })

export const signupRouter = router({
  signUp: procedure.input(SignUpInput).mutation(({ ctx, input }) => signup.signUp(ctx.core, input)),
  signUpMember: procedure.input(MemberSignUp).mutation(({ ctx, input }) => signup.signUpMember(ctx.core, input)),
  answer: procedure.input(Token).query(({ ctx, input }) => signup.getAnswer(ctx.core, input)),
  confirm: procedure.input(Token).mutation(({ ctx, input }) => signup.confirmAnswer(ctx.core, input)),
  change: procedure.input(AnswerChange).mutation(({ ctx, input }) => signup.changeAnswer(ctx.core, input)),
  own: procedure.input(ofEvent).query(({ ctx, input }) => signup.listOwnAnswers(ctx.core, input)),
  list: procedure.input(ofEvent).query(({ ctx, input }) => signup.listSignups(ctx.core, input)),
  csv: procedure.input(ofEvent).query(({ ctx, input }) => signup.exportSignups(ctx.core, input)),
})
