import { z } from 'zod'
import { blankToNull, checkbox, shortText } from '../form/form.schema.ts'

export const OutcomeInput = z.object({
  eventId: z.uuid(),
  headcount: blankToNull(z.coerce.number('Give a whole number.').int('Give a whole number.').min(0, 'Give a number from 0.').max(1_000_000, 'Give a number up to a million.')).default(null),
  happened: shortText(5000).default(''),
  response: shortText(5000).default(''),
  /** The revision that was read: nobody overwrites what somebody else wrote meanwhile. */
  revision: z.coerce.number().int().min(0).default(0),
})
export type OutcomeInput = z.infer<typeof OutcomeInput>

/** `content`: the file in base64, of at most 12 MB. */
export const PhotoInput = z.object({ eventId: z.uuid(), content: z.string().min(1, 'Choose a picture.').max(16_800_000, 'Choose a picture of at most 12 MB.'), alt: shortText(300).default('') })
export type PhotoInput = z.infer<typeof PhotoInput>

export const ShownInput = z.object({ callId: z.uuid(), showTotals: checkbox.default(false), showPhotos: checkbox.default(false) })
export type ShownInput = z.infer<typeof ShownInput>

export const CallOutcomeFilter = z.object({ callId: z.uuid(), page: z.coerce.number().int().min(1).max(1000).catch(1).default(1) })
export type CallOutcomeFilter = z.infer<typeof CallOutcomeFilter>

/** What a page of the call's reports holds, and as many pictures as one decides on or looks at in one go. */
export const reportsPerPage = 50
export const picturesShown = 48
