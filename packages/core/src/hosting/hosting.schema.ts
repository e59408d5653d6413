import { z } from 'zod'
import { EmailAddress } from '../account/account.schema.ts'
import { HostInput } from '../event/event.schema.ts'

const hostName = z.string().trim().min(1, 'Give your name.').max(120, 'Shorten the name to 120 characters.')

/** Hosting without an account: who it is, beside what every host says. */
export const HostingRequest = HostInput.and(
  z.object({
    name: hostName,
    email: EmailAddress,
    /** A field that people do not see. Programs fill it in. */
    website: z.string().max(500).default(''),
  }),
)
export type HostingRequest = z.infer<typeof HostingRequest>

/** Hosting by the link of an invitation: it says whose address it is. */
export const InvitedHosting = HostInput.and(z.object({ token: z.string().max(200), name: hostName }))
export type InvitedHosting = z.infer<typeof InvitedHosting>

export const HostingToken = z.object({ token: z.string().max(200) })
