import { z } from 'zod'
import { EmailAddress } from '../account/account.schema.ts'
import { shortText } from '../form/form.schema.ts'
import { GroupRole } from '../group/group.schema.ts'

export const JoinRequest = z.object({ groupId: z.uuid(), message: shortText(500).default('') })
export type JoinRequest = z.infer<typeof JoinRequest>

/** Let in as a member, unless whoever may appoint says as what. */
export const JoinDecision = z.object({ id: z.uuid(), accept: z.boolean(), role: z.enum(['member', 'deputy', 'rep']).default('member') })
export type JoinDecision = z.infer<typeof JoinDecision>

/** Whom one asks, and to be what. Following needs no invitation. */
export const Invitation = z.object({ groupId: z.uuid(), name: shortText(120).optional(), email: EmailAddress, role: GroupRole.exclude(['follower']) })
export type Invitation = z.infer<typeof Invitation>

export const InvitationToken = z.object({ token: z.string().max(200) })
/** `group`: what the page called it when the button was pressed. */
export const InvitationTaken = InvitationToken.extend({ group: z.string().max(200).optional() })
export type InvitationTaken = z.infer<typeof InvitationTaken>
export const OwnGroup = z.object({ groupId: z.uuid() })
export type OwnGroup = z.infer<typeof OwnGroup>

/** Written to whoever answers for a group, without learning their address. */
export const ContactMessage = z.object({
  groupId: z.uuid(),
  name: z.string().trim().min(1, 'Give your name.').max(120, 'Shorten the name to 120 characters.'),
  email: EmailAddress,
  message: z.string().trim().min(5, 'Write what it is about.').max(4000, 'Shorten this to 4000 characters.'),
  /** A field that people do not see. Programs fill it in. */
  website: z.string().max(500).default(''),
})
export type ContactMessage = z.infer<typeof ContactMessage>
