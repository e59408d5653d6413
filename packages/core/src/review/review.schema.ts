import { z } from 'zod'
import { checkbox, shortText } from '../form/form.schema.ts'

export const Approval = z.object({ id: z.uuid(), trust: checkbox.default(false), /** Whether it was said that this makes the host rep of a group that has none. */ rep: checkbox.default(false) })
export type Approval = z.infer<typeof Approval>

export const SendingBack = z.object({ id: z.uuid(), note: shortText(2000).min(3, 'Say what is to be changed: whoever added the event reads it.') })
export type SendingBack = z.infer<typeof SendingBack>
