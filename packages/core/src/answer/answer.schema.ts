import { z } from 'zod'
import { blankToNull, checkbox } from '../form/form.schema.ts'
import { Replies } from '../question/question.schema.ts'
import { Answer, guests, note } from '../signup/signup.schema.ts'

/** `slotId`: another time of the same event than the one that the link was made for; `all`: every time that was answered, each with the people and the note that it has. */
export const AnswerChange = z.object({ token: z.string().max(200), slotId: blankToNull(z.uuid()).default(null), all: checkbox.default(false), answer: Answer, guests, note })
export type AnswerChange = z.infer<typeof AnswerChange>

export const ReplyChange = z.object({ token: z.string().max(200), replies: Replies })
export type ReplyChange = z.infer<typeof ReplyChange>
