import type { Db } from '@turnout/db/client.ts'
import { columnsOf, hotStatement } from '@turnout/db/hot-statement.ts'
import { deliveries } from '@turnout/db/tables/delivery.ts'
import { cohostings, events, slots } from '@turnout/db/tables/event.ts'
import { type consents, signups } from '@turnout/db/tables/signup.ts'
import { holdingStatuses } from '@turnout/db/terms.ts'
import { and, eq, sql } from 'drizzle-orm'
import { revealsOf } from '../call/call.rules.ts'
import type { Revelation } from '../call/call.schema.ts'
import { DomainError } from '../error.ts'
import type { Alongside } from '../ledger/ledger.repo.ts'
import type { Slot } from '../place/place.repo.ts'
import type { PlaceRules } from '../place/place.rules.ts'

export type Signup = typeof signups.$inferSelect
/** `hosts`: the names of the groups that host, the event's own first. */
export type SlotToAnswer = Slot & { slug: string; groupId: string; hosts: string[]; /** What the consent to signing up names. */ reveals: Revelation; /** The mail domains of the hosts' employers. */ mailDomains: string[]; callId: string | null; asks: boolean; guardedUntil: Temporal.Instant | null }

/** What is said of an event that is not public, whether or not there is one. */
export const noEvent = (): DomainError => new DomainError('not_found', 'There is no such event.')

const slotColumns = columnsOf(slots, 't')
const signupColumns = columnsOf(signups, 's')

type LockedRow = Record<string, unknown> & { event_status: string; slug: string; call_id: string | null; call_kind: string | null; call_reveals: Revelation | null; event_group_id: string; group_name: string; cohosts: string[] | null; mail_domains: string[]; asks: boolean; guarded_until: string | null }

/**
 * Slots, locked in the order of their ids: everyone who answers them waits here in turn, and nobody in a circle. What follows in
 * the transaction looks up by keys only: a plan made while the tables are nearly empty is kept, and reading all of a table that
 * a rush fills meanwhile would cost more with each sign-up.
 */
function slotLock(name: string, which: string): (db: Db, values: unknown[]) => Promise<SlotToAnswer[]> {
  const statement = hotStatement<LockedRow>(name, `
    select ${slotColumns.list}, e.status as event_status, e.slug, e.call_id, k.kind as call_kind, k.reveals as call_reveals, e.guarded_until, e.group_id as event_group_id, g.name as group_name,
      g.mail_domains || coalesce((select array_agg(d) from cohostings c join groups h on h.id = c.group_id, unnest(h.mail_domains) d where c.event_id = e.id and c.state = 'accepted'), '{}') as mail_domains,
      (select array_agg(h.name order by c.invited_at, h.name) from cohostings c join groups h on h.id = c.group_id where c.event_id = e.id and c.state = 'accepted') as cohosts,
      exists (select 1 from questions q where q.removed_at is null and (q.event_id = e.id or q.call_id = e.call_id)) as asks,
      (select set_config('enable_seqscan', 'off', true)) as by_keys
    from slots t join events e on e.id = t.event_id join groups g on g.id = e.group_id left join calls k on k.id = e.call_id
    where ${which} order by t.id for no key update of t`)
  return async (db, values) => {
    const rows = await statement(db, values)
    if (rows.some((row) => row.event_status === 'draft' || row.event_status === 'pending')) throw noEvent()
    return rows.map((row) => ({ ...slotColumns.read(row), slug: row.slug, callId: row.call_id, reveals: revealsOf(row.call_kind === null ? null : { kind: row.call_kind, reveals: row.call_reveals }), groupId: row.event_group_id, hosts: [row.group_name, ...(row.cohosts ?? [])], mailDomains: row.mail_domains, asks: row.asks, guardedUntil: row.guarded_until === null ? null : Temporal.Instant.from(row.guarded_until) }))
  }
}

