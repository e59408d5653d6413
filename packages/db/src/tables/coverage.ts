import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { people } from './account.ts'
import { calls } from './call.ts'
import { instant } from './columns.ts'
import { events } from './event.ts'
import { groups } from './group.ts'
import { contactKinds, contactOutcomes, repAnswers, repLevels, repRounds } from '../terms.ts'

/** What a call wants to reach among the workplaces it concerns. Written by coverage; a call without a row has no board. */
export const coverages = pgTable('coverages', {
  callId: uuid('call_id').primaryKey().references(() => calls.id, { onDelete: 'cascade' }),
  /** How many workplaces are to host, and how many people to sign up, by the day. */
  targetWorkplaces: integer('target_workplaces'),
  targetSignups: integer('target_signups'),
  targetOn: date('target_on'),
  /** Whether reps are asked a week and two days before if it is still on. */
  asksReps: boolean('asks_reps').notNull().default(true),
  createdAt: instant('created_at').notNull(),
})

/** A workplace that a call concerns, who chases it and what comes next. Written by coverage and chase. */
export const coverageWorkplaces = pgTable(
  'coverage_workplaces',
  {
    callId: uuid('call_id').notNull().references(() => coverages.callId, { onDelete: 'cascade' }),
    groupId: uuid('group_id').notNull().references(() => groups.id, { onDelete: 'cascade' }),
    ownerId: uuid('owner_id').references(() => people.id, { onDelete: 'set null' }),
    /** In the organizers' own words, and when to look again; empty and null where the rules say what comes next. */
    nextStep: text('next_step').notNull().default(''),
    nextOn: date('next_on'),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.callId, table.groupId] }), index('coverage_workplaces_group').on(table.groupId), index('coverage_workplaces_owner').on(table.ownerId)],
)

/** That an organizer spoke with a workplace, or wrote to it. Written by chase, once a key; never changed. */
export const coverageContacts = pgTable(
  'coverage_contacts',
  {
    id: uuid().primaryKey(),
    callId: uuid('call_id').notNull().references(() => calls.id, { onDelete: 'cascade' }),
    groupId: uuid('group_id').notNull().references(() => groups.id, { onDelete: 'cascade' }),
    kind: text({ enum: contactKinds }).notNull(),
    outcome: text({ enum: contactOutcomes }).notNull(),
    note: text().notNull().default(''),
    /** Made with the form: sending it twice is one contact. */
    key: uuid().notNull(),
    contactedBy: uuid('contacted_by').references(() => people.id, { onDelete: 'set null' }),
    contactedAt: instant('contacted_at').notNull(),
  },
  (table) => [unique('coverage_contacts_key').on(table.key), index('coverage_contacts_workplace').on(table.callId, table.groupId, table.contactedAt), index('coverage_contacts_group').on(table.groupId), index('coverage_contacts_by').on(table.contactedBy)],
)

/** How far a call was on a day. Written by the minute tick, once a day and call; drained with the call. */
export const coverageSnapshots = pgTable(
  'coverage_snapshots',
  {
    callId: uuid('call_id').notNull().references(() => coverages.callId, { onDelete: 'cascade' }),
    /** The day on the call's own clock. */
    takenOn: date('taken_on').notNull(),
    workplaces: integer().notNull(),
    withRep: integer('with_rep').notNull(),
    hosting: integer().notNull(),
    signups: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.callId, table.takenOn] })],
)

/** A choice of filters that a person keeps under a name. Written by coverage. */
export const coverageViews = pgTable(
  'coverage_views',
  {
    id: uuid().primaryKey(),
    callId: uuid('call_id').notNull().references(() => coverages.callId, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull().references(() => people.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    query: text().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [unique('coverage_views_name').on(table.callId, table.personId, table.name), index('coverage_views_person').on(table.personId)],
)

/**
 * Somebody who was asked whether an event is still on. The minute tick writes the row and the message it owes in one statement;
 * the key lets each be asked once for an event, its day and the round. An event that moves to another day is asked about anew.
 */
export const repChecks = pgTable(
  'rep_checks',
  {
    id: uuid().primaryKey(),
    eventId: uuid('event_id').notNull().references(() => events.id, { onDelete: 'cascade' }),
    /** The day that was asked about, on the event's own clock. */
    heldOn: date('held_on').notNull(),
    round: text({ enum: repRounds }).notNull(),
    level: text({ enum: repLevels }).notNull(),
    personId: uuid('person_id').notNull().references(() => people.id, { onDelete: 'cascade' }),
    askedAt: instant('asked_at').notNull(),
    answer: text({ enum: repAnswers }),
    note: text().notNull().default(''),
    answeredAt: instant('answered_at'),
  },
  (table) => [
    unique('rep_checks_once').on(table.eventId, table.heldOn, table.round, table.personId),
    index('rep_checks_person').on(table.personId),
    check('rep_checks_answered', sql`(${table.answer} is null) = (${table.answeredAt} is null)`),
  ],
)
