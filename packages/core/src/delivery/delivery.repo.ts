import { setTimeout as delay } from 'node:timers/promises'
import { isPassing } from '@turnout/db/sqlstate.ts'
import type { Db } from '@turnout/db/client.ts'
import { people, signInLinks } from '@turnout/db/tables/account.ts'
import { announcements } from '@turnout/db/tables/announcement.ts'
import { attendances } from '@turnout/db/tables/attendance.ts'
import { calls } from '@turnout/db/tables/call.ts'
import { repChecks } from '@turnout/db/tables/coverage.ts'
import { deliveries, unsubscribes } from '@turnout/db/tables/delivery.ts'
import { cohostings, eventAsks, events, slots } from '@turnout/db/tables/event.ts'
import { suppressions } from '@turnout/db/tables/feedback.ts'
import { groups, joinRequests, memberships } from '@turnout/db/tables/group.ts'
import { kitItems } from '@turnout/db/tables/hosting.ts'
import { reminderRules } from '@turnout/db/tables/reminder.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import type { AnnouncementWords } from '../announcement/announcement.mail.ts'
import { isNotHeld } from '../ledger/ledger.repo.ts'
import type { Turnout } from '../reminder/reminder.mail.ts'
import { and, asc, eq, inArray, isNotNull, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { MailedKit } from '../hosting/hosting.mail.ts'
import { newId } from '../id.ts'
import type { Inviter } from '../joining/joining.mail.ts'
import type { Change } from '../notice/notice.rules.ts'
import { inviterOf } from '../trust/trust.repo.ts'
import type { SuppressionReason } from '../suppression/suppression.schema.ts'

export type Delivery = typeof deliveries.$inferSelect

/**
 * Claims the most urgent due messages for `workerId`. What a person waits for goes before bulk. Skips rows another worker
 * holds; takes over rows whose lease ran out by the database's own clock, because their worker is gone.
 */
export async function claimDeliveries(db: Db, { workerId, now, limit, leaseSeconds, urgentOnly = false }: { workerId: string; now: Temporal.Instant; limit: number; leaseSeconds: number; urgentOnly?: boolean }): Promise<number[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    update ${deliveries} set claimed_by = ${workerId}, claimed_until = clock_timestamp() + ${leaseSeconds} * interval '1 second', attempts = attempts + 1
    where id in (
      select id from ${deliveries}
      where state = 'planned' and planned_for <= ${now.toString()}::timestamptz and try_at <= clock_timestamp()
        and (claimed_until is null or claimed_until < clock_timestamp()) and ${isNotHeld} ${urgentOnly ? sql`and not bulk` : sql``}
      order by bulk, planned_for limit ${limit} for update skip locked)
    returning id`)
  return rows.map((row) => Number(row.id)).toSorted((a, b) => a - b)
}

/**
 * Keeps the leases of messages that are still waiting for their connection, or under way. A row that somebody is writing is left out: it is being
 * marked, and to wait for it while holding others could end whoever marks it in a deadlock.
 */
export async function renewClaims(db: Db, workerId: string, ids: number[], leaseSeconds: number): Promise<void> {
  if (ids.length === 0) return
  await db.execute(sql`
    update ${deliveries} set claimed_until = clock_timestamp() + ${leaseSeconds} * interval '1 second'
    where id in (select id from ${deliveries} where ${inArray(deliveries.id, ids)} and claimed_by = ${workerId} and state = 'planned' order by id for no key update skip locked)`)
}

/** Renews the lease of one message, if it is still this worker's. */
export async function keepClaim(db: Db, workerId: string, id: number, leaseSeconds: number): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    update ${deliveries} set claimed_until = clock_timestamp() + ${leaseSeconds} * interval '1 second'
    where id = ${id} and claimed_by = ${workerId} and state = 'planned' and claimed_until > clock_timestamp()`)
  return rowCount === 1
}

/** Gives back messages that were claimed but not begun. */
export async function releaseClaims(db: Db, workerId: string, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  await db.execute(sql`update ${deliveries} set claimed_by = null, claimed_until = null, attempts = attempts - 1 where ${inArray(deliveries.id, ids)} and claimed_by = ${workerId} and state = 'planned'`)
}

