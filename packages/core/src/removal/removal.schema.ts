import { z } from 'zod'

const signupIds = z.array(z.uuid(), { error: 'Choose at least one person.' }).min(1, 'Choose at least one person.').max(500)

/** Whom a host takes off the list; `block`: and keeps out of everything their group hosts. */
export const Removal = z.object({ eventId: z.uuid(), signupIds, block: z.boolean().default(false) })
export type Removal = z.infer<typeof Removal>

/** Whom a host lets sign up again. */
export const Readmission = z.object({ eventId: z.uuid(), signupIds })
export type Readmission = z.infer<typeof Readmission>

export const Unblocking = z.object({ groupId: z.uuid(), personId: z.uuid() })
export type Unblocking = z.infer<typeof Unblocking>
