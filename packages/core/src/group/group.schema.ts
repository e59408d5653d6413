import { groupKinds, groupRoles } from '@turnout/db/terms.ts'
import { z } from 'zod'
import { blankToNull } from '../form/form.schema.ts'

export const GroupKind = z.enum(groupKinds)
export type GroupKind = z.infer<typeof GroupKind>
export const GroupRole = z.enum(groupRoles)
export type GroupRole = z.infer<typeof GroupRole>

const name = z.string().trim().min(2, 'Give the group a name of at least two letters.').max(120, 'Shorten the name to 120 characters.')
const headcount = blankToNull(z.coerce.number().int('Give a whole number.').min(1, 'Give a number above zero.').max(1_000_000))
const parentId = blankToNull(z.uuid())

export const GroupInput = z.object({
  name,
  kind: GroupKind,
  parentId: parentId.default(null),
  town: z.string().trim().max(120).default(''),
  description: z.string().trim().max(5000).default(''),
  headcount: headcount.default(null),
})
export type GroupInput = z.infer<typeof GroupInput>

export const GroupUpdate = GroupInput.extend({ id: z.uuid() })
export type GroupUpdate = z.infer<typeof GroupUpdate>

export const Appointment = z.object({ groupId: z.uuid(), personId: z.uuid(), role: GroupRole })
export type Appointment = z.infer<typeof Appointment>
