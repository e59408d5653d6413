import { z } from 'zod'
import { InheritedField } from '../call/call.schema.ts'
import { blankToNull, checkbox } from '../form/form.schema.ts'

/** An event that is to come under a call, and what it is to take from it. */
export const Attachment = z.object({ id: z.uuid(), callId: z.uuid('Choose a call.'), follow: z.array(InheritedField).max(3).default([]) })
export type Attachment = z.infer<typeof Attachment>

export const AttachmentLook = z.object({ id: z.uuid(), callId: blankToNull(z.uuid()).default(null) })
export type AttachmentLook = z.infer<typeof AttachmentLook>

export const AttachmentDecision = z.object({ id: z.uuid(), accept: checkbox })
export type AttachmentDecision = z.infer<typeof AttachmentDecision>
