import * as reminder from '@turnout/core/reminder/reminder.ts'
import { RuleInput, RuleScope } from '@turnout/core/reminder/reminder.schema.ts'
import { z } from 'zod'
import { procedure, router } from './trpc.ts'

export const reminderRouter = router({
  list: procedure.input(RuleScope).query(({ ctx, input }) => reminder.listReminderRules(ctx.core, input)),
  preview: procedure.input(RuleInput).query(({ ctx, input }) => reminder.previewReminder(ctx.core, input)),
  save: procedure.input(RuleInput).mutation(({ ctx, input }) => reminder.saveReminderRule(ctx.core, input)),
  reset: procedure.input(RuleScope.extend({ ruleId: z.uuid() })).mutation(({ ctx, input }) => reminder.resetReminderRule(ctx.core, input)),
})
