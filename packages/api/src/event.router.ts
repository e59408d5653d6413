import * as agenda from '@turnout/core/agenda/agenda.ts'
import * as clone from '@turnout/core/clone/clone.ts'
import { CloneInput } from '@turnout/core/clone/clone.schema.ts'
import * as event from '@turnout/core/event/event.ts'
import { Cancellation, EventFilter, EventInput, EventUpdate, HostInput, UpcomingPage } from '@turnout/core/event/event.schema.ts'
import * as hosting from '@turnout/core/hosting/hosting.ts'
import { HostingRequest, HostingToken } from '@turnout/core/hosting/hosting.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

export const eventRouter = router({
  upcoming: procedure.input(UpcomingPage.optional()).query(({ ctx, input }) => agenda.getUpcoming(ctx.core, input)),
  bySlug: procedure.input(z.object({ slug: z.string().max(200) })).query(({ ctx, input }) => agenda.getPublicEvent(ctx.core, input)),
  list: procedure.input(EventFilter).query(({ ctx, input }) => agenda.listEvents(ctx.core, input)),
  get: procedure.input(z.object({ id: z.uuid() })).query(({ ctx, input }) => agenda.getEventView(ctx.core, input)),
  host: procedure.input(HostInput).mutation(({ ctx, input }) => event.hostEvent(ctx.core, input)),
  requestHosting: procedure.input(HostingRequest).mutation(({ ctx, input }) => hosting.requestHosting(ctx.core, input)),
  hosting: procedure.input(HostingToken).query(({ ctx, input }) => hosting.getHosting(ctx.core, input)),
  confirmHosting: procedure.input(HostingToken).mutation(({ ctx, input }) => hosting.confirmHosting(ctx.core, input)),
  create: procedure.input(EventInput).mutation(({ ctx, input }) => event.createEvent(ctx.core, input)),
  lookAtCloning: procedure.input(z.object({ id: z.uuid() })).query(({ ctx, input }) => clone.lookAtCloning(ctx.core, input)),
  clone: procedure.input(CloneInput).mutation(({ ctx, input }) => clone.cloneEvent(ctx.core, input)),
  update: procedure.input(EventUpdate).mutation(({ ctx, input }) => event.updateEvent(ctx.core, input)),
  setStatus: procedure.input(z.object({ id: z.uuid(), status: z.enum(['draft', 'published']) })).mutation(({ ctx, input }) => event.setEventStatus(ctx.core, input)),
  unpublish: procedure.input(z.object({ id: z.uuid() })).mutation(({ ctx, input }) => event.unpublishEvent(ctx.core, input)),
  cancel: procedure.input(Cancellation).mutation(({ ctx, input }) => event.cancelEvent(ctx.core, input)),
})
