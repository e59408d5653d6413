import * as call from '@turnout/core/call/call.ts'
import { getCallEvents } from '@turnout/core/call-events/call-events.ts'
import { CallEventsFilter } from '@turnout/core/call-events/call-events.schema.ts'
import * as inheritance from '@turnout/core/inheritance/inheritance.ts'
import { CallInput, CallStatus, CallUpdate, ImageInput } from '@turnout/core/call/call.schema.ts'
import { readCallLog } from '@turnout/core/logbook/logbook.ts'
import { CallLogPage } from '@turnout/core/logbook/logbook.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

const Id = z.object({ id: z.uuid() })

export const callRouter = router({
  list: procedure.query(({ ctx }) => call.listCalls(ctx.core)),
  get: procedure.input(Id).query(({ ctx, input }) => call.getCallView(ctx.core, input)),
  bySlug: procedure.input(z.object({ slug: z.string().max(200) })).query(({ ctx, input }) => call.getPublicCall(ctx.core, input)),
  events: procedure.input(CallEventsFilter).query(({ ctx, input }) => getCallEvents(ctx.core, input)),
  create: procedure.input(CallInput).mutation(({ ctx, input }) => call.createCall(ctx.core, input)),
  update: procedure.input(CallUpdate).mutation(({ ctx, input }) => inheritance.updateCall(ctx.core, input)),
  preview: procedure.input(CallUpdate).mutation(({ ctx, input }) => inheritance.previewCall(ctx.core, input)),
  setStatus: procedure.input(z.object({ id: z.uuid(), status: CallStatus })).mutation(({ ctx, input }) => call.setCallStatus(ctx.core, input)),
  logbook: procedure.input(CallLogPage).query(({ ctx, input }) => readCallLog(ctx.core, input)),
  setImage: procedure.input(ImageInput).mutation(({ ctx, input }) => call.setCallImage(ctx.core, input)),
})
