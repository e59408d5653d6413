import { groupKinds, groupRoles } from '@turnout/db/terms.ts'
import { z } from 'zod'
import { blankToNull, checkbox, shortText } from '../form/form.schema.ts'

export const GroupKind = z.enum(groupKinds)
export type GroupKind = z.infer<typeof GroupKind>
export const GroupRole = z.enum(groupRoles)
export type GroupRole = z.infer<typeof GroupRole>

const name = z.string().trim().min(2, 'Give the group a name of at least two letters.').max(120, 'Shorten the name to 120 characters.')
const headcount = blankToNull(z.coerce.number().int('Give a whole number.').min(1, 'Give a number above zero.').max(1_000_000))
/** Several in one field. */
const listed = (item: z.ZodString, most: number) =>
  z.preprocess((value) => (typeof value === 'string' ? value.toLowerCase().split(/[\s,;]+/).filter(Boolean).map((one) => one.replace(/^@/, '')) : value), z.array(item).max(most, `At most ${most}.`))
const parentId = blankToNull(z.uuid())

export const GroupInput = z.object({
  name,
  kind: GroupKind,
  parentId: parentId.default(null),
  town: z.string().trim().max(120).default(''),
  address: shortText(300).default(''),
  description: z.string().trim().max(5000).default(''),
  employer: shortText(200).default(''),
  /** Typed with commas or spaces between them. */
  languages: listed(z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, 'Write language codes such as en, with a comma between them.'), 20).default([]),
  /** The employer's mail domains, typed with commas or spaces between them. */
  mailDomains: listed(z.string().max(253).regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/, 'Write domains such as example.com, with a comma between them.'), 20).default([]),
  neutralMail: checkbox.default(false),
  asksNames: checkbox.default(true),
  headcount: headcount.default(null),
  contactable: checkbox.default(false),
})
export type GroupInput = z.infer<typeof GroupInput>

export const GroupUpdate = GroupInput.extend({ id: z.uuid() })
export type GroupUpdate = z.infer<typeof GroupUpdate>

export const Appointment = z.object({ groupId: z.uuid(), personId: z.uuid(), role: GroupRole })
export type Appointment = z.infer<typeof Appointment>

export const GroupMove = z.object({ id: z.uuid(), parentId: blankToNull(z.uuid()) })
export type GroupMove = z.infer<typeof GroupMove>

export const GroupMerge = z.object({ id: z.uuid(), intoId: z.uuid('Choose the group that stays.') })
export type GroupMerge = z.infer<typeof GroupMerge>

/** Two groups of like names, and whether they are said to be two. */
export const GroupsApart = z.object({ id: z.uuid(), otherId: z.uuid(), apart: z.boolean() }).refine(({ id, otherId }) => id !== otherId, 'A group is not another than itself.')
export type GroupsApart = z.infer<typeof GroupsApart>

export const membersPerPage = 100

/** Whom of a group one looks for, by name or address. */
export const MemberSearch = z.object({ id: z.uuid(), q: shortText(100).catch('').default(''), page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1) })
export type MemberSearch = z.infer<typeof MemberSearch>
