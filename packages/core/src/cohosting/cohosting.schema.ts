import { cohostingStates } from '@turnout/db/terms.ts'
import { z } from 'zod'

export const CohostingState = z.enum(cohostingStates)
export type CohostingState = z.infer<typeof CohostingState>

/** A further group and the event. */
export const Cohosting = z.object({ eventId: z.uuid(), groupId: z.uuid('Choose a group.') })
export type Cohosting = z.infer<typeof Cohosting>

export const CohostingAnswer = Cohosting.extend({ accept: z.boolean() })
export type CohostingAnswer = z.infer<typeof CohostingAnswer>
