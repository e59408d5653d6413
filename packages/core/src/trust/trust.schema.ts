import { z } from 'zod'
import { EmailAddress } from '../account/account.schema.ts'
import { blankToNull, checkbox } from '../form/form.schema.ts'

export const Trust = z.object({ campaignId: z.uuid(), groupId: z.uuid('Choose a group.') })
export type Trust = z.infer<typeof Trust>

/** A group with all below it, or an address; in the name of a group that the inviter answers for, or of the call's organizers. */
export const HostInvitation = z
  .object({ callId: z.uuid(), groupId: blankToNull(z.uuid()).default(null), email: blankToNull(EmailAddress).default(null), asGroupId: blankToNull(z.uuid()).default(null), namesMe: checkbox.default(false) })
  .superRefine(({ groupId, email }, ctx) => {
    if (groupId && email) ctx.addIssue({ code: 'custom', path: ['email'], message: 'Choose a group or give an address, not both.' })
    if (!groupId && !email) ctx.addIssue({ code: 'custom', path: ['groupId'], message: 'Choose a group, or give an address.' })
  })
export type HostInvitation = z.infer<typeof HostInvitation>
