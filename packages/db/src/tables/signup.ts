import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, integer, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { people } from './account.ts'
import { instant } from './columns.ts'
import { events, slots } from './event.ts'
import { groups } from './group.ts'
import { hostDecisions, signupStatuses } from '../terms.ts'

/**
 * A person's answer to a slot. Written by signup under the slot's lock; the unique key makes a second sign-up with the
 * same address change the first. `going`, `unconfirmed`, `offered` and `pending` hold `1 + guests` places. Drained by nobody but the
 * minute tick's lapse: an `offered` or `unconfirmed` place whose time is up becomes `cancelled` and goes to the next.
 */
export const signups = pgTable(
  'signups',
  {
    id: uuid().primaryKey(),
    slotId: uuid('slot_id').notNull().references(() => slots.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull().references(() => people.id, { onDelete: 'cascade' }),
    /** The hosting group that the answer was given to, and that alone knows who it is; null: the event's first host. */
    groupId: uuid('group_id').references(() => groups.id),
    status: text({ enum: signupStatuses }).notNull(),
    /** As given for this event; another event may know the person by another name. */
    name: text().notNull(),
    guests: integer().notNull().default(0),
    note: text().notNull().default(''),
    locale: text().notNull(),
    timeZone: text('time_zone'),
    /** Which shared link led here (`?src=`), as it was the first time. */
    source: text(),
    /** Whose personal link led here: another answer to the same event. Written once, by signup. */
    invitedBy: uuid('invited_by').references((): AnyPgColumn => signups.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
    /** When the present answer was given: a reminder due before it is not theirs, and the waitlist is ordered by it. */
    answeredAt: instant('answered_at').notNull(),
    /** When the link in the mail was used, or a signed-in member answered. */
    confirmedAt: instant('confirmed_at'),
    /** How long an `offered` or `unconfirmed` place is kept; null for all others, and for answers given once the slot began. Written with the status. */
    heldUntil: instant('held_until'),
    /** What the host said of this answer, where the event asks the host. Written by people, kept through changes of the answer. */
    hostDecision: text('host_decision', { enum: hostDecisions }),
    /**
     * How often this person's calendar entry was taken out and put in again, which their calendar counts beside the slot's SEQUENCE.
     * Counted by trigger whenever the answer begins or ceases to be one of coming; odd while the entry is out.
     */
    calendarTurns: integer('calendar_turns').notNull().default(0),
  },
  (table) => [
    unique('signups_slot_person').on(table.slotId, table.personId),
    index('signups_person').on(table.personId),
    index('signups_group').on(table.groupId).where(sql`${table.groupId} is not null`),
    index('signups_invited').on(table.invitedBy).where(sql`${table.invitedBy} is not null`),
    // Who comes, for counting: read without the rows themselves.
    index('signups_coming').on(table.slotId, table.personId).where(sql`${table.status} in ('going', 'unconfirmed', 'pending')`),
    index('signups_held').on(table.heldUntil).where(sql`${table.heldUntil} is not null`),
    check('signups_guests', sql`${table.guests} between 0 and 50`),
  ],
)

/** What a person agreed to, word for word. Written by signup, never updated. */
export const consents = pgTable(
  'consents',
  {
    id: uuid().primaryKey(),
    personId: uuid('person_id').notNull().references(() => people.id, { onDelete: 'cascade' }),
    signupId: uuid('signup_id').references(() => signups.id, { onDelete: 'set null' }),
    wording: text().notNull(),
    locale: text().notNull(),
    givenAt: instant('given_at').notNull(),
    /** For how many days after the event the words promise to keep the person's data; null where they promise nothing. */
    keepDays: integer('keep_days'),
  },
  (table) => [index('consents_person').on(table.personId), index('consents_signup').on(table.signupId)],
)

/**
 * A body above the group, such as its region, that somebody lets see who they are at one event, in the words they agreed to.
 * Written by disclosure; taking it back sets `revoked_at`, agreeing again is a new row.
 */
export const disclosures = pgTable(
  'disclosures',
  {
    id: uuid().primaryKey(),
    eventId: uuid('event_id').notNull().references(() => events.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull().references(() => people.id, { onDelete: 'cascade' }),
    /** The body that may see the name. */
    groupId: uuid('group_id').notNull().references(() => groups.id, { onDelete: 'cascade' }),
    wording: text().notNull(),
    locale: text().notNull(),
    givenAt: instant('given_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    uniqueIndex('disclosures_open').on(table.eventId, table.personId, table.groupId).where(sql`${table.revokedAt} is null`),
    index('disclosures_person').on(table.personId),
    index('disclosures_group').on(table.groupId),
  ],
)

/**
 * Another address that somebody wants an event's mail at, until a link in a mail to it proves that it is theirs. Written by address,
 * used up by a conditional update; drained by the nightly sweep a day after it expired.
 */
export const addressChanges = pgTable(
  'address_changes',
  {
    id: uuid().primaryKey(),
    signupId: uuid('signup_id').notNull().references(() => signups.id, { onDelete: 'cascade' }),
    email: text().notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('address_changes_signup').on(table.signupId)],
)

/**
 * Whom a group takes no more answers from. Written and removed by people; signup looks here in the statement that tells it what
 * an answer is decided by.
 */
export const blocks = pgTable(
  'blocks',
  {
    groupId: uuid('group_id').notNull().references(() => groups.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull().references(() => people.id, { onDelete: 'cascade' }),
    /** As the person was called where they were blocked. */
    name: text().notNull(),
    blockedBy: uuid('blocked_by').references(() => people.id, { onDelete: 'set null' }),
    blockedAt: instant('blocked_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.personId] }), index('blocks_person').on(table.personId)],
)
