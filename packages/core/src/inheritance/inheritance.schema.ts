import { askAnswers } from '@turnout/db/terms.ts'
import { z } from 'zod'
import { InheritedField } from '../call/call.schema.ts'

export const AskAnswer = z.enum(askAnswers)
export type AskAnswer = z.infer<typeof AskAnswer>

export const AskToken = z.object({ token: z.string().max(200) })

/** What those who answer for an event say of a changed call: take its new value, or keep theirs. */
export const AskReply = AskToken.extend({ field: InheritedField, answer: AskAnswer })
export type AskReply = z.infer<typeof AskReply>

/** Fields in which an event is to say what its call says. */
export const Following = z.object({ id: z.uuid(), fields: z.array(InheritedField).min(1, 'Choose what is to follow the call.').max(3) })
export type Following = z.infer<typeof Following>
