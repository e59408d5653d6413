import * as diary from '@turnout/core/diary/diary.ts'
import { procedure, router } from './trpc.ts'

export const diaryRouter = router({
  address: procedure.query(({ ctx }) => diary.getDiaryAddress(ctx.core)),
  renew: procedure.mutation(({ ctx }) => diary.renewDiary(ctx.core)),
  revoke: procedure.mutation(({ ctx }) => diary.revokeDiary(ctx.core)),
})
