import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { people } from './account.ts'
import { bytes, instant } from './columns.ts'
import { intakes } from './intake.ts'
import { callStatuses, hostingRules, imageTypes, inheritedFields, revelations, scopes } from '../terms.ts'

/** A time-bound effort with a goal. Written by campaign. */
export const campaigns = pgTable('campaigns', {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  title: text().notNull(),
  goal: text().notNull().default(''),
  startsOn: date('starts_on'),
  endsOn: date('ends_on'),
  createdBy: uuid('created_by').references(() => people.id, { onDelete: 'set null' }),
  createdAt: instant('created_at').notNull(),
})

/** Pictures of calls and events, small enough to live with the rows they belong to. Written by call; served at /images/:id. */
export const images = pgTable('images', {
  id: uuid().primaryKey(),
  type: text({ enum: imageTypes }).notNull(),
  content: bytes().notNull(),
  createdBy: uuid('created_by').references(() => people.id, { onDelete: 'set null' }),
  createdAt: instant('created_at').notNull(),
})

/**
 * A published demand that many people act. Written by call. The action is a wall-clock time in `time_zone`:
 * `YYYY-MM-DD` for all day (an end is the inclusive last day) or `YYYY-MM-DDTHH:MM`.
 * Events under the call read every default from here unless they hold a value of their own.
 */
export const calls = pgTable(
  'calls',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    campaignId: uuid('campaign_id').notNull().references(() => campaigns.id),
    intakeId: uuid('intake_id').references(() => intakes.id),
    /** Which draft of the intake became this call; of several, the first. `accepted_drafts` says it of each. */
    intakeDraft: text('intake_draft'),
    status: text({ enum: callStatuses }).notNull(),
    title: text().notNull(),
    kind: text().notNull(),
    summary: text().notNull().default(''),
    description: text().notNull().default(''),
    caller: text().notNull().default(''),
    sourceUrl: text('source_url'),
    scope: text({ enum: scopes }).notNull(),
    startLocal: text('start_local').notNull(),
    endLocal: text('end_local'),
    timeZone: text('time_zone').notNull(),
    hosting: text({ enum: hostingRules }).notNull(),
    /** What the consent of whoever signs up names; null: what such a kind of action shows. */
    reveals: text({ enum: revelations }),
    eventTitle: text('event_title').notNull(),
    /** When events take place unless they say otherwise; null: the action's own time. */
    eventStartLocal: text('event_start_local'),
    eventEndLocal: text('event_end_local'),
    eventDescription: text('event_description').notNull().default(''),
    /** What hosts cannot say otherwise: such fields of its events are the call's. */
    locks: text({ enum: inheritedFields }).array().notNull().default(sql`'{}'`),
    /** Within which an event's own time has to lie, on the call's clock; null: no bound on that side. */
    hostFromLocal: text('host_from_local'),
    hostUntilLocal: text('host_until_local'),
    /** Rises with every change, so that nobody applies what they saw before somebody else's. */
    revision: integer().notNull().default(0),
    imageId: uuid('image_id').references(() => images.id, { onDelete: 'set null' }),
    imageAlt: text('image_alt').notNull().default(''),
    /** Whether its page shows what came of the events so far: in numbers, and in pictures. */
    showTotals: boolean('show_totals').notNull().default(false),
    showPhotos: boolean('show_photos').notNull().default(false),
    createdBy: uuid('created_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
    publishedAt: instant('published_at'),
    closedAt: instant('closed_at'),
  },
  (table) => [index('calls_campaign').on(table.campaignId)],
)