/** Ends every lease at once. */
export async function releaseAllClaims(db: Db): Promise<void> {
  await db.update(deliveries).set({ claimedBy: null, claimedUntil: null }).where(and(eq(deliveries.state, 'planned'), isNotNull(deliveries.claimedUntil)))
}

export type MarkSent = (id: number, at: Temporal.Instant, answer: string) => Promise<void>

type Mark = { id: number; at: string; answer: string }

/**
 * Marks messages as sent, and is done with each when its mark is on disk. Marks that come while a statement is under way share
 * the next one: a mark stands between two messages of a connection, and a commit of its own for each would cost as much as
 * sending. No connection has more than its one message unmarked.
 */
export function marker(db: Db): MarkSent {
  let waiting: Mark[] = []
  let written: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined

  async function write(): Promise<void> {
    await written.catch(() => undefined)
    const marks = waiting
    waiting = []
    next = undefined
    written = patiently(() => saveSent(db, marks))
    return written
  }
  return (id, at, answer) => {
    waiting.push({ id, at: at.toString(), answer: answer.replaceAll('\0', '').slice(0, 300) })
    return (next ??= write())
  }
}

/** Milliseconds: as long as a lease lasts nobody else sends what is to be marked. */
const databaseBackWithin = 15_000

/**
 * A database that restarts is waited for, and so is whoever writes the same rows: giving up would send what was accepted a second time.
 * Marking twice marks once.
 */
async function patiently(work: () => Promise<void>): Promise<void> {
  const until = performance.now() + databaseBackWithin
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error) || performance.now() > until) throw error
      await delay(100)
    }
  }
}

async function saveSent(db: Db, marks: Mark[]): Promise<void> {
  await db.execute(sql`
    update ${deliveries} set state = 'sent', sent_at = mark.at, answer = mark.answer, reason = null, claimed_until = null
    from json_to_recordset(${JSON.stringify(marks)}::json) as mark (id bigint, at timestamptz, answer text) where ${deliveries.id} = mark.id`)
}

export async function markSkipped(db: Db, id: number, reason: string): Promise<void> {
  await db.update(deliveries).set({ state: 'skipped', reason, claimedUntil: null }).where(and(eq(deliveries.id, id), eq(deliveries.state, 'planned')))
}

export async function markFailed(db: Db, id: number, reason: string, answer: string): Promise<void> {
  await db.update(deliveries).set({ state: 'failed', reason, answer: answer.slice(0, 300), claimedUntil: null }).where(eq(deliveries.id, id))
}

export async function markRetry(db: Db, id: number, delaySeconds: number, answer: string): Promise<void> {
  await db.update(deliveries).set({ tryAt: sql`clock_timestamp() + ${delaySeconds} * interval '1 second'`, answer: answer.slice(0, 300), claimedBy: null, claimedUntil: null }).where(and(eq(deliveries.id, id), eq(deliveries.state, 'planned')))
}

/** Whether the person written to answers for none of these groups. */
const holdsNone = (which: SQL): SQL => sql`not exists (select 1 from ${memberships} rm where rm.person_id = ${deliveries.personId} and rm.role in ('organizer', 'rep', 'deputy') and ${which})`

