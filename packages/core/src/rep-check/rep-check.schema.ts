import { repAnswers } from '@turnout/db/terms.ts'
import { z } from 'zod'
import { shortText } from '../form/form.schema.ts'

export const RepCheckToken = z.object({ token: z.string().max(200) })
export type RepCheckToken = z.infer<typeof RepCheckToken>

export const RepAnswer = RepCheckToken.extend({ answer: z.enum(repAnswers), note: shortText(500).default('') })
export type RepAnswer = z.infer<typeof RepAnswer>
