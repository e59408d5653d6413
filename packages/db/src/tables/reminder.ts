import { bigint, boolean, customType, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { calls } from './call.ts'
import { instant } from './columns.ts'
import { events, slots } from './event.ts'
import { reminderAudiences, reminderKinds } from '../terms.ts'

/**
 * When and to whom a reminder goes. Rows with neither call nor event are the instance's defaults, made by the migration;
 * reminder writes those of calls and events. An event's rule takes the place of its call's, and that of the instance's, of the
 * same kind and key: together they are one family, and nobody is reminded twice by one family. The time is `offset_minutes` from the anchor, or `local_time` in the slot's zone on
 * the day `day_offset` days from the anchor's day.
 */
export const reminderRules = pgTable(
  'reminder_rules',
  {
    id: uuid().primaryKey(),
    callId: uuid('call_id').references(() => calls.id, { onDelete: 'cascade' }),
    eventId: uuid('event_id').references(() => events.id, { onDelete: 'cascade' }),
    kind: text({ enum: reminderKinds }).notNull(),
    /** Tells the rules that somebody added from each other; null for those of the product. */
    key: uuid(),
    /** What those who wrote it call it; empty for those of the product. */
    name: text().notNull().default(''),
    audience: text({ enum: reminderAudiences }).notNull().default('going'),
    /** In their own words, with placeholders; null: in the product's. */
    subject: text(),
    body: text(),
    enabled: boolean().notNull().default(true),
    anchor: text({ enum: ['start', 'end'] }).notNull(),
    /** Null: for both. */
    allDay: boolean('all_day'),
    offsetMinutes: integer('offset_minutes'),
    dayOffset: integer('day_offset'),
    localTime: text('local_time'),
    /** Only for answers given at least this long before the reminder is due. */
    leadMinutes: integer('lead_minutes').notNull().default(0),
    /** After this long a missed reminder is no longer worth sending; one before the start also ends there. */
    staleMinutes: integer('stale_minutes').notNull(),
    /** Whether answers whose address is not proved get it too: at most one such rule, so that nobody can have a stranger mailed. */
    unconfirmedToo: boolean('unconfirmed_too').notNull().default(false),
  },
  (table) => [index('reminder_rules_event').on(table.eventId), index('reminder_rules_call').on(table.callId), unique('reminder_rules_family').on(table.eventId, table.callId, table.kind, table.key, table.allDay).nullsNotDistinct()],
)

const snapshot = customType<{ data: string }>({ dataType: () => 'pg_snapshot' })

/**
 * What the minute tick need not look at again: of this rule at this slot everybody is in the ledger, or becomes due no earlier than
 * `look_again_at`, as far as `seen` saw. Answers and attendances whose `written_in` (the transaction that last wrote the row, kept by
 * trigger beside the columns that the program knows) is not in `seen` are looked at all the same. Only a saving: written and read by
 * the tick, void with another rule, slot or event (`print`), server start or clock, and without it everything is looked at again.
 */
export const settledReminders = pgTable(
  'settled_reminders',
  {
    slotId: uuid('slot_id').notNull().references(() => slots.id, { onDelete: 'cascade' }),
    ruleId: uuid('rule_id').notNull(),
    print: bigint({ mode: 'bigint' }).notNull(),
    seen: snapshot().notNull(),
    /** When this PostgreSQL started: transaction numbers of another one mean nothing here. */
    server: text().notNull(),
    settledAt: instant('settled_at').notNull(),
    lookAgainAt: instant('look_again_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.slotId, table.ruleId] })],
)
