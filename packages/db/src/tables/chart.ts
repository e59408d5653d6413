import { sql } from 'drizzle-orm'
import { type AnyPgColumn, boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { people } from './account.ts'
import { calls } from './call.ts'
import { instant } from './columns.ts'
import { groups } from './group.ts'

/**
 * Whether a workplace charts its people, and the words that a body has for 1 to 5. Written by chart. A workplace reads its own
 * words, else those of the nearest group above that has some.
 */
export const charts = pgTable(
  'charts',
  {
    groupId: uuid('group_id').primaryKey().references(() => groups.id, { onDelete: 'cascade' }),
    enabled: boolean().notNull().default(false),
    /** Since when it is off again: nobody sees what it holds, and the nightly sweep deletes it a month later. */
    offAt: instant('off_at'),
    words: text().array(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [check('charts_words', sql`${table.words} is null or cardinality(${table.words}) = 5`)],
)

/** Somebody who works at a workplace, as its reps know them; they need not be known to Turnout. Written by chart, seen by that workplace's reps alone. */
export const chartPeople = pgTable(
  'chart_people',
  {
    id: uuid().primaryKey(),
    groupId: uuid('group_id').notNull().references(() => groups.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** Lower-cased; by it an answer to a call is found. */
    email: text(),
    department: text().notNull().default(''),
    shift: text().notNull().default(''),
    isLeader: boolean('is_leader').notNull().default(false),
    followsId: uuid('follows_id').references((): AnyPgColumn => chartPeople.id, { onDelete: 'set null' }),
    createdBy: uuid('created_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
    /** When somebody last wrote anything down about them; the nightly sweep forgets those about whom nobody does any more. */
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    check('chart_people_follows_another', sql`${table.followsId} <> ${table.id}`),
    index('chart_people_follows').on(table.followsId),
    uniqueIndex('chart_people_email').on(table.groupId, table.email).where(sql`${table.email} is not null`),
    index('chart_people_group').on(table.groupId),
  ],
)

/** What somebody was assessed at, by whom and on what question. Written by chart, never changed: the newest counts, the rest is the history. */
export const assessments = pgTable(
  'assessments',
  {
    id: uuid().primaryKey(),
    chartPersonId: uuid('chart_person_id').notNull().references(() => chartPeople.id, { onDelete: 'cascade' }),
    value: integer().notNull(),
    question: text().notNull(),
    assessedBy: uuid('assessed_by').references(() => people.id, { onDelete: 'set null' }),
    assessedAt: instant('assessed_at').notNull(),
  },
  (table) => [index('assessments_person').on(table.chartPersonId, table.assessedAt), index('assessments_by').on(table.assessedBy), check('assessments_value', sql`${table.value} between 1 and 5`)],
)

/** That somebody on a chart gave their word for a call, where no sign-up shows it. Written by chart. */
export const chartPledges = pgTable(
  'chart_pledges',
  {
    chartPersonId: uuid('chart_person_id').notNull().references(() => chartPeople.id, { onDelete: 'cascade' }),
    callId: uuid('call_id').notNull().references(() => calls.id, { onDelete: 'cascade' }),
    notedBy: uuid('noted_by').references(() => people.id, { onDelete: 'set null' }),
    notedAt: instant('noted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.chartPersonId, table.callId] }), index('chart_pledges_call').on(table.callId)],
)

/**
 * A structure test: how many of those on a chart gave their word for a call, and came, at the moment it was kept. Written by structure,
 * never changed. It holds numbers and no names, so that it outlives the people it counted.
 */
export const structureTests = pgTable(
  'structure_tests',
  {
    id: uuid().primaryKey(),
    groupId: uuid('group_id').notNull().references(() => groups.id, { onDelete: 'cascade' }),
    callId: uuid('call_id').references(() => calls.id, { onDelete: 'set null' }),
    /** As the call was called then. */
    title: text().notNull(),
    keptBy: uuid('kept_by').references(() => people.id, { onDelete: 'set null' }),
    keptAt: instant('kept_at').notNull(),
  },
  (table) => [index('structure_tests_group').on(table.groupId, table.keptAt), index('structure_tests_call').on(table.callId)],
)

/** The numbers of a structure test, by department, shift and assessment (0: nobody had assessed them). Written with the test. */
export const structureCounts = pgTable(
  'structure_counts',
  {
    testId: uuid('test_id').notNull().references(() => structureTests.id, { onDelete: 'cascade' }),
    department: text().notNull(),
    shift: text().notNull(),
    assessment: integer().notNull(),
    charted: integer().notNull(),
    /** Signed up, gave their word, or came. */
    took: integer().notNull(),
    came: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.testId, table.department, table.shift, table.assessment] }),
    check('structure_counts_sound', sql`${table.assessment} between 0 and 5 and ${table.came} between 0 and ${table.took} and ${table.took} <= ${table.charted}`),
  ],
)