const lockNamed = slotLock('lock_slots', 't.id = any($1::uuid[])')
const lockAnswered = slotLock('lock_own_slots', 't.event_id = $1 and exists (select 1 from signups s where s.slot_id = t.id and s.person_id = $2)')

/** The slots that somebody answers at once, of one event, locked. */
export async function lockSlotsToAnswer(db: Db, slotIds: string[]): Promise<SlotToAnswer[]> {
  const wanted = new Set(slotIds)
  const rows = await lockNamed(db, [[...wanted]])
  if (rows.length < wanted.size || rows.some(({ eventId }) => eventId !== rows[0]?.eventId)) throw noEvent()
  return rows
}

/** The slots of an event that this person has answered, locked. */
export async function lockOwnSlots(db: Db, eventId: string, personId: string): Promise<SlotToAnswer[]> {
  return lockAnswered(db, [eventId, personId])
}

export type Standing = { before: Signup | undefined; /** The group that the answer is given to takes none of this person's. */ blocked: boolean; eventStatus: string; rules: PlaceRules; places: number; waiting: boolean; ahead: boolean }

type StandingRow = Record<string, unknown> & PlaceRules & Pick<Standing, 'blocked' | 'eventStatus' | 'places' | 'waiting' | 'ahead'> & { s_id: string | null }

const standingOf = hotStatement<StandingRow>('standing', `
  select ${signupColumns.list}, e.status as "eventStatus", e.confirm_first as "confirmFirst", e.confirm_hours as "confirmHours", e.approves, e.promotion, e.offer_hours as "offerHours", e.smaller_pass as "smallerPass",
    (select coalesce(sum(1 + h.guests), 0)::int from signups h where h.slot_id = $1 and h.status in ('${holdingStatuses.join("', '")}')) as places,
    exists (select 1 from signups w where w.slot_id = $1 and w.status = 'waitlisted' and w.guests < coalesce($5::int, 1000000)) as waiting,
    exists (select 1 from signups w where w.slot_id = $1 and w.status = 'waitlisted' and w.guests < coalesce($5::int, 1000000) and (s.status is distinct from 'waitlisted' or (w.answered_at, w.id) < (s.answered_at, s.id))) as ahead,
    exists (select 1 from blocks b where b.person_id = $2 and b.group_id = coalesce($4, s.group_id, e.group_id)) as blocked
  from events e left join signups s on s.slot_id = $1 and s.person_id = $2 where e.id = $3`)

/**
 * What an answer is decided by: the person's answer so far, the event's say, the places held, whether anybody waits whom the slot
 * has places enough for, and whether longer than this person. A statement of its own after the lock is won, because the one that waited for it still sees the
 * event as it was before.
 */
export async function getStanding(db: Db, slot: Slot, personId: string, groupId: string | null = null): Promise<Standing> {
  const [row] = await standingOf(db, [slot.id, personId, slot.eventId, groupId, slot.capacity])
  if (!row) throw new Error('invariant: a slot has its event')
  const { blocked, eventStatus, places, waiting, ahead, confirmFirst, confirmHours, approves, promotion, offerHours, smallerPass } = row
  return { before: row.s_id === null ? undefined : signupColumns.read(row), blocked, eventStatus, places, waiting, ahead, rules: { confirmFirst, confirmHours, approves, promotion, offerHours, smallerPass } }
}

export async function findSignup(db: Db, slotId: string, personId: string): Promise<Signup | undefined> {
  const [row] = await db.select().from(signups).where(and(eq(signups.slotId, slotId), eq(signups.personId, personId)))
  return row
}

export type SignupOfEvent = Signup & { eventId: string; callId: string | null }

export async function findSignupById(db: Db, id: string): Promise<SignupOfEvent | undefined> {
  const [row] = await db.select({ signup: signups, eventId: slots.eventId, callId: events.callId }).from(signups).innerJoin(slots, eq(slots.id, signups.slotId)).innerJoin(events, eq(events.id, slots.eventId)).where(eq(signups.id, id))
  return row && { ...row.signup, eventId: row.eventId, callId: row.callId }
}

