import { sql } from 'drizzle-orm'
import { boolean, check, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { people } from './account.ts'
import { calls } from './call.ts'
import { instant } from './columns.ts'
import { groups } from './group.ts'
import { askAnswers, cohostingStates, eventStatuses, inheritedFields, promotionModes } from '../terms.ts'

/**
 * One gathering that people sign up for. Written by event. Under a call `title`, `description` and the slot's time
 * are null until the host overrides them; null reads as the call's value.
 */
export const events = pgTable(
  'events',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    callId: uuid('call_id').references(() => calls.id),
    groupId: uuid('group_id').notNull().references(() => groups.id),
    status: text({ enum: eventStatuses }).notNull(),
    title: text(),
    description: text(),
    placeName: text('place_name').notNull().default(''),
    placeAddress: text('place_address').notNull().default(''),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    /** Only people who signed up see these. */
    directions: text().notNull().default(''),
    onlineUrl: text('online_url'),
    contact: text().notNull().default(''),
    /** A place is held only once the link in the mail was used. */
    confirmFirst: boolean('confirm_first').notNull().default(false),
    /** How long such a place is held, in hours; it ends at the start at the latest. */
    confirmHours: integer('confirm_hours').notNull().default(48),
    /** Whether the host decides on every answer that takes a place. */
    approves: boolean().notNull().default(false),
    /** What becomes of a freed place, and for how many hours it is offered to one person. */
    promotion: text({ enum: promotionModes }).notNull().default('at_once'),
    offerHours: integer('offer_hours').notNull().default(24),
    /** Whether a group on the waitlist that does not fit lets smaller ones pass. */
    smallerPass: boolean('smaller_pass').notNull().default(false),
    /** What an organizer wrote when sending it back; empty once it is handed in again. */
    reviewNote: text('review_note').notNull().default(''),
    /** The call that it asks to be under, and what it would take from it. Written by attachment. */
    wantsCallId: uuid('wants_call_id').references(() => calls.id, { onDelete: 'set null' }),
    wantsFields: text('wants_fields', { enum: inheritedFields }).array().notNull().default(sql`'{}'`),
    /** Until then sign-ups bring a proof of work or count only once the mailed link was used. Written by guard, when too many come that nobody confirms. */
    guardedUntil: instant('guarded_until'),
    createdBy: uuid('created_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
    publishedAt: instant('published_at'),
    cancelledAt: instant('cancelled_at'),
    cancelReason: text('cancel_reason').notNull().default(''),
  },
  (table) => [
    index('events_call').on(table.callId),
    index('events_group').on(table.groupId),
    index('events_wants_call').on(table.wantsCallId).where(sql`${table.wantsCallId} is not null`),
    /** The short link on paper is the last forty bits of the id. */
    index('events_tail').on(sql`right(${table.id}::text, 10)`),
    check('events_hours', sql`${table.confirmHours} between 1 and 720 and ${table.offerHours} between 1 and 720`),
    check('events_own_title', sql`${table.callId} is not null or ${table.title} is not null`),
  ],
)

/**
 * A further group that hosts an event beside `events.group_id`, or was asked to. Written by cohosting; each step is a conditional update
 * of `state`. A row stays when the group leaves or is taken off: who signed up with it is still known to it and to nobody else.
 */
export const cohostings = pgTable(
  'cohostings',
  {
    eventId: uuid('event_id').notNull().references(() => events.id, { onDelete: 'cascade' }),
    groupId: uuid('group_id').notNull().references(() => groups.id),
    state: text({ enum: cohostingStates }).notNull(),
    invitedBy: uuid('invited_by').references(() => people.id, { onDelete: 'set null' }),
    invitedAt: instant('invited_at').notNull(),
    decidedAt: instant('decided_at'),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.groupId] }), index('cohostings_group').on(table.groupId)],
)

/**
 * One sign-up unit of an event. The wall clock and zone are the truth (null: the call's); `starts_at`, `ends_at`,
 * `zone` and `all_day` are derived from them and rewritten in the transaction that changes either the slot or the call.
 * Whoever counts or changes places locks this row first.
 */
export const slots = pgTable(
  'slots',
  {
    id: uuid().primaryKey(),
    eventId: uuid('event_id').notNull().references(() => events.id, { onDelete: 'cascade' }),
    position: integer().notNull().default(0),
    title: text().notNull().default(''),
    startLocal: text('start_local'),
    endLocal: text('end_local'),
    timeZone: text('time_zone'),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    zone: text().notNull(),
    allDay: boolean('all_day').notNull(),
    capacity: integer(),
    waitlist: boolean().notNull().default(true),
    /** iCalendar SEQUENCE: rises when time, place or status change (RFC 5546, section 2.1.4), and never with words alone. */
    sequence: integer().notNull().default(0),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    index('slots_event').on(table.eventId),
    index('slots_starts').on(table.startsAt),
    index('slots_ends').on(table.endsAt),
    check('slots_capacity', sql`${table.capacity} is null or ${table.capacity} >= 0`),
    check('slots_own_time', sql`${table.startLocal} is not null or (${table.endLocal} is null and ${table.timeZone} is null)`),
  ],
)

/**
 * An event that somebody without an account wants to host: what they typed, until the link in their mail proves the address.
 * Written by hosting, used up by a conditional update; the nightly sweep drains what was never confirmed.
 */
export const hostings = pgTable('hostings', {
  id: uuid().primaryKey(),
  callId: uuid('call_id').notNull().references(() => calls.id, { onDelete: 'cascade' }),
  email: text().notNull(),
  name: text().notNull(),
  input: jsonb().notNull(),
  eventId: uuid('event_id').references(() => events.id, { onDelete: 'cascade' }),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})

/**
 * A changed call asks those who answer for an event that says otherwise: take the new value, or keep theirs. Written by
 * inheritance in the transaction of the change, one row a field, those of one change in one `round`; closed by an answer, or as
 * obsolete when the call changes again or the event leaves it. At most one is open for a field of an event.
 */
export const eventAsks = pgTable(
  'event_asks',
  {
    id: uuid().primaryKey(),
    round: uuid().notNull(),
    eventId: uuid('event_id').notNull().references(() => events.id, { onDelete: 'cascade' }),
    callId: uuid('call_id').notNull().references(() => calls.id, { onDelete: 'cascade' }),
    field: text({ enum: inheritedFields }).notNull(),
    /** What the call said of the time before: several times of an event move by as much as the call did. Null for words, and for what was asked before this was kept. */
    fromStartLocal: text('from_start_local'),
    fromEndLocal: text('from_end_local'),
    fromTimeZone: text('from_time_zone'),
    createdAt: instant('created_at').notNull(),
    answer: text({ enum: askAnswers }),
    answeredAt: instant('answered_at'),
    /** Null where the link in the mail answered, which says nobody's name. */
    answeredBy: uuid('answered_by').references(() => people.id, { onDelete: 'set null' }),
    obsoleteAt: instant('obsolete_at'),
  },
  (table) => [
    index('event_asks_round').on(table.round),
    index('event_asks_event').on(table.eventId),
    index('event_asks_call').on(table.callId),
    uniqueIndex('event_asks_open').on(table.eventId, table.field).where(sql`${table.answeredAt} is null and ${table.obsoleteAt} is null`),
  ],
)
