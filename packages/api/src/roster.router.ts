import * as roster from '@turnout/core/roster/roster.ts'
import { RosterId, RosterMapping, RosterUpload } from '@turnout/core/roster/roster.schema.ts'
import { procedure, router } from './trpc.ts'

export const rosterRouter = router({
  list: procedure.query(({ ctx }) => roster.listRosters(ctx.core)),
  get: procedure.input(RosterId).query(({ ctx, input }) => roster.getRoster(ctx.core, input)),
  upload: procedure.input(RosterUpload).mutation(({ ctx, input }) => roster.uploadRoster(ctx.core, input)),
  map: procedure.input(RosterMapping).mutation(({ ctx, input }) => roster.mapRoster(ctx.core, input)),
  import: procedure.input(RosterId).mutation(({ ctx, input }) => roster.importRoster(ctx.core, input)),
  undo: procedure.input(RosterId).mutation(({ ctx, input }) => roster.undoRoster(ctx.core, input)),
})
