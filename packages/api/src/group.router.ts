import * as agenda from '@turnout/core/agenda/agenda.ts'
import * as group from '@turnout/core/group/group.ts'
import { Appointment, GroupInput, GroupMerge, GroupMove, GroupsApart, GroupUpdate, MemberSearch } from '@turnout/core/group/group.schema.ts'
import * as joining from '@turnout/core/joining/joining.ts'
import { ContactMessage, Invitation, InvitationTaken, InvitationToken, JoinDecision, JoinRequest, OwnGroup } from '@turnout/core/joining/joining.schema.ts'
import { readLogbook } from '@turnout/core/logbook/logbook.ts'
import { LogPage } from '@turnout/core/logbook/logbook.schema.ts'
import * as tree from '@turnout/core/tree/tree.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

const Id = z.object({ id: z.uuid() })

export const groupRouter = router({
  list: procedure.query(({ ctx }) => group.listGroups(ctx.core)),
  own: procedure.query(({ ctx }) => group.listOwnGroups(ctx.core)),
  get: procedure.input(Id).query(({ ctx, input }) => group.getGroupView(ctx.core, input)),
  bySlug: procedure.input(z.object({ slug: z.string().max(200) })).query(({ ctx, input }) => group.getPublicGroup(ctx.core, input)),
  events: procedure.input(z.object({ groupId: z.uuid() })).query(({ ctx, input }) => agenda.listGroupEvents(ctx.core, input)),
  members: procedure.input(MemberSearch).query(({ ctx, input }) => group.listMembers(ctx.core, input)),
  create: procedure.input(GroupInput).mutation(({ ctx, input }) => group.createGroup(ctx.core, input)),
  update: procedure.input(GroupUpdate).mutation(({ ctx, input }) => group.updateGroup(ctx.core, input)),
  renewJoinLink: procedure.input(Id).mutation(({ ctx, input }) => group.renewJoinLink(ctx.core, input)),
  toJoin: procedure.input(z.object({ code: z.string().max(100) })).query(({ ctx, input }) => group.getGroupToJoin(ctx.core, input)),
  join: procedure.input(z.object({ code: z.string().max(100) })).mutation(({ ctx, input }) => group.joinGroup(ctx.core, input)),
  appoint: procedure.input(Appointment).mutation(({ ctx, input }) => joining.appoint(ctx.core, input)),
  move: procedure.input(GroupMove).mutation(async ({ ctx, input }) => void (await tree.moveGroup(ctx.core, input))),
  archive: procedure.input(Id).mutation(({ ctx, input }) => tree.archiveGroup(ctx.core, input)),
  restore: procedure.input(Id).mutation(({ ctx, input }) => tree.restoreGroup(ctx.core, input)),
  merge: procedure.input(GroupMerge).mutation(({ ctx, input }) => tree.mergeGroups(ctx.core, input)),
  tellApart: procedure.input(GroupsApart).mutation(({ ctx, input }) => group.tellApart(ctx.core, input)),
  logbook: procedure.input(LogPage).query(({ ctx, input }) => readLogbook(ctx.core, input)),
  standing: procedure.input(OwnGroup).query(({ ctx, input }) => joining.getStandingInGroup(ctx.core, input)),
  requestToJoin: procedure.input(JoinRequest).mutation(({ ctx, input }) => joining.requestToJoin(ctx.core, input)),
  decideRequest: procedure.input(JoinDecision).mutation(({ ctx, input }) => joining.decideJoinRequest(ctx.core, input)),
  doorstep: procedure.input(OwnGroup).query(({ ctx, input }) => joining.getDoorstep(ctx.core, input)),
  glance: procedure.input(OwnGroup).query(({ ctx, input }) => joining.glanceAtDoor(ctx.core, input)),
  invite: procedure.input(Invitation).mutation(async ({ ctx, input }) => void (await joining.invite(ctx.core, input))),
  withdrawInvitation: procedure.input(Id).mutation(({ ctx, input }) => joining.withdrawInvitation(ctx.core, input)),
  invitation: procedure.input(InvitationToken).query(({ ctx, input }) => joining.getInvitation(ctx.core, input)),
  acceptInvitation: procedure.input(InvitationTaken).mutation(({ ctx, input }) => joining.acceptInvitation(ctx.core, input)),
  follow: procedure.input(OwnGroup).mutation(({ ctx, input }) => joining.follow(ctx.core, input)),
  leave: procedure.input(OwnGroup).mutation(({ ctx, input }) => joining.leave(ctx.core, input)),
  write: procedure.input(ContactMessage).mutation(({ ctx, input }) => joining.writeToGroup(ctx.core, input)),
})
