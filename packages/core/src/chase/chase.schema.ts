import { contactKinds, contactOutcomes } from '@turnout/db/terms.ts'
import { z } from 'zod'
import { blankToNull, checkbox, shortText } from '../form/form.schema.ts'

const ofWorkplace = { callId: z.uuid(), groupId: z.uuid() }

export const WorkplaceKey = z.object(ofWorkplace)
export type WorkplaceKey = z.infer<typeof WorkplaceKey>

export const ContactInput = z.object({
  ...ofWorkplace,
  /** Made with the form: sending it twice is one contact. */
  key: z.uuid(),
  kind: z.enum(contactKinds),
  outcome: z.enum(contactOutcomes).exclude(['sent']),
  note: shortText(1000).default(''),
  nextStep: shortText(200).default(''),
  nextOn: blankToNull(z.iso.date('Give a date.')).default(null),
})
export type ContactInput = z.infer<typeof ContactInput>

export const PreparedMail = z.object({ ...ofWorkplace, key: z.uuid(), words: shortText(500).default(''), again: checkbox.default(false) })
export type PreparedMail = z.infer<typeof PreparedMail>

export const ChaseFilter = z.object({ callId: blankToNull(z.uuid()).catch(null).default(null), whose: z.enum(['mine', 'all']).catch('mine').default('mine'), page: z.coerce.number().int().min(1).max(1000).catch(1).default(1) })
export type ChaseFilter = z.infer<typeof ChaseFilter>

export const chasedPerPage = 30
