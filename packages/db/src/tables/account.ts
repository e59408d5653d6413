import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/**
 * Anyone known by e-mail address. Written by account (sign-in, profile) and signup (somebody answers an event).
 * `email` is lower-cased and trimmed before it gets here; the unique key is what makes two sign-ups one person.
 */
export const people = pgTable(
  'people',
  {
    id: uuid().primaryKey(),
    email: text().notNull().unique(),
    name: text().notNull().default(''),
    locale: text(),
    timeZone: text('time_zone'),
    /** Runs campaigns and calls on this instance. */
    isOrganizer: boolean('is_organizer').notNull().default(false),
    /** Subjects and calendar titles say nothing of what they are about. Written by discretion. */
    neutralMail: boolean('neutral_mail').notNull().default(false),
    /** Set once an address was proved by a link; only then may its owner be shown what is theirs. */
    provedAt: instant('proved_at'),
    /** Messages that others made us write here before the address was proved, and when the last was: counted where they are owed. */
    unprovedMails: integer('unproved_mails').notNull().default(0),
    unprovedMailAt: instant('unproved_mail_at'),
    createdAt: instant('created_at').notNull(),
  },
  // Few among many, and asked for at every look at a board.
  (table) => [index('people_organizers').on(table.id).where(sql`${table.isOrganizer}`)],
)

/** Written and drained by account/session.ts through Lucia. `id` is the SHA-256 of the cookie's value. */
export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    userId: uuid('user_id').notNull().references(() => people.id, { onDelete: 'cascade' }),
    /** A `Date`, because Lucia reads it. */
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    createdAt: instant('created_at').notNull(),
    /** What the person recognises a device by in the list of sessions. */
    userAgent: text('user_agent').notNull().default(''),
  },
  (table) => [index('sessions_user').on(table.userId)],
)

/**
 * One row a mailed or printed sign-in link; the link itself is a signature over the id. Written by account,
 * used up by a conditional update on `used_at`, drained by the nightly sweep a day after it expired.
 */
export const signInLinks = pgTable('sign_in_links', {
  id: uuid().primaryKey(),
  /** Null for the first organizer's link, which asks for the address. */
  email: text(),
  grantsOrganizer: boolean('grants_organizer').notNull().default(false),
  next: text(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})
