import { type AnyPgColumn, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { people } from './account.ts'
import { instant } from './columns.ts'
import { groupKinds, groupRoles } from '../terms.ts'

/** A node of the tree of groups. Written by group. */
export const groups = pgTable(
  'groups',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    kind: text({ enum: groupKinds }).notNull(),
    parentId: uuid('parent_id').references((): AnyPgColumn => groups.id),
    town: text(),
    description: text().notNull().default(''),
    /** How many people work or live there. */
    headcount: integer(),
    /** The last part of the join link; replaced when the link is renewed. */
    joinCode: text('join_code').notNull().unique(),
    createdAt: instant('created_at').notNull(),
    archivedAt: instant('archived_at'),
  },
  (table) => [index('groups_parent').on(table.parentId)],
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
  (table) => [primaryKey({ columns: [table.groupId, table.personId] }), index('memberships_person').on(table.personId)],
)
