import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { people } from './account.ts'
import { calls } from './call.ts'
import { instant } from './columns.ts'
import { events } from './event.ts'
import { groups } from './group.ts'
import { announcementStates } from '../terms.ts'

/**
 * What an organizer or rep writes to the people of one event, call or group. Written by announcement. The tick turns one that
 * is due into a delivery a person, in the statement that marks it sent: once, whoever ticks.
 */
export const announcements = pgTable(
  'announcements',
  {
    id: uuid().primaryKey(),
    eventId: uuid('event_id').references(() => events.id, { onDelete: 'cascade' }),
    callId: uuid('call_id').references(() => calls.id, { onDelete: 'cascade' }),
    groupId: uuid('group_id').references(() => groups.id, { onDelete: 'cascade' }),
    subject: text().notNull(),
    /** Markdown of the light kind: paragraphs and links. */
    body: text().notNull(),
    /** `answers` and `slots` of an event or call, `roles` of a group; `groups`: only people who signed up with one of these; `tasks`: only those who offered one of these. */
    audience: jsonb().$type<{ answers: string[]; slots: string[]; roles: string[]; groups?: string[]; tasks?: string[] }>().notNull(),
    state: text({ enum: announcementStates }).notNull().default('scheduled'),
    /** As it was chosen; null: at once. `send_at` is derived from it. */
    sendLocal: text('send_local'),
    timeZone: text('time_zone').notNull(),
    sendAt: instant('send_at').notNull(),
    createdBy: uuid('created_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('announcements_due').on(table.sendAt).where(sql`${table.state} = 'scheduled'`),
    index('announcements_event').on(table.eventId),
    index('announcements_call').on(table.callId),
    index('announcements_group').on(table.groupId),
    check('announcements_of_one', sql`num_nonnulls(${table.eventId}, ${table.callId}, ${table.groupId}) = 1`),
  ],
)
