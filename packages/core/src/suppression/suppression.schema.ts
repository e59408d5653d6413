import { suppressionReasons } from '@turnout/db/terms.ts'
import { z } from 'zod'

export const SuppressionReason = z.enum(suppressionReasons)
export type SuppressionReason = z.infer<typeof SuppressionReason>

export const SuppressionFilter = z.object({
  /** A whole address: an organizer looks for the one whose owner asks. */
  email: z.string().trim().toLowerCase().max(254).catch('').default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type SuppressionFilter = z.infer<typeof SuppressionFilter>
export const suppressionsPerPage = 100
