import type { Need } from '../coverage/coverage.rules.ts'

/** What a prepared mail may be about; `how` where nothing else is. */
export const mailReasons = ['no_answer', 'no_place', 'rep_silent', 'unfinished', 'sent_back', 'few_signups', 'no_report', 'how'] as const
export type MailReason = (typeof mailReasons)[number]

/** What a rep is written about: the most pressing of what a rep can mend. */
export function mailReasonOf(found: readonly Need[]): MailReason {
  return found.find((need): need is Exclude<MailReason, 'how'> => (mailReasons as readonly string[]).includes(need)) ?? 'how'
}

/** The prepared mail is not sent to a workplace twice within this many hours unless somebody says so. */
export const mailRestHours = 24

type Chased = { ownerId: string | null; needs: readonly Need[]; rests: boolean; urgency: number; name: string; id: string }

/** What somebody should do today, the most urgent first: theirs, and what has nobody. */
export function chaseList<Row extends Chased>(rows: readonly Row[], personId: string, whose: 'mine' | 'all'): Row[] {
  return rows
    .filter((row) => row.needs.length > 0 && !row.rests && (whose === 'all' || row.ownerId === null || row.ownerId === personId))
    .toSorted((a, b) => b.urgency - a.urgency || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
}
