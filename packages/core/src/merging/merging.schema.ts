import { z } from 'zod'

/** Two answers to an event that are one person's: the address of `keep` stays. */
export const Merge = z.object({ eventId: z.uuid(), keep: z.uuid(), other: z.uuid() })
export type Merge = z.infer<typeof Merge>
