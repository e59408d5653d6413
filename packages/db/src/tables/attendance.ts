import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { people } from './account.ts'
import { instant } from './columns.ts'
import { events, slots } from './event.ts'
import { groups } from './group.ts'
import { signups } from './signup.ts'
import { attendanceStates } from '../terms.ts'

/**
 * Who came, kept apart from what they answered. A row of a sign-up carries the sign-up's own id; somebody who did not sign up has
 * an id made by the device that wrote them down. Written by attendance, from phones that may have been offline: a row is always
 * the newest mark that was ever made for it, by the time of the tap and then by the mark's id, in whatever order they arrive.
 * Drained by retention, which leaves the state and takes name and person.
 */
export const attendances = pgTable(
  'attendances',
  {
    id: uuid().primaryKey(),
    eventId: uuid('event_id').notNull().references(() => events.id, { onDelete: 'cascade' }),
    slotId: uuid('slot_id').notNull().references(() => slots.id, { onDelete: 'cascade' }),
    signupId: uuid('signup_id').references(() => signups.id, { onDelete: 'cascade' }),
    /** Null: a mark was taken back, or a name stands on the list and has not come yet. */
    state: text({ enum: attendanceStates }),
    /** People who came along. */
    guests: integer().notNull().default(0),
    /** Of those who did not sign up, and as they said it; may be empty. */
    name: text().notNull().default(''),
    /** The hosting group whose door they came to, of those who did not sign up; null: the event's first host. */
    groupId: uuid('group_id').references(() => groups.id),
    /** Of those who did not sign up and gave an address. */
    personId: uuid('person_id').references(() => people.id, { onDelete: 'set null' }),
    /** The newest mark: when the button was pressed, and which mark it was. */
    markedAt: instant('marked_at').notNull(),
    markId: uuid('mark_id').notNull(),
    /** Who pressed it: somebody with an account, or a helper's link. */
    markedBy: uuid('marked_by').references(() => people.id, { onDelete: 'set null' }),
    helperLinkId: uuid('helper_link_id').references(() => helperLinks.id, { onDelete: 'set null' }),
    /** When the server learnt of it. What others have not seen yet is newer than what they last saw. */
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    unique('attendances_signup').on(table.signupId),
    index('attendances_event').on(table.eventId, table.recordedAt),
    index('attendances_slot').on(table.slotId),
    index('attendances_person').on(table.personId),
    check('attendances_kind', sql`case when ${table.signupId} is null then coalesce(${table.state}, 'walk_in') = 'walk_in' else coalesce(${table.state}, 'attended') <> 'walk_in' and ${table.id} = ${table.signupId} end`),
    check('attendances_guests', sql`${table.guests} between 0 and 50`),
  ],
)

/**
 * Every mark that reached the server, once: a phone that is not sure whether its marks arrived sends them again, and the key
 * makes the second time nothing. Written by attendance, never updated; drained by retention with the event.
 */
export const attendanceMarks = pgTable(
  'attendance_marks',
  {
    id: uuid().primaryKey(),
    eventId: uuid('event_id').notNull().references(() => events.id, { onDelete: 'cascade' }),
    attendanceId: uuid('attendance_id').notNull(),
    state: text({ enum: attendanceStates }),
    markedAt: instant('marked_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    markedBy: uuid('marked_by').references(() => people.id, { onDelete: 'set null' }),
    helperLinkId: uuid('helper_link_id').references(() => helperLinks.id, { onDelete: 'set null' }),
  },
  (table) => [index('attendance_marks_event').on(table.eventId), index('attendance_marks_attendance').on(table.attendanceId)],
)

/** A link that lets somebody without an account check people in at one event. The link is a signature over the id. Written by attendance; ends when it is revoked, or with the list. */
export const helperLinks = pgTable(
  'helper_links',
  {
    id: uuid().primaryKey(),
    eventId: uuid('event_id').notNull().references(() => events.id, { onDelete: 'cascade' }),
    /** The groups whose people it shows: those that whoever made it answers for. */
    groupIds: uuid('group_ids').array().notNull().default(sql`'{}'`),
    /** Whom it was made for, as the rep calls them. */
    label: text().notNull(),
    createdBy: uuid('created_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('helper_links_event').on(table.eventId)],
)
