import { z } from 'zod'
import { EmailAddress } from '../account/account.schema.ts'
import { Agreed } from '../disclosure/disclosure.schema.ts'
import { checkbox } from '../form/form.schema.ts'

/** The link of one's answer, or of an address to be proved. */
export const DiscretionToken = z.object({ token: z.string().max(200) })
export type DiscretionToken = z.infer<typeof DiscretionToken>

/** Which bodies may see the name from now on, and whether mail says nothing where others may look. */
export const DiscretionChange = DiscretionToken.extend({ agreed: Agreed, neutral: checkbox.default(false) })
export type DiscretionChange = z.infer<typeof DiscretionChange>

export const AddressRequest = DiscretionToken.extend({ email: EmailAddress })
export type AddressRequest = z.infer<typeof AddressRequest>
