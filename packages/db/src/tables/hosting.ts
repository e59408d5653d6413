import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { people } from './account.ts'
import { calls, campaigns } from './call.ts'
import { bytes, instant } from './columns.ts'
import { events } from './event.ts'
import { groups } from './group.ts'
import { kitKinds } from '../terms.ts'

/** Groups whose events under a campaign's calls are public without anybody looking first. Written by trust; taking trust back removes the row, the audit log remembers both. */
export const trustedHosts = pgTable(
  'trusted_hosts',
  {
    campaignId: uuid('campaign_id').notNull().references(() => campaigns.id, { onDelete: 'cascade' }),
    groupId: uuid('group_id').notNull().references(() => groups.id, { onDelete: 'cascade' }),
    grantedBy: uuid('granted_by').references(() => people.id, { onDelete: 'set null' }),
    grantedAt: instant('granted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.groupId] }), index('trusted_hosts_group').on(table.groupId)],
)

/**
 * Who is asked to host under a call: a group with all below it, or an address. Written by trust; an address uses its link once, before
 * `expires_at`, by a conditional update. A group has no link and stays invited for as long as the call takes events: null.
 */
export const hostInvitations = pgTable(
  'host_invitations',
  {
    id: uuid().primaryKey(),
    callId: uuid('call_id').notNull().references(() => calls.id, { onDelete: 'cascade' }),
    groupId: uuid('group_id').references(() => groups.id, { onDelete: 'cascade' }),
    email: text(),
    invitedBy: uuid('invited_by').references(() => people.id, { onDelete: 'set null' }),
    /** In whose name it is sent, and whether whoever sends it says who they are. */
    asGroupId: uuid('as_group_id').references(() => groups.id, { onDelete: 'set null' }),
    namesInviter: boolean('names_inviter').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at'),
    /** When somebody whose link had run out last asked for another. */
    askedAgainAt: instant('asked_again_at'),
    /** What its link was used for. */
    eventId: uuid('event_id').references(() => events.id, { onDelete: 'set null' }),
    usedAt: instant('used_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    check('host_invitations_expiry', sql`${table.email} is null or ${table.expiresAt} is not null`),
    check('host_invitations_whom', sql`num_nonnulls(${table.groupId}, ${table.email}) = 1`),
    uniqueIndex('host_invitations_group').on(table.callId, table.groupId).where(sql`${table.withdrawnAt} is null and ${table.groupId} is not null`),
    uniqueIndex('host_invitations_email').on(table.callId, table.email).where(sql`${table.withdrawnAt} is null and ${table.email} is not null`),
    index('host_invitations_of_group').on(table.groupId),
  ],
)

/** What a call gives its hosts to work with: talking points, messages to forward, links and files. Written by kit. */
export const kitItems = pgTable(
  'kit_items',
  {
    id: uuid().primaryKey(),
    callId: uuid('call_id').notNull().references(() => calls.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    kind: text({ enum: kitKinds }).notNull(),
    title: text().notNull(),
    /** Of points and messages. */
    body: text().notNull().default(''),
    /** Of links. */
    url: text(),
    /** Of files: its name, size in bytes and content, read only when it is fetched. */
    fileName: text('file_name'),
    size: integer(),
    content: bytes(),
    createdBy: uuid('created_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('kit_items_call').on(table.callId, table.position),
    check('kit_items_kind', sql`(${table.kind} = 'file') = (${table.content} is not null) and (${table.kind} = 'link') = (${table.url} is not null)`),
  ],
)
