import * as agenda from '@turnout/core/agenda/agenda.ts'
import * as group from '@turnout/core/group/group.ts'
import { Appointment, GroupInput, GroupUpdate } from '@turnout/core/group/group.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

const Id = z.object({ id: z.uuid() })

export const groupRouter = router({
  list: procedure.query(({ ctx }) => group.listGroups(ctx.core)),
  own: procedure.query(({ ctx }) => group.listOwnGroups(ctx.core)),
  get: procedure.input(Id).query(({ ctx, input }) => group.getGroupView(ctx.core, input)),
  bySlug: procedure.input(z.object({ slug: z.string().max(200) })).query(({ ctx, input }) => group.getPublicGroup(ctx.core, input)),
  events: procedure.input(z.object({ groupId: z.uuid() })).query(({ ctx, input }) => agenda.listGroupEvents(ctx.core, input)),
  members: procedure.input(Id).query(({ ctx, input }) => group.listMembers(ctx.core, input)),
  create: procedure.input(GroupInput).mutation(({ ctx, input }) => group.createGroup(ctx.core, input)),
  update: procedure.input(GroupUpdate).mutation(({ ctx, input }) => group.updateGroup(ctx.core, input)),
  renewJoinLink: procedure.input(Id).mutation(({ ctx, input }) => group.renewJoinLink(ctx.core, input)),
  toJoin: procedure.input(z.object({ code: z.string().max(100) })).query(({ ctx, input }) => group.getGroupToJoin(ctx.core, input)),
  join: procedure.input(z.object({ code: z.string().max(100) })).mutation(({ ctx, input }) => group.joinGroup(ctx.core, input)),
  appoint: procedure.input(Appointment).mutation(({ ctx, input }) => group.appoint(ctx.core, input)),
})
