import * as answer from '@turnout/core/answer/answer.ts'
import * as people from '@turnout/core/people/people.ts'
import * as merging from '@turnout/core/merging/merging.ts'
import { Merge } from '@turnout/core/merging/merging.schema.ts'
import * as removal from '@turnout/core/removal/removal.ts'
import { Readmission, Removal, Unblocking } from '@turnout/core/removal/removal.schema.ts'
import { HostDecision } from '@turnout/core/people/people.schema.ts'
import * as signup from '@turnout/core/signup/signup.ts'
import { AnswerChange, ReplyChange } from '@turnout/core/answer/answer.schema.ts'
import { MemberSignUp, SignUpInput } from '@turnout/core/signup/signup.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

const Token = z.object({ token: z.string().max(200) })
const ofEvent = z.object({ eventId: z.uuid() })

export const signupRouter = router({
  signUp: procedure.input(SignUpInput).mutation(({ ctx, input }) => signup.signUp(ctx.core, input)),
  signUpMember: procedure.input(MemberSignUp).mutation(({ ctx, input }) => signup.signUpMember(ctx.core, input)),
  answer: procedure.input(Token).query(({ ctx, input }) => answer.getAnswer(ctx.core, input)),
  confirm: procedure.input(Token).mutation(({ ctx, input }) => answer.confirmAnswer(ctx.core, input)),
  change: procedure.input(AnswerChange).mutation(({ ctx, input }) => answer.changeAnswer(ctx.core, input)),
  requestOwnData: procedure.input(Token).mutation(({ ctx, input }) => answer.requestOwnData(ctx.core, input)),
  changeReplies: procedure.input(ReplyChange).mutation(({ ctx, input }) => answer.changeReplies(ctx.core, input)),
  own: procedure.input(ofEvent).query(({ ctx, input }) => answer.listOwnAnswers(ctx.core, input)),
  list: procedure.input(ofEvent).query(({ ctx, input }) => people.listSignups(ctx.core, input)),
  csv: procedure.input(ofEvent).query(({ ctx, input }) => people.exportSignups(ctx.core, input)),
  sources: procedure.input(ofEvent).query(({ ctx, input }) => people.countSources(ctx.core, input)),
  remove: procedure.input(Removal).mutation(({ ctx, input }) => removal.removePeople(ctx.core, input)),
  readmit: procedure.input(Readmission).mutation(({ ctx, input }) => removal.readmitPeople(ctx.core, input)),
  blocked: procedure.input(ofEvent).query(({ ctx, input }) => removal.listBlockedPeople(ctx.core, input)),
  unblock: procedure.input(Unblocking).mutation(({ ctx, input }) => removal.unblockPerson(ctx.core, input)),
  previewMerge: procedure.input(Merge).query(({ ctx, input }) => merging.previewMerge(ctx.core, input)),
  merge: procedure.input(Merge).mutation(({ ctx, input }) => merging.mergePeople(ctx.core, input)),
  decide: procedure.input(HostDecision).mutation(({ ctx, input }) => people.decideSignups(ctx.core, input)),
})
