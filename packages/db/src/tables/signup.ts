import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { people } from './account.ts'
import { instant } from './columns.ts'
import { slots } from './event.ts'
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
    status: text({ enum: signupStatuses }).notNull(),
    /** As given for this event; another event may know the person by another name. */
    name: text().notNull(),
    guests: integer().notNull().default(0),
    note: text().notNull().default(''),
    locale: text().notNull(),
    timeZone: text('time_zone'),
    source: text(),
    createdAt: instant('created_at').notNull(),
    /** When the present answer was given: a reminder due before it is not theirs, and the waitlist is ordered by it. */
    answeredAt: instant('answered_at').notNull(),
    /** When the link in the mail was used, or a signed-in member answered. */
    confirmedAt: instant('confirmed_at'),
    /** How long an `offered` or `unconfirmed` place is kept; null for all others, and for answers given once the slot began. Written with the status. */
    heldUntil: instant('held_until'),
    /** What the host said of this answer, where the event asks the host. Written by people, kept through changes of the answer. */
    hostDecision: text('host_decision', { enum: hostDecisions }),
  },
  (table) => [
    unique('signups_slot_person').on(table.slotId, table.personId),
    index('signups_person').on(table.personId),
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
  },
  (table) => [index('consents_person').on(table.personId), index('consents_signup').on(table.signupId)],
)