// A personal link counts for the event that it was made for, and nobody brings themselves.
const upsertSignup = hotStatement<{ id: string; created_at: string; host_decision: Signup['hostDecision']; calendar_turns: number }>('save_signup', `
  insert into signups (id, slot_id, person_id, group_id, status, name, guests, note, locale, time_zone, source, invited_by, created_at, answered_at, confirmed_at, held_until)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
    (select b.id from signups b join slots bs on bs.id = b.slot_id where b.id = $12 and b.person_id <> $3 and bs.event_id = (select event_id from slots where id = $2)), $13, $14, $15, $16)
  on conflict (slot_id, person_id) do update set
    group_id = excluded.group_id, status = excluded.status, name = excluded.name, guests = excluded.guests, note = excluded.note, locale = excluded.locale, time_zone = excluded.time_zone,
    source = excluded.source, invited_by = coalesce(signups.invited_by, excluded.invited_by), answered_at = excluded.answered_at, confirmed_at = excluded.confirmed_at, held_until = excluded.held_until
  returning id, created_at, host_decision, calendar_turns`)

/** Inserts the first answer or changes the one there is. The caller holds the slot's lock. */
export async function saveSignup(db: Db, row: Omit<Signup, 'hostDecision' | 'calendarTurns'>): Promise<Signup> {
  const { id, slotId, personId, groupId, status, name, guests, note, locale, timeZone, source, invitedBy, createdAt, answeredAt, confirmedAt, heldUntil } = row
  const [saved] = await upsertSignup(db, [id, slotId, personId, groupId, status, name, guests, note, locale, timeZone, source, invitedBy, createdAt.toString(), answeredAt.toString(), confirmedAt?.toString() ?? null, heldUntil?.toString() ?? null])
  if (!saved) throw new Error('invariant: an upsert returns its row')
  return { ...row, id: saved.id, createdAt: Temporal.Instant.from(saved.created_at), hostDecision: saved.host_decision, calendarTurns: saved.calendar_turns }
}

/** What somebody agreed to, as an insert to be written with what their answer owes them. */
export function consentGiven({ id, personId, signupId, wording, locale, givenAt, keepDays }: typeof consents.$inferSelect): Alongside {
  return { name: 'consent', text: 'insert into consents (id, person_id, signup_id, wording, locale, given_at, keep_days) values ($2, $3, $4, $5, $6, $7, $8)', values: [id, personId, signupId, wording, locale, givenAt.toString(), keepDays] }
}

/** Whether the group hosts the event beside its own. */
export async function isCohost(db: Db, eventId: string, groupId: string): Promise<boolean> {
  return (await db.select({ state: cohostings.state }).from(cohostings).where(and(eq(cohostings.eventId, eventId), eq(cohostings.groupId, groupId), eq(cohostings.state, 'accepted')))).length > 0
}

export async function listOwnSignups(db: Db, personId: string, eventId: string): Promise<Signup[]> {
  const rows = await db.select({ signup: signups }).from(signups).innerJoin(slots, eq(slots.id, signups.slotId)).where(and(eq(signups.personId, personId), eq(slots.eventId, eventId)))
  return rows.map((row) => row.signup)
}

/** How often since then the owner of this answer was sent the link because somebody typed the address again. */
export async function countAgain(db: Db, signupId: string, since: Temporal.Instant): Promise<number> {
  const { rows } = await db.execute<{ times: number }>(sql`
    select count(*)::int as times from ${deliveries} d join ${signups} s on s.id = d.signup_id and s.person_id = d.person_id where s.id = ${signupId} and d.kind = 'confirmation' and (d.facts ? 'again' or d.facts ->> 'outcome' = 'turnedDown') and d.created_at > ${since.toString()}::timestamptz`)
  return rows[0]?.times ?? 0
}
