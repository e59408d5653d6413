import * as announcement from '@turnout/core/announcement/announcement.ts'
import { AnnouncementInput, AnnouncementScope } from '@turnout/core/announcement/announcement.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

export const announcementRouter = router({
  list: procedure.input(AnnouncementScope).query(({ ctx, input }) => announcement.listAnnouncements(ctx.core, input)),
  preview: procedure.input(AnnouncementInput).query(({ ctx, input }) => announcement.previewAnnouncement(ctx.core, input)),
  test: procedure.input(AnnouncementInput).mutation(({ ctx, input }) => announcement.testAnnouncement(ctx.core, input)),
  send: procedure.input(AnnouncementInput).mutation(({ ctx, input }) => announcement.announce(ctx.core, input)),
  withdraw: procedure.input(AnnouncementScope.extend({ announcementId: z.uuid() })).mutation(({ ctx, input }) => announcement.withdrawAnnouncement(ctx.core, input)),
})
