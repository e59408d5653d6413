import { z } from 'zod'
import { LocalDate, TimeZone } from '../time/time.schema.ts'
import { blankToNull } from '../form/form.schema.ts'

export const IntakeInput = z.object({
  text: z.string().trim().min(10, 'Paste the text of the call.').max(500_000, 'This is too long. Paste the part that holds the call, at most 500,000 characters.'),
  publishedOn: LocalDate,
  locale: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'Choose the language of the text.'),
  timeZone: blankToNull(TimeZone).default(null),
})
export type IntakeInput = z.infer<typeof IntakeInput>
