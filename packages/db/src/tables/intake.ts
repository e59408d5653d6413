import { sql } from 'drizzle-orm'
import { date, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { people } from './account.ts'
import { bytes, instant } from './columns.ts'
import { intakeFormats, intakeKinds, intakeStates, publishedFrom } from '../terms.ts'

/**
 * A followed feed. Written by feed: organizers follow, a worker checks. `next_check_at` is when it is due; whoever moves it
 * by a conditional update checks the feed. Every time here is the clock's, so that a rehearsal checks in its own time.
 */
export const feeds = pgTable(
  'feeds',
  {
    id: uuid().primaryKey(),
    url: text().notNull().unique('feeds_url'),
    title: text().notNull(),
    locale: text(),
    timeZone: text('time_zone'),
    followedBy: uuid('followed_by').references(() => people.id, { onDelete: 'set null' }),
    followedAt: instant('followed_at').notNull(),
    /** What the server said of the version read last (RFC 9110, section 8.8). */
    etag: text(),
    lastModified: text('last_modified'),
    checkedAt: instant('checked_at'),
    nextCheckAt: instant('next_check_at').notNull(),
    /** When an item last brought a draft. */
    lastItemAt: instant('last_item_at'),
    /** In a row; the pause doubles with each. */
    failures: integer().notNull().default(0),
    /** Why the last check failed, for a person. */
    error: text(),
  },
  (table) => [index('feeds_due').on(table.nextCheckAt)],
)

/** What was published, and what the reader found in it: kept for ever as the source of the calls made from it. Written by intake. */
export const intakes = pgTable(
  'intakes',
  {
    id: uuid().primaryKey(),
    kind: text({ enum: intakeKinds }).notNull(),
    format: text({ enum: intakeFormats }).notNull(),
    state: text({ enum: intakeStates }).notNull().default('new'),
    sourceUrl: text('source_url'),
    publisher: text(),
    title: text(),
    /** The normalised text that the evidence's offsets count in. */
    text: text().notNull(),
    publishedOn: date('published_on').notNull(),
    publishedFrom: text('published_from', { enum: publishedFrom }).notNull(),
    locale: text().notNull(),
    timeZone: text('time_zone'),
    /** `{ drafts, candidates, notes }` as packages/reader returned them. */
    reading: jsonb().notNull(),
    /** The days that its drafts begin on, for finding others on the same day. */
    days: text().array().notNull().default(sql`'{}'`),
    /** The drafts that nobody wants: each is decided on by itself, and until all are, the intake waits. */
    droppedDrafts: integer('dropped_drafts').array().notNull().default(sql`'{}'`),
    feedId: uuid('feed_id').references(() => feeds.id, { onDelete: 'set null' }),
    /** Since when the source says something else than what was accepted, and what. */
    changedAt: instant('changed_at'),
    changedReading: jsonb('changed_reading'),
    /** Null: it came with a feed, and is in every organizer's inbox. */
    createdBy: uuid('created_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
  },
  (table) => [index('intakes_inbox').on(table.state, table.createdAt), index('intakes_days').using('gin', table.days), index('intakes_feed').on(table.feedId)],
)

/**
 * Every item of a followed feed that was looked at, and how it read then: an unchanged item is not read again. Written by
 * feed, drained with the feed, and by it once the feed no longer names the item.
 */
export const feedItems = pgTable(
  'feed_items',
  {
    feedId: uuid('feed_id').notNull().references(() => feeds.id, { onDelete: 'cascade' }),
    itemId: text('item_id').notNull(),
    contentHash: text('content_hash').notNull(),
    /** Null: the item carried no call. */
    intakeId: uuid('intake_id').references(() => intakes.id, { onDelete: 'set null' }),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.feedId, table.itemId] }), index('feed_items_intake').on(table.intakeId)],
)

/** The bytes an intake was read from, as they came. Written by intake, once. */
export const intakeSnapshots = pgTable('intake_snapshots', {
  intakeId: uuid('intake_id').primaryKey().references(() => intakes.id, { onDelete: 'cascade' }),
  name: text().notNull(),
  contentType: text('content_type').notNull(),
  content: bytes().notNull(),
  takenAt: instant('taken_at').notNull(),
})

/** Where an organizer forwards mail to: the id is signed into the address, and a new one ends the old. Written by intake. */
export const intakeAddresses = pgTable(
  'intake_addresses',
  {
    id: uuid().primaryKey(),
    personId: uuid('person_id').notNull().references(() => people.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [unique('intake_addresses_person').on(table.personId)],
)