/** Everything that a message may say, and no column more: this is read for every message there is. */
const mailFacts = {
  delivery: {
    id: deliveries.id, kind: deliveries.kind, bulk: deliveries.bulk, notAfter: deliveries.notAfter, slotStartsAt: deliveries.slotStartsAt, attempts: deliveries.attempts,
    facts: deliveries.facts, ruleFamily: deliveries.ruleFamily, personId: deliveries.personId, signupId: deliveries.signupId, eventId: deliveries.eventId, signInLinkId: deliveries.signInLinkId,
  },
  person: { name: people.name, email: people.email, locale: people.locale, timeZone: people.timeZone },
  signup: { id: signups.id, name: signups.name, status: signups.status, guests: signups.guests, locale: signups.locale, confirmedAt: signups.confirmedAt, answeredAt: signups.answeredAt, heldUntil: signups.heldUntil, timeZone: signups.timeZone, calendarTurns: signups.calendarTurns },
  slot: { id: slots.id, eventId: slots.eventId, title: slots.title, sequence: slots.sequence, changedAt: slots.changedAt, startLocal: slots.startLocal, endLocal: slots.endLocal, timeZone: slots.timeZone, startsAt: slots.startsAt },
  event: {
    id: events.id, slug: events.slug, status: events.status, title: events.title, placeName: events.placeName, placeAddress: events.placeAddress, directions: events.directions,
    onlineUrl: events.onlineUrl, contact: events.contact, cancelReason: events.cancelReason, latitude: events.latitude, longitude: events.longitude,
  },
  call: { title: calls.title, eventTitle: calls.eventTitle, startLocal: calls.startLocal, endLocal: calls.endLocal, timeZone: calls.timeZone, eventStartLocal: calls.eventStartLocal, eventEndLocal: calls.eventEndLocal },
  rule: { kind: reminderRules.kind, audience: reminderRules.audience, enabled: reminderRules.enabled, subject: reminderRules.subject, body: reminderRules.body },
  attendance: sql<string | null>`case when ${reminderRules.audience} in ('attended', 'no_show') then (select v.state from ${attendances} v where v.signup_id = ${deliveries.signupId}) end`,
  announcement: sql<AnnouncementWords | null>`(select json_build_object('subject', a.subject, 'body', a.body, 'group', ag.name) from ${announcements} a left join ${groups} ag on ag.id = a.group_id where a.id = ${deliveries.announcementId})`,
  /** Further slots of the day that a reminded person is in. */
  others: sql<{ title: string; startLocal: string | null; endLocal: string | null; timeZone: string | null }[] | null>`case when ${deliveries.kind} = 'reminder' and ${deliveries.signupId} is not null then (
    select json_agg(json_build_object('title', o.title, 'startLocal', o.start_local, 'endLocal', o.end_local, 'timeZone', o.time_zone) order by o.starts_at)
    from ${signups} os join ${slots} o on o.id = os.slot_id
    where o.event_id = ${deliveries.eventId} and o.id <> ${deliveries.slotId} and os.person_id = ${deliveries.personId} and os.status = ${signups.status} and (o.starts_at at time zone o.zone)::date = (${slots.startsAt} at time zone o.zone)::date) end`,
  /**
   * For those who answer for the event: of an event with several hosts their own group's people, and all of them together. `known`:
   * whether they answer for one of its groups, and may know a small number.
   */
  counts: sql<Turnout | null>`case when ${deliveries.kind} = 'reminder' and ${deliveries.signupId} is null then (
    select json_build_object('going', coalesce(sum(1 + cs.guests) filter (where cs.status = 'going' and cs.own), 0)::int, 'maybe', coalesce(sum(1 + cs.guests) filter (where cs.status = 'maybe' and cs.own), 0)::int, 'waitlisted', coalesce(sum(1 + cs.guests) filter (where cs.status = 'waitlisted' and cs.own), 0)::int,
      'total', case when host.shared then coalesce(sum(1 + cs.guests) filter (where cs.status = 'going'), 0)::int end, 'known', cardinality(host.groups) > 0)
    from (select exists (select 1 from ${cohostings} c where c.event_id = ${deliveries.eventId} and c.state = 'accepted') as shared,
      array(select m.group_id from ${memberships} m where m.person_id = ${deliveries.personId} and m.role in ('organizer', 'rep', 'deputy')
        and (m.group_id = ${events.groupId} or m.group_id in (select c.group_id from ${cohostings} c where c.event_id = ${deliveries.eventId} and c.state = 'accepted'))) as groups) host
    left join lateral (select s.guests, s.status, (not host.shared or cardinality(host.groups) = 0 or coalesce(s.group_id, ${events.groupId}) = any(host.groups)) as own from ${signups} s join ${slots} ct on ct.id = s.slot_id where ct.event_id = ${deliveries.eventId}) cs on true
    group by host.shared, host.groups) end`,
  /** Looked up alone for an address that nobody proved. What is owed to it before this counts as sent: they may be under way together. */
  strangerMails: sql<number | null>`case when ${people.provedAt} is null and ${signups.confirmedAt} is null then (
    select count(*)::int from ${deliveries} b where b.person_id = ${deliveries.personId} and b.id <> ${deliveries.id} and (b.sent_at > ${deliveries.plannedFor} - interval '7 days' or (b.state = 'planned' and b.id < ${deliveries.id}))) end`,
  /** Of a change, and of what groups that host along are told of it: the description as it is now, in short, to tell whether it is still another. */
  described: sql<string | null>`case when ${deliveries.kind} = 'change' or ${deliveries.facts} ? 'changes' then encode(sha256(convert_to(coalesce(${events.description}, ${calls.eventDescription}, ''), 'UTF8')), 'hex') end`,
  /** Of a message to a host: whether each of several times has to be spoken of. */
  several: sql<boolean>`${deliveries.kind} = 'hosting' and (select count(*) > 1 from ${slots} st where st.event_id = ${deliveries.eventId})`,
  /** What a host is given to work with, never the files themselves. */
  kit: sql<MailedKit[] | null>`case when ${deliveries.kind} = 'hosting' then (
    select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'title', k.title, 'body', k.body, 'url', k.url) order by k.position, k.id) from ${kitItems} k where k.call_id = ${events.callId}) end`,
  /** What a changed call still asks about, of those that this message asks. */
  asks: sql<string[] | null>`case when ${deliveries.kind} = 'hosting' and ${deliveries.facts} ->> 'outcome' in ('asked', 'cohost_asked') then (
    select json_agg(a.field order by a.id) from ${eventAsks} a where a.round = (${deliveries.facts} ->> 'round')::uuid and a.answered_at is null and a.obsolete_at is null) end`,
  /** A question to a rep; one that tells of a call for help is never answered. */
  check: sql<{ level: string; answered: boolean; sameDay: boolean } | null>`case when ${deliveries.kind} = 'rep_check' then (
    select json_build_object('level', k.level, 'sameDay', k.held_on = (select (ft.starts_at at time zone ft.zone)::date from ${slots} ft where ft.event_id = k.event_id order by ft.starts_at, ft.id limit 1),
      'answered', ${deliveries.facts} ->> 'about' is distinct from 'help' and exists (select 1 from ${repChecks} ka where ka.event_id = k.event_id and ka.held_on = k.held_on and ka.round = k.round and ka.answer is not null))
    from ${repChecks} k where k.id = (${deliveries.facts} ->> 'checkId')::uuid) end`,
  /** Who an invitation to host is from. */
  inviter: sql<Inviter | null>`case when ${deliveries.kind} = 'group' and ${deliveries.facts} ? 'hostInvitationId' then ${inviterOf(sql`(${deliveries.facts} ->> 'hostInvitationId')::uuid`)} end`,
  link: { email: signInLinks.email, usedAt: signInLinks.usedAt },
  group: { name: groups.name, mailDomains: groups.mailDomains },
  /**
   * Where others may look, mail to this person, or about this group, says nothing of what it is about; nor does mail to whoever belongs
   * to a group that wishes so, unless it is about an answer of theirs to another.
   */
  neutral: sql<boolean>`(${people.neutralMail} or coalesce(${groups.neutralMail}, false) or coalesce((select ng.neutral_mail from ${groups} ng where ng.id::text = ${deliveries.facts} ->> 'groupId'), false)
    or (${deliveries.signupId} is null and exists (select 1 from ${memberships} nm join ${groups} ng on ng.id = nm.group_id where nm.person_id = ${deliveries.personId} and nm.role <> 'follower' and ng.neutral_mail)))`,
  /**
   * It was owed to somebody for a role, and they hold it no longer: who writes to a group, who comes and what its members are told is
   * theirs alone who answer for it, or belong to it, when it is sent. What becomes of an event is also told to who made it and still asks to answer for its group.
   */
  left: sql<boolean>`case
    when ${deliveries.kind} = 'reminder' and ${deliveries.signupId} is null then not (${people.isOrganizer} and ${events.createdBy} = ${people.id}) and ${holdsNone(sql`(rm.group_id = ${events.groupId} or rm.group_id in (select c.group_id from ${cohostings} c where c.event_id = ${deliveries.eventId} and c.state = 'accepted'))`)}
    when ${deliveries.kind} = 'rep_check' and ${deliveries.facts} ->> 'about' is distinct from 'help' then (select k.level from ${repChecks} k where k.id = (${deliveries.facts} ->> 'checkId')::uuid) in ('rep', 'deputy') and ${holdsNone(sql`rm.group_id = ${events.groupId}`)}
    when ${deliveries.kind} = 'hosting' and ${deliveries.facts} ->> 'outcome' in ('cohost_asked', 'cohost_changed') then ${holdsNone(sql`rm.group_id in (select c.group_id from ${cohostings} c where c.event_id = ${deliveries.eventId} and c.state = 'accepted')`)}
    when ${deliveries.kind} = 'hosting' and ${deliveries.facts} ->> 'outcome' <> 'waiting' then not (${events.createdBy} = ${people.id} and (${people.isOrganizer} or exists (select 1 from ${joinRequests} jr where jr.group_id = ${events.groupId} and jr.person_id = ${people.id} and jr.decided_at is null))) and ${holdsNone(sql`(rm.group_id = ${events.groupId}
      or rm.group_id in (select c.group_id from ${cohostings} c where c.event_id = ${deliveries.eventId} and c.state = 'accepted') or (rm.role = 'organizer' and rm.group_id in (
        with recursive up as (select g.parent_id as id, 1 as depth from ${groups} g where g.id = ${events.groupId} union all select g.parent_id, up.depth + 1 from ${groups} g join up on g.id = up.id where up.depth < 50) select id from up)))`)}
    when ${deliveries.kind} = 'chase' or ${deliveries.kind} = 'group' and ${deliveries.facts} ->> 'about' in ('contact', 'request', 'cohost_invited', 'cohost_accepted', 'cohost_declined', 'cohost_left', 'cohost_withdrawn', 'cohost_cancelled') then ${deliveries.facts} ->> 'groupId' <> '' and ${holdsNone(sql`rm.group_id::text = ${deliveries.facts} ->> 'groupId'`)}
    when ${deliveries.kind} = 'group' and ${deliveries.facts} ->> 'about' = 'request_above' then exists (select 1 from ${memberships} am where am.group_id = nullif(${deliveries.facts} ->> 'groupId', '')::uuid and am.role in ('organizer', 'rep'))
    when ${deliveries.kind} = 'announcement' and ${deliveries.eventId} is null then exists (select 1 from ${announcements} la where la.id = ${deliveries.announcementId} and la.group_id is not null and not exists (select 1 from ${memberships} lm where lm.person_id = ${deliveries.personId} and lm.group_id = la.group_id))
    else false end`,
  suppressed: sql<SuppressionReason | null>`(select x.reason from ${suppressions} x where x.email = coalesce(${signInLinks.email}, ${people.email}))`,
  unsubscribed: sql<boolean>`exists (select 1 from ${unsubscribes} u where u.person_id = ${deliveries.personId} and (u.event_id is null or u.event_id = ${deliveries.eventId}))`,
}

