import * as board from '@turnout/core/board/board.ts'
import * as coverage from '@turnout/core/coverage/coverage.ts'
import { BoardFilter, CoveragePlan, ListChoice, OwnerInput, SubtreeChoice, ViewInput } from '@turnout/core/coverage/coverage.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

export const coverageRouter = router({
  board: procedure.input(BoardFilter).query(({ ctx, input }) => board.getBoard(ctx.core, input)),
  map: procedure.input(BoardFilter).query(({ ctx, input }) => board.getBoardMap(ctx.core, input)),
  choice: procedure.input(z.object({ callId: z.uuid() })).query(({ ctx, input }) => coverage.getChoice(ctx.core, input)),
  plan: procedure.input(CoveragePlan).mutation(({ ctx, input }) => coverage.planCoverage(ctx.core, input)),
  chooseSubtree: procedure.input(SubtreeChoice).mutation(({ ctx, input }) => coverage.chooseSubtree(ctx.core, input)),
  chooseList: procedure.input(ListChoice).mutation(({ ctx, input }) => coverage.chooseList(ctx.core, input)),
  assign: procedure.input(OwnerInput).mutation(({ ctx, input }) => coverage.assignOwner(ctx.core, input)),
  keepView: procedure.input(ViewInput).mutation(({ ctx, input }) => coverage.keepView(ctx.core, input)),
  dropView: procedure.input(z.object({ id: z.uuid() })).mutation(({ ctx, input }) => coverage.dropView(ctx.core, input)),
})
