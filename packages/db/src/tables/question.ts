import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { people } from './account.ts'
import { calls } from './call.ts'
import { instant } from './columns.ts'
import { events } from './event.ts'
import { questionKinds } from '../terms.ts'

/**
 * What people are asked when they sign up: of one event, or of every event under a call. Written by question. One that is
 * taken away is only marked, because what was replied to it stays readable.
 */
export const questions = pgTable(
  'questions',
  {
    id: uuid().primaryKey(),
    callId: uuid('call_id').references(() => calls.id, { onDelete: 'cascade' }),
    eventId: uuid('event_id').references(() => events.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    kind: text({ enum: questionKinds }).notNull(),
    label: text().notNull(),
    hint: text().notNull().default(''),
    /** Of the kinds that are chosen from. */
    options: jsonb().$type<string[]>().notNull().default([]),
    required: boolean().notNull().default(false),
    createdAt: instant('created_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (table) => [
    index('questions_call').on(table.callId),
    index('questions_event').on(table.eventId),
    check('questions_owner', sql`num_nonnulls(${table.callId}, ${table.eventId}) = 1`),
  ],
)

/**
 * What a person replied to a question of an event, whichever of its slots they answered. Written by question, in the
 * transaction of the sign-up or the change; goes with the person or the event. `wording` is the question as it was read.
 */
export const replies = pgTable(
  'replies',
  {
    eventId: uuid('event_id').notNull().references(() => events.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull().references(() => people.id, { onDelete: 'cascade' }),
    questionId: uuid('question_id').notNull().references(() => questions.id, { onDelete: 'cascade' }),
    wording: text().notNull(),
    values: jsonb().$type<string[]>().notNull(),
    locale: text().notNull(),
    repliedAt: instant('replied_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.personId, table.questionId] }), index('replies_person').on(table.personId)],
)
