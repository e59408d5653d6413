import { z } from 'zod'
import { EmailAddress } from '../account/account.schema.ts'
import { blankToNull } from '../form/form.schema.ts'

export const SheetInput = z.object({ eventId: z.uuid(), slotId: z.uuid(), rows: z.coerce.number().int().min(1, 'Give a number from 1 to 200.').max(200, 'Give a number from 1 to 200.').default(14), locale: z.enum(['en', 'de']).default('en') })
export type SheetInput = z.infer<typeof SheetInput>

/** One row of the paper as it is typed in. Both empty: nobody wrote there. `same`: what the host said of somebody with a like name. */
export const RowInput = z.object({
  code: z.string().max(12),
  position: z.coerce.number().int().min(1).max(200),
  name: z.string().trim().max(120, 'Shorten the name to 120 characters.').default(''),
  email: blankToNull(EmailAddress).default(null),
  same: z.enum(['', 'yes', 'no']).default(''),
})
export type RowInput = z.infer<typeof RowInput>

/** A row that is to be typed in again. */
export const RowTakenBack = RowInput.pick({ code: true, position: true })
export type RowTakenBack = z.infer<typeof RowTakenBack>
