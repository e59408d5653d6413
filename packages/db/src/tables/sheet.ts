import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { people } from './account.ts'
import { attendances } from './attendance.ts'
import { instant } from './columns.ts'
import { slots } from './event.ts'
import { groups } from './group.ts'
import { consents, signups } from './signup.ts'
import { sheetRowOutcomes } from '../terms.ts'

/** A printed sheet that people sign on paper. Written by sheet when it is printed, with the words that are printed on it; its code leads from the paper to the place where it is typed in. */
export const sheets = pgTable(
  'sheets',
  {
    id: uuid().primaryKey(),
    code: text().notNull().unique(),
    slotId: uuid('slot_id').notNull().references(() => slots.id, { onDelete: 'cascade' }),
    /** The hosting group that its people sign up with; null: the event's first host. */
    groupId: uuid('group_id').references(() => groups.id),
    locale: text().notNull(),
    /** The consent as it stands above the rows: what people put their name to. */
    wording: text().notNull(),
    keepDays: integer('keep_days').notNull(),
    rows: integer().notNull(),
    createdBy: uuid('created_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('sheets_slot').on(table.slotId)],
)

/**
 * A row as it was typed in, and what became of it. The key lets each row be typed once, by whoever is first. Written by sheet; drained by
 * retention with the event, which leaves only what it became.
 */
export const sheetRows = pgTable(
  'sheet_rows',
  {
    sheetId: uuid('sheet_id').notNull().references(() => sheets.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    outcome: text({ enum: sheetRowOutcomes }).notNull(),
    /** As it stands on the paper: all that is shown of the row, whoever else knows the person. */
    name: text().notNull().default(''),
    /** Whose row it is, where that is known: so that it is theirs to see and to have erased. Tells nobody anything. */
    personId: uuid('person_id').references(() => people.id, { onDelete: 'set null' }),
    signupId: uuid('signup_id').references(() => signups.id, { onDelete: 'set null' }),
    attendanceId: uuid('attendance_id').references(() => attendances.id, { onDelete: 'set null' }),
    /** What somebody put their name to who was written down at the door: it goes with the row when that is taken back. */
    consentId: uuid('consent_id').references(() => consents.id, { onDelete: 'set null' }),
    keyedBy: uuid('keyed_by').references(() => people.id, { onDelete: 'set null' }),
    keyedAt: instant('keyed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sheetId, table.position] }), index('sheet_rows_person').on(table.personId), index('sheet_rows_consent').on(table.consentId)],
)
