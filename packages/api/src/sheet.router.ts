import * as sheet from '@turnout/core/sheet/sheet.ts'
import { RowInput, RowTakenBack, SheetInput } from '@turnout/core/sheet/sheet.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

export const sheetRouter = router({
  create: procedure.input(SheetInput).mutation(({ ctx, input }) => sheet.createSheet(ctx.core, input)),
  list: procedure.input(z.object({ eventId: z.uuid() })).query(({ ctx, input }) => sheet.listOwnSheets(ctx.core, input)),
  get: procedure.input(z.object({ code: z.string().max(12) })).query(({ ctx, input }) => sheet.getSheet(ctx.core, input)),
  key: procedure.input(RowInput).mutation(({ ctx, input }) => sheet.keyRow(ctx.core, input)),
  takeBack: procedure.input(RowTakenBack).mutation(({ ctx, input }) => sheet.takeRowBack(ctx.core, input)),
})
