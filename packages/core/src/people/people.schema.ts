import { z } from 'zod'

/** What a host says of one answer or of many at once. */
export const HostDecision = z.object({
  eventId: z.uuid(),
  signupIds: z.array(z.uuid(), { error: 'Choose at least one person.' }).min(1, 'Choose at least one person.').max(500),
  decision: z.enum(['approved', 'declined']),
})
export type HostDecision = z.infer<typeof HostDecision>
