import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { groups, memberships } from '@turnout/db/tables/group.ts'
import { hostInvitations, trustedHosts } from '@turnout/db/tables/hosting.ts'
import { and, asc, desc, eq, gt, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { DomainError } from '../error.ts'
import type { Inviter } from '../joining/joining.mail.ts'

export type HostInvitationRow = typeof hostInvitations.$inferSelect

/** False where the group was trusted already. */
export async function saveTrust(db: Db, row: typeof trustedHosts.$inferInsert): Promise<boolean> {
  return (await db.insert(trustedHosts).values(row).onConflictDoNothing().returning({ groupId: trustedHosts.groupId })).length > 0
}

export async function deleteTrust(db: Db, campaignId: string, groupId: string): Promise<boolean> {
  return (await db.delete(trustedHosts).where(and(eq(trustedHosts.campaignId, campaignId), eq(trustedHosts.groupId, groupId))).returning({ groupId: trustedHosts.groupId })).length > 0
}

export type TrustedListed = { groupId: string; name: string; town: string | null; grantedAt: Temporal.Instant }

export async function listTrustedRows(db: Db, campaignId: string): Promise<TrustedListed[]> {
  return db
    .select({ groupId: groups.id, name: groups.name, town: groups.town, grantedAt: trustedHosts.grantedAt })
    .from(trustedHosts)
    .innerJoin(groups, eq(groups.id, trustedHosts.groupId))
    .where(eq(trustedHosts.campaignId, campaignId))
    .orderBy(asc(groups.name))
    .limit(1000)
}

export type Standing = { trusted: boolean; invited: boolean }

/** The group itself is trusted; invited is it, any group above it, or the person's own address, whose link was used or has not run out. */
export async function readStanding(db: Db, { campaignId, callId, groupPath, personId, now }: { campaignId: string; callId: string; groupPath: readonly string[]; personId: string | null; now: Temporal.Instant }): Promise<Standing> {
  const { rows } = await db.execute<Standing>(sql`
    select
      exists (select 1 from ${trustedHosts} t where t.campaign_id = ${campaignId} and t.group_id = ${groupPath[0] ?? null}::uuid) as trusted,
      exists (select 1 from ${hostInvitations} i where i.call_id = ${callId} and i.withdrawn_at is null
        and (i.group_id in (select value::uuid from json_array_elements_text(${JSON.stringify(groupPath)}::json))
          or ((i.used_at is not null or i.expires_at > ${now.toString()}::timestamptz) and i.email = (select p.email from ${people} p where p.id = ${personId}::uuid)))) as invited`)
  return rows[0] ?? { trusted: false, invited: false }
}

/**
 * Who an invitation (of this id) is from, as it may be said by now: a group that is still there, and whoever sent it if they said so and
 * still answer for that group or run the call.
 */
export const inviterOf = (id: SQL): SQL<Inviter | null> => sql`(
  select json_build_object('group', ig.name, 'person', case when hi.names_inviter and (ip.is_organizer or exists (select 1 from ${memberships} im where im.person_id = ip.id and im.group_id = hi.as_group_id and im.role in ('organizer', 'rep'))) then nullif(ip.name, '') end)
  from ${hostInvitations} hi left join ${groups} ig on ig.id = hi.as_group_id and ig.archived_at is null left join ${people} ip on ip.id = hi.invited_by where hi.id = ${id})`

export async function findInviter(db: Db, id: string): Promise<Inviter> {
  const { rows } = await db.execute<{ inviter: Inviter | null }>(sql`select ${inviterOf(sql`${id}::uuid`)} as inviter`)
  return rows[0]?.inviter ?? { group: null, person: null }
}

/** Undefined where it is there already. */
export async function saveHostInvitation(db: Db, row: typeof hostInvitations.$inferInsert): Promise<HostInvitationRow | undefined> {
  const [saved] = await db.insert(hostInvitations).values(row).onConflictDoNothing().returning()
  return saved
}

export async function getHostInvitationRow(db: Db, id: string): Promise<HostInvitationRow> {
  const [row] = await db.select().from(hostInvitations).where(eq(hostInvitations.id, id))
  if (!row) throw new DomainError('not_found', 'This invitation does not exist any more.')
  return row
}

/** Undefined where it was used or withdrawn meanwhile, or ran out. */
export async function takeHostInvitation(db: Db, id: string, now: Temporal.Instant): Promise<HostInvitationRow | undefined> {
  const [row] = await db.update(hostInvitations).set({ usedAt: now }).where(and(eq(hostInvitations.id, id), isNull(hostInvitations.usedAt), isNull(hostInvitations.withdrawnAt), gt(hostInvitations.expiresAt, now))).returning()
  return row
}

export async function linkHostInvitation(db: Db, id: string, eventId: string): Promise<void> {
  await db.update(hostInvitations).set({ eventId }).where(eq(hostInvitations.id, id))
}

/** The event that an invitation was used for. */
export async function findUse(db: Db, id: string): Promise<string | null> {
  const [row] = await db.select({ eventId: hostInvitations.eventId }).from(hostInvitations).where(and(eq(hostInvitations.id, id), isNotNull(hostInvitations.usedAt)))
  return row?.eventId ?? null
}

/** Gives an invitation that nobody has used its full time once more; undefined where it was used or withdrawn. */
export async function renewHostInvitation(db: Db, id: string, expiresAt: Temporal.Instant): Promise<HostInvitationRow | undefined> {
  const [row] = await db.update(hostInvitations).set({ expiresAt: sql`case when ${hostInvitations.email} is not null then ${expiresAt.toString()}::timestamptz end`, askedAgainAt: null }).where(and(eq(hostInvitations.id, id), isNull(hostInvitations.usedAt), isNull(hostInvitations.withdrawnAt))).returning()
  return row
}

/** Notes that somebody whose link ran out asks for another; undefined where it did not, or they asked since `quietSince`. */
export async function saveAskedAgain(db: Db, id: string, now: Temporal.Instant, quietSince: Temporal.Instant): Promise<HostInvitationRow | undefined> {
  const unasked = or(isNull(hostInvitations.askedAgainAt), lte(hostInvitations.askedAgainAt, quietSince))
  const [row] = await db.update(hostInvitations).set({ askedAgainAt: now }).where(and(eq(hostInvitations.id, id), isNotNull(hostInvitations.email), isNull(hostInvitations.usedAt), isNull(hostInvitations.withdrawnAt), lte(hostInvitations.expiresAt, now), unasked)).returning()
  return row
}

export async function withdrawHostInvitationRow(db: Db, id: string, now: Temporal.Instant): Promise<HostInvitationRow | undefined> {
  const [row] = await db.update(hostInvitations).set({ withdrawnAt: now }).where(and(eq(hostInvitations.id, id), isNull(hostInvitations.withdrawnAt))).returning()
  return row
}

export type HostInvitationListed = { id: string; groupId: string | null; group: string | null; email: string | null; createdAt: Temporal.Instant; usedAt: Temporal.Instant | null; expiresAt: Temporal.Instant | null; askedAgainAt: Temporal.Instant | null }

export async function listHostInvitations(db: Db, callId: string): Promise<HostInvitationListed[]> {
  return db
    .select({ id: hostInvitations.id, groupId: hostInvitations.groupId, group: groups.name, email: hostInvitations.email, createdAt: hostInvitations.createdAt, usedAt: hostInvitations.usedAt, expiresAt: hostInvitations.expiresAt, askedAgainAt: hostInvitations.askedAgainAt })
    .from(hostInvitations)
    .leftJoin(groups, eq(groups.id, hostInvitations.groupId))
    .where(and(eq(hostInvitations.callId, callId), isNull(hostInvitations.withdrawnAt)))
    .orderBy(desc(hostInvitations.createdAt))
    .limit(1000)
}