/** What held before of an event's times, in a message to groups that host along. */
const changesOf = (facts: Delivery['facts']): Record<string, Change> => (facts['changes'] ? (JSON.parse(facts['changes']) as Record<string, Change>) : {})

/** The facts of a batch in one query. */
export async function listMailFacts(db: Db, ids: number[]) {
  if (ids.length === 0) return []
  const rows = await db
    .select(mailFacts)
    .from(deliveries)
    .innerJoin(people, eq(people.id, deliveries.personId))
    .leftJoin(signups, eq(signups.id, deliveries.signupId))
    .leftJoin(events, eq(events.id, deliveries.eventId))
    // A message to a host names no slot: it speaks of the event's first.
    .leftJoin(slots, or(eq(slots.id, deliveries.slotId), and(isNull(deliveries.slotId), eq(slots.eventId, deliveries.eventId), eq(slots.position, 0))))
    .leftJoin(calls, eq(calls.id, events.callId))
    .leftJoin(groups, sql`${groups.id} = coalesce(${signups.groupId}, ${events.groupId})`)
    .leftJoin(reminderRules, eq(reminderRules.id, deliveries.ruleId))
    .leftJoin(signInLinks, eq(signInLinks.id, deliveries.signInLinkId))
    .where(inArray(deliveries.id, ids))
    .orderBy(asc(deliveries.bulk), asc(deliveries.id))
  const together = rows.flatMap(({ delivery }) => delivery.facts.signups?.split(' ') ?? [])
  const answers = together.length > 0 ? await db.select({ signup: mailFacts.signup, slot: mailFacts.slot }).from(signups).innerJoin(slots, eq(slots.id, signups.slotId)).where(inArray(signups.id, together)).orderBy(asc(slots.startsAt), asc(slots.position)) : []
  const told = rows.filter(({ delivery }) => delivery.kind === 'change' || delivery.kind === 'cancellation')
  const standing = told.length > 0 ? await listStanding(db, told.map(({ delivery }) => delivery)) : []
  const changed = rows.flatMap(({ delivery }) => Object.keys(changesOf(delivery.facts)))
  const noted = changed.length > 0 ? await db.select(mailFacts.slot).from(slots).where(inArray(slots.id, changed)).orderBy(asc(slots.startsAt), asc(slots.position)) : []
  // A message about several answers has them all; whoever is told of a change, each time of the event that they have an answer to.
  return rows.map((row) => {
    const { kind, facts, personId, eventId } = row.delivery
    const changes = Object.entries(changesOf(facts)).flatMap(([slotId, change]) => noted.filter((slot) => slot.id === slotId).map((slot) => ({ slot, change })))
    if (kind === 'change' || kind === 'cancellation') return { ...row, changes, answers: standing.filter((one) => one.personId === personId && one.slot.eventId === eventId).map(({ signup, slot }) => ({ signup, slot })) }
    return { ...row, changes, answers: answers.filter(({ signup }) => facts.signups?.includes(signup.id)) }
  })
}

