import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Fixed-window counters shared by all processes. Written by limit with one upsert a request; drained by the nightly sweep. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text().notNull(),
    windowStart: instant('window_start').notNull(),
    hits: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.windowStart] }), index('rate_limits_window').on(table.windowStart)],
)

/** The rehearsal's clock: one row with how far it is from real time. Written by `turnout clock`; a trigger tells every process. */
export const rehearsals = pgTable('rehearsals', {
  id: integer().primaryKey(),
  offsetMs: bigint('offset_ms', { mode: 'number' }).notNull(),
})

/** Who did what. Written in the transaction of the deed; never updated. */
export const audits = pgTable(
  'audits',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    actorId: uuid('actor_id'),
    action: text().notNull(),
    subjectId: uuid('subject_id').notNull(),
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    at: instant().notNull(),
  },
  (table) => [
    index('audits_subject').on(table.subjectId, table.id),
    index('audits_trust').on(sql`(${table.details} ->> 'campaignId')`).where(sql`${table.action} in ('group.trusted', 'group.distrusted')`),
  ],
)
