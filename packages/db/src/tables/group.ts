import { sql } from 'drizzle-orm'
import { type AnyPgColumn, boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { people } from './account.ts'
import { instant } from './columns.ts'
import { groupKinds, groupRoles, rosterKinds, rosterStates } from '../terms.ts'

/** A node of the tree of groups. Written by group, moved, merged and archived by tree, made and changed in numbers by roster. */
export const groups = pgTable(
  'groups',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    kind: text({ enum: groupKinds }).notNull(),
    parentId: uuid('parent_id').references((): AnyPgColumn => groups.id),
    town: text(),
    address: text().notNull().default(''),
    description: text().notNull().default(''),
    employer: text().notNull().default(''),
    /** BCP 47 tags of what is spoken there. */
    languages: text().array().notNull().default(sql`'{}'`),
    /** How many people work or live there. */
    headcount: integer(),
    /** Its public page has a form that writes to those who answer for it, without showing an address. */
    contactable: boolean().notNull().default(false),
    /** The number or code by which the body that imports it knows it. */
    code: text(),
    /** The last part of the join link; replaced when the link is renewed. */
    joinCode: text('join_code').notNull().unique(),
    /** Mail domains of the employer, in small letters: whoever signs up with an address there is warned. */
    mailDomains: text('mail_domains').array().notNull().default(sql`'{}'`),
    /** Mail and calendars about this group name neither it nor its events where others may look: in subjects and titles. */
    neutralMail: boolean('neutral_mail').notNull().default(false),
    /** Whether people who sign up in groups below are asked if this body may see their names. */
    asksNames: boolean('asks_names').notNull().default(true),
    createdAt: instant('created_at').notNull(),
    archivedAt: instant('archived_at'),
    /** Where everything it held went; its public page leads there. */
    mergedIntoId: uuid('merged_into_id').references((): AnyPgColumn => groups.id),
  },
  (table) => [index('groups_parent').on(table.parentId), index('groups_code').on(table.code)],
)

/** Who belongs to a group, and as what. One role a person and group. Written by group. */
export const memberships = pgTable(
  'memberships',
  {
    groupId: uuid('group_id').notNull().references(() => groups.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull().references(() => people.id, { onDelete: 'cascade' }),
    role: text({ enum: groupRoles }).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.groupId, table.personId] }),
    index('memberships_person').on(table.personId),
    // Few among the members, and asked for by every board.
    index('memberships_answering').on(table.groupId).where(sql`${table.role} in ('organizer', 'rep', 'deputy')`),
  ],
)

/**
 * Two groups of like names of which somebody said that they are not the same, so that it is not asked again. Each pair once, the smaller id first. Written by
 * group; taken back there, or gone with either group.
 */
export const distinctGroups = pgTable(
  'distinct_groups',
  {
    lowId: uuid('low_id').notNull().references(() => groups.id, { onDelete: 'cascade' }),
    highId: uuid('high_id').notNull().references(() => groups.id, { onDelete: 'cascade' }),
    notedBy: uuid('noted_by').references(() => people.id, { onDelete: 'set null' }),
    notedAt: instant('noted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.lowId, table.highId] }), index('distinct_groups_high').on(table.highId), index('distinct_groups_noted_by').on(table.notedBy), check('distinct_groups_order', sql`${table.lowId} < ${table.highId}`)],
)

/** Who asks to be let into a group. Written by joining; the answer is the row's end, and a new question a new row. */
export const joinRequests = pgTable(
  'join_requests',
  {
    id: uuid().primaryKey(),
    groupId: uuid('group_id').notNull().references(() => groups.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').notNull().references(() => people.id, { onDelete: 'cascade' }),
    /** As what: a rep is who hosts in the group's name already. */
    role: text({ enum: groupRoles }).notNull().default('member'),
    message: text().notNull().default(''),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
    accepted: boolean(),
  },
  (table) => [uniqueIndex('join_requests_open').on(table.groupId, table.personId).where(sql`${table.decidedAt} is null`), index('join_requests_person').on(table.personId)],
)

/** An address that was asked to join, in a role. Written by joining; used up by a conditional update, drained by the nightly sweep a month after it expired. */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid().primaryKey(),
    groupId: uuid('group_id').notNull().references(() => groups.id, { onDelete: 'cascade' }),
    /** What the group was called when its mail was written; null before this was kept. Whoever takes the link up is asked again where it is called otherwise by then. */
    groupName: text('group_name'),
    email: text().notNull(),
    /** Whom the inviting person means; empty where they did not say. */
    name: text().notNull().default(''),
    role: text({ enum: groupRoles }).notNull(),
    invitedBy: uuid('invited_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [index('invitations_group').on(table.groupId)],
)

/**
 * A table of groups or people that somebody brought. Written by roster: first as it came, with the mapping of its columns,
 * then with what the import made and changed, so that it can be undone for a day. The nightly sweep empties its rows after that day.
 */
export const rosters = pgTable(
  'rosters',
  {
    id: uuid().primaryKey(),
    kind: text({ enum: rosterKinds }).notNull(),
    state: text({ enum: rosterStates }).notNull(),
    /** Below which group; null at the top. */
    groupId: uuid('group_id').references(() => groups.id, { onDelete: 'cascade' }),
    fileName: text('file_name').notNull(),
    columns: text().array().notNull(),
    rows: jsonb().$type<string[][]>().notNull(),
    /** Field to column number. The newest for the same columns is proposed the next time. */
    mapping: jsonb().$type<Record<string, number>>().notNull(),
    /** What was made and changed, for undoing it. */
    deeds: jsonb().$type<unknown[]>(),
    createdBy: uuid('created_by').notNull().references(() => people.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    importedAt: instant('imported_at'),
    undoneAt: instant('undone_at'),
  },
  (table) => [index('rosters_creator').on(table.createdBy, table.createdAt)],
)