/** What these people have answered to the times of these events, and not taken back. */
async function listStanding(db: Db, told: { personId: string; eventId: string | null }[]) {
  const pairs = sql.join(told.map(({ personId, eventId }) => sql`(${personId}::uuid, ${eventId}::uuid)`), sql`, `)
  return db
    .select({ personId: signups.personId, signup: mailFacts.signup, slot: mailFacts.slot })
    .from(signups)
    .innerJoin(slots, eq(slots.id, signups.slotId))
    .where(and(notInArray(signups.status, ['declined', 'cancelled']), sql`(${signups.personId}, ${slots.eventId}) in (${pairs})`))
    .orderBy(asc(slots.startsAt), asc(slots.position))
}

export type MailRow = Awaited<ReturnType<typeof listMailFacts>>[number]

/** Idempotent: asking twice leaves one row. */
export async function saveUnsubscribe(db: Db, personId: string, eventId: string | null, now: Temporal.Instant): Promise<void> {
  await db.insert(unsubscribes).values({ id: newId(), personId, eventId, createdAt: now }).onConflictDoNothing()
}

export async function deleteUnsubscribes(db: Db, personId: string, eventId: string | null): Promise<void> {
  await db.delete(unsubscribes).where(and(eq(unsubscribes.personId, personId), sql`(${unsubscribes.eventId} is null or ${unsubscribes.eventId} = ${eventId}::uuid)`))
}

export async function findUnsubscribe(db: Db, personId: string, eventId: string | null): Promise<'event' | 'all' | undefined> {
  const rows = await db.select({ eventId: unsubscribes.eventId }).from(unsubscribes).where(and(eq(unsubscribes.personId, personId), sql`(${unsubscribes.eventId} is null or ${unsubscribes.eventId} = ${eventId}::uuid)`))
  if (rows.length === 0) return undefined
  return rows.some((row) => row.eventId === null) ? 'all' : 'event'
}
