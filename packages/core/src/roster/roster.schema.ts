import { groupKinds, groupRoles, rosterKinds } from '@turnout/db/terms.ts'
import { z } from 'zod'
import { chartFields } from '../chart-table/chart-table.rules.ts'
import { blankToNull } from '../form/form.schema.ts'

export const RosterKind = z.enum(rosterKinds)
export type RosterKind = z.infer<typeof RosterKind>

/** What a column of a table of groups, or of people, may hold; the first is what a row cannot do without. */
export const rosterFields = {
  groups: ['name', 'kind', 'code', 'parent', 'town', 'address', 'employer', 'headcount', 'repName', 'repEmail'],
  people: ['email', 'name', 'role', 'group'],
  chart: chartFields,
} as const satisfies Record<RosterKind, readonly string[]>

export type GroupField = (typeof rosterFields.groups)[number]
export type PersonField = (typeof rosterFields.people)[number]
export type RosterField = GroupField | PersonField | (typeof chartFields)[number]

export const mostRows = 5000

export const RosterUpload = z.object({
  kind: RosterKind,
  groupId: blankToNull(z.uuid()).default(null),
  fileName: z.string().trim().max(200).default(''),
  content: z.string().min(1, 'Choose a file, or paste the table.').max(2_000_000, 'This table is too large. Split it into files of at most 2 MB.'),
})
export type RosterUpload = z.infer<typeof RosterUpload>

export const RosterMapping = z.object({
  id: z.uuid(),
  /** Field to column, counted from 0; a field that is missing or blank is in no column. */
  mapping: z.record(z.string().max(40), blankToNull(z.coerce.number().int().min(0).max(200))),
})
export type RosterMapping = z.infer<typeof RosterMapping>

export const RosterId = z.object({ id: z.uuid() })
export type RosterId = z.infer<typeof RosterId>

export const groupKindNames: readonly string[] = groupKinds
export const groupRoleNames: readonly string[] = groupRoles
