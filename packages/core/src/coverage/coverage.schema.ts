import { z } from 'zod'
import { blankToNull, checkbox, shortText } from '../form/form.schema.ts'
import { coverageStates, needs } from './coverage.rules.ts'

const wanted = blankToNull(z.coerce.number().int('Give a whole number.').min(1, 'Give a number above zero.').max(10_000_000))

/** What a call wants to reach, by when, and whether its reps are asked if it is still on. */
export const CoveragePlan = z.object({
  callId: z.uuid(),
  targetWorkplaces: wanted.default(null),
  targetSignups: wanted.default(null),
  targetOn: blankToNull(z.iso.date('Give a date.')).default(null),
  asksReps: checkbox.default(false),
})
export type CoveragePlan = z.infer<typeof CoveragePlan>

/** Adds or takes away the workplaces below a group. */
export const SubtreeChoice = z.object({ callId: z.uuid(), groupId: z.uuid('Choose a group.'), takeAway: checkbox.default(false) })
export type SubtreeChoice = z.infer<typeof SubtreeChoice>

/** Adds workplaces by code or name, one a line, or a table with a column of codes. */
export const ListChoice = z.object({
  callId: z.uuid(),
  content: z.string().trim().min(1, 'Paste codes or names, one on each line, or choose a file.').max(2_000_000, 'This list is too large. Split it into files of at most 2 MB.'),
})
export type ListChoice = z.infer<typeof ListChoice>

export const boardSorts = ['name', 'state', 'signups', 'headcount', 'density', 'came', 'contact', 'urgency'] as const
/** As many as a phone scrolls through. */
export const rowsPerPage = 50
/** What a page for printing holds at most. */
export const rowsPrinted = 5000

/** What of a board is looked at. What makes no sense in an address is taken as not said, so that an old link still opens the board. */
export const BoardFilter = z.object({
  callId: z.uuid(),
  /** A group of the tree: what is below it. */
  under: blankToNull(z.uuid()).catch(null).default(null),
  q: shortText(100).catch('').default(''),
  state: blankToNull(z.enum(coverageStates)).catch(null).default(null),
  need: blankToNull(z.enum(needs)).catch(null).default(null),
  /** A person, or nobody. */
  owner: blankToNull(z.union([z.uuid(), z.literal('none')])).catch(null).default(null),
  sort: z.enum(boardSorts).catch('urgency').default('urgency'),
  dir: z.enum(['up', 'down']).catch('down').default('down'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
  /** All rows on one page. */
  print: checkbox.catch(false).default(false),
})
export type BoardFilter = z.infer<typeof BoardFilter>

export const ViewInput = z.object({ callId: z.uuid(), name: shortText(80).min(1, 'Give the view a name.'), query: z.string().max(1000).default('') })
export type ViewInput = z.infer<typeof ViewInput>

/** Gives the workplaces below a group, or those that have nobody, to an organizer. */
export const OwnerInput = z.object({ callId: z.uuid(), under: blankToNull(z.uuid()).default(null), groupId: blankToNull(z.uuid()).default(null), ownerId: blankToNull(z.uuid()).default(null), onlyFree: checkbox.default(false) })
export type OwnerInput = z.infer<typeof OwnerInput>
