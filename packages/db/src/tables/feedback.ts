import { bigint, boolean, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './columns.ts'
import { deliveries } from './delivery.ts'
import { reportKinds, suppressionReasons } from '../terms.ts'

/**
 * Addresses that get no more mail, because their mailbox does not exist, stays unreachable, or its owner called our mail
 * spam. Written by feedback; delivery asks here once more when a message is about to be sent. Organizers take rows away.
 */
export const suppressions = pgTable(
  'suppressions',
  {
    id: uuid().primaryKey(),
    email: text().notNull().unique(),
    reason: text({ enum: suppressionReasons }).notNull(),
    /** What the other server said, without addresses. */
    diagnostic: text().notNull().default(''),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('suppressions_created').on(table.createdAt)],
)

/**
 * What other servers said of our mail after they had taken it. `key` names the report where it comes from, so that one that
 * is repeated counts once. Written by feedback; drained by the nightly sweep after 90 days.
 */
export const mailReports = pgTable(
  'mail_reports',
  {
    id: uuid().primaryKey(),
    key: text().notNull().unique(),
    kind: text({ enum: reportKinds }).notNull(),
    hard: boolean().notNull(),
    source: text().notNull(),
    /** Null where nobody can tell which message it was. */
    deliveryId: bigint('delivery_id', { mode: 'number' }).references(() => deliveries.id, { onDelete: 'cascade' }),
    email: text().notNull(),
    diagnostic: text().notNull().default(''),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('mail_reports_email').on(table.email, table.createdAt), index('mail_reports_delivery').on(table.deliveryId), index('mail_reports_created').on(table.createdAt)],
)

/**
 * Domains of recipients that refuse us for now, or that are sent to at a limited rate: shared by all workers. Written by
 * delivery; a row goes when its domain takes mail again, and with the nightly sweep.
 */
export const mailDomains = pgTable('mail_domains', {
  domain: text().primaryKey(),
  /** Refusals in a row, each of which doubles the pause. */
  failures: integer().notNull().default(0),
  /** Real time, as leases are. */
  heldUntil: instant('held_until'),
  answer: text(),
  /** The moment from which the rate has room again, and until when what waits for it is put off. */
  nextAt: instant('next_at'),
  parkedUntil: instant('parked_until'),
})

/** Whether mail that is not strictly needed goes out: one row. Written by feedback; read by every worker before it claims. */
export const mailBreaker = pgTable('mail_breaker', {
  id: integer().primaryKey(),
  state: text({ enum: ['warned', 'stopped', 'resumed'] }).notNull(),
  complaints: integer().notNull(),
  messages: integer().notNull(),
  /** Complaints about messages up to this one are forgiven: somebody looked and let mail go on. */
  afterDelivery: bigint('after_delivery', { mode: 'number' }).notNull().default(0),
  at: instant().notNull(),
})

/**
 * The keys that mail is signed with (DKIM). Written by the operator's command. The private key is encrypted with the
 * installation's secret, so that every worker has it and a dump alone gives it to nobody.
 */
export const dkimKeys = pgTable(
  'dkim_keys',
  {
    domain: text().notNull(),
    selector: text().notNull(),
    sealed: bytes().notNull(),
    publicKey: text('public_key').notNull(),
    createdAt: instant('created_at').notNull(),
    /** From then on it signs: its record was seen in the DNS, or the operator said so. */
    usedFrom: instant('used_from'),
  },
  (table) => [primaryKey({ columns: [table.domain, table.selector] })],
)
