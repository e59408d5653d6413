import { z } from 'zod'
import { EmailAddress } from '../account/account.schema.ts'
import { HostInput } from '../event/event.schema.ts'

/** Hosting without an account: who it is, beside what every host says. */
export const HostingRequest = HostInput.and(
  z.object({
    name: z.string().trim().min(1, 'Give your name.').max(120, 'Shorten the name to 120 characters.'),
    email: EmailAddress,
    /** A field that people do not see. Programs fill it in. */
    website: z.string().max(500).default(''),
  }),
)
export type HostingRequest = z.infer<typeof HostingRequest>

export const HostingToken = z.object({ token: z.string().max(200) })
