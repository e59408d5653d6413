import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { people, signInLinks } from './account.ts'
import { announcements } from './announcement.ts'
import { calls } from './call.ts'
import { bytes, instant } from './columns.ts'
import { events, slots } from './event.ts'
import { deliveryKinds, deliveryStates, noticeKinds } from '../terms.ts'

/**
 * The ledger: one message to one person. Rows are added by whoever owes somebody a message, in the transaction that
 * makes it owed, and by the reminder tick. Workers drain `planned` rows: claim (a lease by the database's clock),
 * send outside any transaction, mark `sent`, `skipped` or `failed` row by row. A row whose lease ran out is claimed
 * again and goes out with the same Message-ID, which derives from `id`.
 */
export const deliveries = pgTable(
  'deliveries',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text({ enum: deliveryKinds }).notNull(),
    state: text({ enum: deliveryStates }).notNull().default('planned'),
    personId: uuid('person_id').notNull().references(() => people.id, { onDelete: 'cascade' }),
    /**
     * Answer, slot and event are no references: checking them row by row would be a quarter of what planning a hundred thousand
     * reminders takes. Triggers take these rows away with the answer or the event; one that was being written in that moment
     * finds no answer when it is to be sent, and is skipped.
     */
    signupId: uuid('signup_id'),
    slotId: uuid('slot_id'),
    eventId: uuid('event_id'),
    /** No reference: a rule may go, and looking through millions of rows for it would hold up whoever removes it. */
    ruleId: uuid('rule_id'),
    /** The rule's kind, or its key where somebody added it: what must not remind twice, whichever of its rules applied. */
    ruleFamily: text('rule_family'),
    announcementId: uuid('announcement_id').references(() => announcements.id, { onDelete: 'cascade' }),
    signInLinkId: uuid('sign_in_link_id').references(() => signInLinks.id, { onDelete: 'cascade' }),
    /** The start that a reminder was planned for; another start is another reminder. */
    slotStartsAt: instant('slot_starts_at'),
    /** Facts that the moment of sending can no longer look up, such as the old time in a change. */
    facts: jsonb().$type<Record<string, string | null>>().notNull().default({}),
    /** Sent after everything that a person is waiting for, and carries an unsubscribe link. */
    bulk: boolean().notNull(),
    plannedFor: instant('planned_for').notNull(),
    /** From then on it is skipped as `expired`. */
    notAfter: instant('not_after'),
    /** Real time, not the rehearsal's: when a worker may try (again). */
    tryAt: instant('try_at').notNull().default(sql`now()`),
    claimedBy: uuid('claimed_by'),
    claimedUntil: instant('claimed_until'),
    attempts: integer().notNull().default(0),
    sentAt: instant('sent_at'),
    reason: text(),
    /** The last answer of the SMTP server. */
    answer: text(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('deliveries_reminder').on(table.signupId, table.ruleFamily, table.slotStartsAt),
    uniqueIndex('deliveries_host_reminder').on(table.ruleFamily, table.personId, table.eventId, table.slotStartsAt).where(sql`${table.kind} = 'reminder' and ${table.signupId} is null`),
    uniqueIndex('deliveries_announcement').on(table.announcementId, table.personId).where(sql`${table.kind} = 'announcement'`),
    index('deliveries_due').on(table.bulk, table.plannedFor).where(sql`${table.state} = 'planned'`),
    index('deliveries_event').on(table.eventId, table.id),
    index('deliveries_person').on(table.personId, table.id),
  ],
)

/** Who wants no more mail that is not strictly transactional: about one event, or (event null) at all. Written by delivery. */
export const unsubscribes = pgTable(
  'unsubscribes',
  {
    id: uuid().primaryKey(),
    personId: uuid('person_id').notNull().references(() => people.id, { onDelete: 'cascade' }),
    eventId: uuid('event_id').references(() => events.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('unsubscribes_event').on(table.personId, table.eventId).where(sql`${table.eventId} is not null`),
    uniqueIndex('unsubscribes_all').on(table.personId).where(sql`${table.eventId} is null`),
  ],
)

/** Where mail goes when no SMTP server is named. Written by the embedded transport, read at /app/mailbox, trimmed to the newest 5,000. */
export const mailbox = pgTable(
  'mailbox',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    messageId: text('message_id').notNull().unique(),
    recipient: text().notNull(),
    subject: text().notNull(),
    raw: bytes().notNull(),
    receivedAt: instant('received_at').notNull(),
  },
)

/**
 * Mail about an event, a call or (neither) everything is held back. Written by delivery; workers look here before they claim
 * and, at most a second old, before they send. Removing the row lets what is still worth it go out.
 */
export const mailHolds = pgTable(
  'mail_holds',
  {
    id: uuid().primaryKey(),
    eventId: uuid('event_id').references(() => events.id, { onDelete: 'cascade' }),
    callId: uuid('call_id').references(() => calls.id, { onDelete: 'cascade' }),
    heldBy: uuid('held_by').references(() => people.id, { onDelete: 'set null' }),
    heldAt: instant('held_at').notNull(),
  },
  (table) => [unique('mail_holds_scope').on(table.eventId, table.callId).nullsNotDistinct()],
)

/**
 * A changed time or place, or that it is off, that people are still to be told of: one row a slot, with what held before the
 * first of the edits and, in `steps`, when each was made and what held before it. Written by event and call through ledger in the transaction that changes it, however many are to be told;
 * once due (an edit after ten minutes, a cancellation at once) a worker turns it into one delivery a person and removes it.
 */
export const slotChanges = pgTable(
  'slot_changes',
  {
    slotId: uuid('slot_id').primaryKey().references(() => slots.id, { onDelete: 'cascade' }),
    kind: text({ enum: noticeKinds }).notNull().default('change'),
    facts: jsonb().$type<Record<string, string | null>>().notNull(),
    dueAt: instant('due_at').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('slot_changes_due').on(table.dueAt)],
)
