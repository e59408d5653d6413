import { reportKinds } from '@turnout/db/terms.ts'
import { z } from 'zod'

/** What another server says of a message after it was taken, whichever way it came in. */
export const MailReport = z.object({
  /** Names the report where it comes from: told twice, it counts once. */
  key: z.string().min(1).max(300),
  source: z.string().min(1).max(40),
  kind: z.enum(reportKinds),
  /** The address is of no use, and not only for now. */
  hard: z.boolean(),
  /** How the message is known: by its return path, or by its Message-ID, or only by the address it went to. */
  returnPath: z.string().max(100).optional(),
  messageId: z.string().max(400).optional(),
  email: z.string().trim().toLowerCase().max(254).optional(),
  diagnostic: z.string().transform((text) => text.slice(0, 2000)),
})
export type MailReport = z.input<typeof MailReport>
