import type { Db } from '@turnout/db/client.ts'
import type { groupRoles } from '@turnout/db/terms.ts'
import type { Outside } from './outside.ts'

/** Who acts. A guest has no account session; what a guest may do depends on the signed link presented to the use case. */
export type Actor =
  | { kind: 'person'; personId: string; isOrganizer: boolean; memberships: Membership[] }
  | { kind: 'guest' }
  | { kind: 'system' }

/** What a person is in a group. */
export type Role = (typeof groupRoles)[number]

export type Membership = { groupId: string; role: Role }

/**
 * A bell for the workers, rung once what they should look at is committed. It carries nothing: the ledger is what must not be
 * lost, and workers look there by themselves, too.
 */
export type Jobs = { wake(): void }

export type Ctx = {
  actor: Actor
  db: Db
  now(): Temporal.Instant
  jobs: Jobs
  /** Inside a transaction: what is done once it is committed. */
  afterCommit?: Set<() => void>
  /** `https://turnout.example`, without a slash at the end. */
  origin: string
  /** The first signs, all verify: that is how a key is rotated. */
  secrets: readonly string[]
  /** The language of whoever asks; what is written down for them is written in it. */
  locale: string
  /** A keyed hash of the network the request came from, for limits; null inside the process. */
  network: string | null
  limits: Limits
  keep: Keep
  instance: Instance
  outside: Outside
}

/** How this installation presents itself. */
export type Instance = {
  name: string
  accent: string
  rehearsal: boolean
  /** The address that mail comes from and calendar programs answer to. */
  mailFrom: string
  /** Where forwarded mail is received; null where none is. */
  inboundDomain: string | null
}

/** What an operator may widen, for instance for a campus behind one address. */
export type Limits = { signUpsPerNetwork: number }

/**
 * How long lists of people are open to those who answer for an event, and how long the people on them stay known, in days after its
 * end; and for how many days what is noted on a chart is kept.
 */
export type Keep = { listDays: number; peopleDays: number; chartDays: number }
