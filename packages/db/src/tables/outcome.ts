import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { people } from './account.ts'
import { bytes, instant } from './columns.ts'
import { events } from './event.ts'
import { imageTypes } from '../terms.ts'

/** What came of an event, in the words of those who answer for it. Written by outcome; `revision` keeps two who write at once from overwriting each other. */
export const outcomes = pgTable(
  'outcomes',
  {
    eventId: uuid('event_id').primaryKey().references(() => events.id, { onDelete: 'cascade' }),
    headcount: integer(),
    happened: text().notNull().default(''),
    /** What the employer, the authority or whoever was addressed said or did. */
    response: text().notNull().default(''),
    revision: integer().notNull().default(1),
    reportedBy: uuid('reported_by').references(() => people.id, { onDelete: 'set null' }),
    reportedAt: instant('reported_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [check('outcomes_headcount', sql`${table.headcount} between 0 and 1000000`)],
)

/** A picture of an event, made small and without what the camera wrote into it. Public once an organizer approved it. Written by outcome; served at /photos/:id. */
export const photos = pgTable(
  'photos',
  {
    id: uuid().primaryKey(),
    eventId: uuid('event_id').notNull().references(() => events.id, { onDelete: 'cascade' }),
    type: text({ enum: imageTypes }).notNull(),
    content: bytes().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    alt: text().notNull().default(''),
    addedBy: uuid('added_by').references(() => people.id, { onDelete: 'set null' }),
    addedAt: instant('added_at').notNull(),
    approvedBy: uuid('approved_by').references(() => people.id, { onDelete: 'set null' }),
    approvedAt: instant('approved_at'),
  },
  (table) => [index('photos_event').on(table.eventId, table.addedAt)],
)

/** How many there were when the event's people were made nobody in particular. Written by retention, in the transaction that does it; the row says that it was done. */
export const settlements = pgTable('settlements', {
  eventId: uuid('event_id').primaryKey().references(() => events.id, { onDelete: 'cascade' }),
  counts: jsonb().$type<Record<string, number>>().notNull(),
  settledAt: instant('settled_at').notNull(),
})
