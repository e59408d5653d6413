import * as attendance from '@turnout/core/attendance/attendance.ts'
import { CheckInRead, HelperLinkInput, MarksInput } from '@turnout/core/attendance/attendance.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

const ofEvent = z.object({ eventId: z.uuid() })

export const attendanceRouter = router({
  list: procedure.input(CheckInRead).query(({ ctx, input }) => attendance.getCheckIn(ctx.core, input)),
  mark: procedure.input(MarksInput).mutation(({ ctx, input }) => attendance.markAttendance(ctx.core, input)),
  ticket: procedure.input(z.object({ token: z.string().max(200) })).query(({ ctx, input }) => attendance.getTicket(ctx.core, input)),
  close: procedure.input(ofEvent).mutation(({ ctx, input }) => attendance.closeAttendance(ctx.core, input)),
  counts: procedure.input(ofEvent).query(({ ctx, input }) => attendance.getAttendanceCounts(ctx.core, input)),
  helpers: procedure.input(ofEvent).query(({ ctx, input }) => attendance.listHelpers(ctx.core, input)),
  makeHelperLink: procedure.input(HelperLinkInput).mutation(({ ctx, input }) => attendance.createHelperLink(ctx.core, input)),
  endHelperLink: procedure.input(z.object({ eventId: z.uuid(), id: z.uuid() })).mutation(({ ctx, input }) => attendance.endHelperLink(ctx.core, input)),
})
