import { z } from 'zod'
import { blankToNull, checkbox } from '../form/form.schema.ts'
import { whenProblem } from '../time/time.rules.ts'
import { TimeZone, WallClock } from '../time/time.schema.ts'

/** When a time of the event takes place in the clone; `id` is that of the time it is copied from. No start: the call's. */
const CloneSlot = z
  .object({ id: z.uuid(), startLocal: blankToNull(WallClock).default(null), endLocal: blankToNull(WallClock).default(null) })
  .superRefine((slot, ctx) => {
    if (!slot.startLocal && slot.endLocal) ctx.addIssue({ code: 'custom', path: ['startLocal'], message: 'Give the start as well.' })
    const problem = slot.startLocal ? whenProblem({ startLocal: slot.startLocal, endLocal: slot.endLocal }) : undefined
    if (problem) ctx.addIssue({ code: 'custom', path: [problem.field], message: problem.message })
  })

/** An event once more: whose, when, and whether under the call that it is under. Everything else is copied. */
export const CloneInput = z
  .object({ id: z.uuid(), groupId: z.uuid('Choose the group that hosts it.'), underCall: checkbox.default(false), timeZone: TimeZone, slots: z.array(CloneSlot).min(1).max(50) })
  .superRefine(({ underCall, slots }, ctx) => {
    if (underCall) return
    for (const [index, slot] of slots.entries()) if (!slot.startLocal) ctx.addIssue({ code: 'custom', path: ['slots', index, 'startLocal'], message: 'Say when it starts.' })
  })
export type CloneInput = z.infer<typeof CloneInput>
