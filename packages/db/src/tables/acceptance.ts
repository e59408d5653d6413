import { index, integer, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { people } from './account.ts'
import { calls } from './call.ts'
import { instant } from './columns.ts'
import { events } from './event.ts'
import { intakes } from './intake.ts'

/** Which draft of an intake became which call or event, and on what words. The key lets each draft be accepted once. Written by acceptance and call. */
export const acceptedDrafts = pgTable(
  'accepted_drafts',
  {
    intakeId: uuid('intake_id').notNull().references(() => intakes.id),
    draft: integer().notNull(),
    callId: uuid('call_id').notNull().references(() => calls.id),
    eventId: uuid('event_id').references(() => events.id, { onDelete: 'set null' }),
    /** The draft as it was read, the passages that prove it, and what was corrected. */
    proof: jsonb().notNull(),
    acceptedBy: uuid('accepted_by').references(() => people.id, { onDelete: 'set null' }),
    acceptedAt: instant('accepted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.intakeId, table.draft] }), index('accepted_drafts_call').on(table.callId)],
)
