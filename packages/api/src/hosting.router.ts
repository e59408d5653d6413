import * as attachment from '@turnout/core/attachment/attachment.ts'
import { Attachment, AttachmentDecision, AttachmentLook } from '@turnout/core/attachment/attachment.schema.ts'
import { HandedInAgain } from '@turnout/core/event/event.schema.ts'
import * as hosting from '@turnout/core/hosting/hosting.ts'
import { InvitedHosting } from '@turnout/core/hosting/hosting.schema.ts'
import * as inheritance from '@turnout/core/inheritance/inheritance.ts'
import { AskReply, AskToken, Following } from '@turnout/core/inheritance/inheritance.schema.ts'
import * as kit from '@turnout/core/kit/kit.ts'
import { KitInput, KitMove } from '@turnout/core/kit/kit.schema.ts'
import * as namesake from '@turnout/core/namesake/namesake.ts'
import * as review from '@turnout/core/review/review.ts'
import { Approval, SendingBack } from '@turnout/core/review/review.schema.ts'
import * as trust from '@turnout/core/trust/trust.ts'
import { HostInvitation, Trust } from '@turnout/core/trust/trust.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

const Id = z.object({ id: z.uuid() })
const OfCall = z.object({ callId: z.uuid() })
const Token = z.object({ token: z.string().max(200) })

/** What happens between a call and the events under it. */
export const hostingRouter = router({
  reviews: procedure.query(({ ctx }) => review.listReviews(ctx.core)),
  approve: procedure.input(Approval).mutation(({ ctx, input }) => review.approveEvent(ctx.core, input)),
  sendBack: procedure.input(SendingBack).mutation(({ ctx, input }) => review.sendBack(ctx.core, input)),
  drafts: procedure.input(OfCall).query(({ ctx, input }) => review.countDrafts(ctx.core, input)),
  publishDrafts: procedure.input(OfCall).mutation(({ ctx, input }) => review.publishDrafts(ctx.core, input)),
  hosts: procedure.input(OfCall).query(({ ctx, input }) => trust.listHosts(ctx.core, input)),
  doubles: procedure.input(OfCall).query(({ ctx, input }) => namesake.listDoubles(ctx.core, input)),
  standing: procedure.input(OfCall).query(({ ctx, input }) => trust.ownStanding(ctx.core, input)),
  trust: procedure.input(Trust).mutation(({ ctx, input }) => trust.trustGroup(ctx.core, input)),
  distrust: procedure.input(Trust).mutation(({ ctx, input }) => trust.distrustGroup(ctx.core, input)),
  invite: procedure.input(HostInvitation).mutation(({ ctx, input }) => trust.inviteHost(ctx.core, input)),
  withdrawInvitation: procedure.input(Id).mutation(({ ctx, input }) => trust.withdrawHostInvitation(ctx.core, input)),
  inviteAgain: procedure.input(Id).mutation(({ ctx, input }) => trust.inviteHostAgain(ctx.core, input)),
  invitation: procedure.input(Token).query(({ ctx, input }) => trust.getHostInvitation(ctx.core, input)),
  askForInvitation: procedure.input(Token).mutation(({ ctx, input }) => trust.askForInvitation(ctx.core, input)),
  invitedHosted: procedure.input(Token).query(({ ctx, input }) => hosting.getInvitedHosted(ctx.core, input)),
  hosted: procedure.input(Id).query(({ ctx, input }) => hosting.getHosted(ctx.core, input)),
  handInAgain: procedure.input(HandedInAgain).mutation(({ ctx, input }) => hosting.handInAgain(ctx.core, input)),
  hostInvited: procedure.input(InvitedHosting).mutation(({ ctx, input }) => hosting.hostInvited(ctx.core, input)),
  kit: procedure.input(OfCall).query(({ ctx, input }) => kit.listKit(ctx.core, input)),
  writeKit: procedure.input(KitInput).mutation(({ ctx, input }) => kit.writeKit(ctx.core, input)),
  removeKit: procedure.input(Id).mutation(({ ctx, input }) => kit.removeKit(ctx.core, input)),
  moveKit: procedure.input(KitMove).mutation(({ ctx, input }) => kit.moveKit(ctx.core, input)),
  ask: procedure.input(AskToken).query(({ ctx, input }) => inheritance.getAsk(ctx.core, input)),
  answerAsk: procedure.input(AskReply).mutation(({ ctx, input }) => inheritance.answerAsk(ctx.core, input)),
  follow: procedure.input(Following).mutation(({ ctx, input }) => inheritance.followAgain(ctx.core, input)),
  attaching: procedure.input(AttachmentLook).query(({ ctx, input }) => attachment.lookAtAttaching(ctx.core, input)),
  attach: procedure.input(Attachment).mutation(({ ctx, input }) => attachment.attachEvent(ctx.core, input)),
  decideAttachment: procedure.input(AttachmentDecision).mutation(({ ctx, input }) => attachment.decideAttachment(ctx.core, input)),
  withdrawAttachment: procedure.input(Id).mutation(({ ctx, input }) => attachment.withdrawAttachment(ctx.core, input)),
  detach: procedure.input(Id).mutation(({ ctx, input }) => attachment.detachEvent(ctx.core, input)),
})
