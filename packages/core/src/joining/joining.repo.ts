import type { Db } from '@turnout/db/client.ts'
import { people } from '@turnout/db/tables/account.ts'
import { groups, invitations, joinRequests, memberships } from '@turnout/db/tables/group.ts'
import { and, asc, desc, eq, gt, inArray, isNull, lt, ne } from 'drizzle-orm'
import { DomainError } from '../error.ts'

export type JoinRequestRow = typeof joinRequests.$inferSelect
export type InvitationRow = typeof invitations.$inferSelect

/** False where the same person's question is still open: two taps are one question. Whoever asked to be a member and hosts now asks to be rep. */
export async function saveJoinRequest(db: Db, row: typeof joinRequests.$inferInsert): Promise<boolean> {
  const { groupId, personId, decidedAt, role } = joinRequests
  const asking = db.insert(joinRequests).values(row)
  const saved = await (row.role === 'rep' ? asking.onConflictDoUpdate({ target: [groupId, personId], targetWhere: isNull(decidedAt), set: { role: 'rep' }, setWhere: ne(role, 'rep') }) : asking.onConflictDoNothing()).returning({ id: joinRequests.id })
  return saved.length > 0
}

/** The open question of somebody who hosts in a group's name: to be its rep. */
export async function findClaim(db: Db, groupId: string, personId: string): Promise<JoinRequestRow | undefined> {
  const [row] = await db.select().from(joinRequests).where(and(eq(joinRequests.groupId, groupId), eq(joinRequests.personId, personId), eq(joinRequests.role, 'rep'), isNull(joinRequests.decidedAt)))
  return row
}

export async function getJoinRequest(db: Db, id: string): Promise<JoinRequestRow> {
  const [row] = await db.select().from(joinRequests).where(eq(joinRequests.id, id))
  if (!row) throw new DomainError('not_found', 'This request does not exist any more.')
  return row
}

/** Undefined where somebody else has decided already. */
export async function decideJoinRequestRow(db: Db, id: string, accepted: boolean, now: Temporal.Instant): Promise<JoinRequestRow | undefined> {
  const [row] = await db.update(joinRequests).set({ accepted, decidedAt: now }).where(and(eq(joinRequests.id, id), isNull(joinRequests.decidedAt))).returning()
  return row
}

/** Whoever was let in as what they asked to be, on whatever way, asks no more: `whole` where they answer for the group now. */
export async function settleRequest(db: Db, groupId: string, personId: string, whole: boolean, now: Temporal.Instant): Promise<void> {
  await db.update(joinRequests).set({ accepted: true, decidedAt: now }).where(and(eq(joinRequests.groupId, groupId), eq(joinRequests.personId, personId), isNull(joinRequests.decidedAt), whole ? undefined : eq(joinRequests.role, 'member')))
}

export async function listOpenRequests(db: Db, groupId: string): Promise<{ id: string; name: string; email: string; role: JoinRequestRow['role']; message: string; createdAt: Temporal.Instant }[]> {
  return db
    .select({ id: joinRequests.id, name: people.name, email: people.email, role: joinRequests.role, message: joinRequests.message, createdAt: joinRequests.createdAt })
    .from(joinRequests)
    .innerJoin(people, eq(people.id, joinRequests.personId))
    .where(and(eq(joinRequests.groupId, groupId), isNull(joinRequests.decidedAt)))
    .orderBy(asc(joinRequests.createdAt))
    .limit(500)
}

export async function countOpenRequests(db: Db, groupId: string): Promise<number> {
  return db.$count(joinRequests, and(eq(joinRequests.groupId, groupId), isNull(joinRequests.decidedAt)))
}

export async function hasOpenRequest(db: Db, groupId: string, personId: string): Promise<boolean> {
  return (await db.select({ id: joinRequests.id }).from(joinRequests).where(and(eq(joinRequests.groupId, groupId), eq(joinRequests.personId, personId), isNull(joinRequests.decidedAt)))).length > 0
}

export async function saveInvitation(db: Db, row: typeof invitations.$inferInsert): Promise<InvitationRow> {
  const [saved] = await db.insert(invitations).values(row).returning()
  if (!saved) throw new Error('invariant: an insert returns its row')
  return saved
}

export async function findInvitation(db: Db, id: string): Promise<(Omit<InvitationRow, 'groupName'> & { /** What the group was called when it invited. */ invitedTo: string | null; groupName: string; groupSlug: string; archived: boolean }) | undefined> {
  const [row] = await db
    .select({ invitation: invitations, groupName: groups.name, groupSlug: groups.slug, archivedAt: groups.archivedAt })
    .from(invitations)
    .innerJoin(groups, eq(groups.id, invitations.groupId))
    .where(eq(invitations.id, id))
  return row && { ...row.invitation, invitedTo: row.invitation.groupName, groupName: row.groupName, groupSlug: row.groupSlug, archived: row.archivedAt !== null }
}

/** Undefined where it was used, withdrawn or ran out in the meantime. */
export async function takeInvitation(db: Db, id: string, now: Temporal.Instant): Promise<InvitationRow | undefined> {
  const [row] = await db
    .update(invitations)
    .set({ usedAt: now })
    .where(and(eq(invitations.id, id), isNull(invitations.usedAt), isNull(invitations.withdrawnAt), gt(invitations.expiresAt, now)))
    .returning()
  return row
}

export async function listOpenInvitations(db: Db, groupId: string, now: Temporal.Instant): Promise<Pick<InvitationRow, 'id' | 'email' | 'name' | 'role' | 'invitedBy' | 'createdAt' | 'expiresAt'>[]> {
  return db
    .select({ id: invitations.id, email: invitations.email, name: invitations.name, role: invitations.role, invitedBy: invitations.invitedBy, createdAt: invitations.createdAt, expiresAt: invitations.expiresAt })
    .from(invitations)
    .where(and(eq(invitations.groupId, groupId), isNull(invitations.usedAt), isNull(invitations.withdrawnAt), gt(invitations.expiresAt, now)))
    .orderBy(desc(invitations.createdAt))
    .limit(500)
}

export async function withdrawInvitations(db: Db, ids: string[], now: Temporal.Instant): Promise<void> {
  if (ids.length > 0) await db.update(invitations).set({ withdrawnAt: now }).where(and(inArray(invitations.id, ids), isNull(invitations.usedAt)))
}

export async function deleteOldInvitations(db: Db, before: Temporal.Instant): Promise<void> {
  await db.delete(invitations).where(lt(invitations.expiresAt, before))
}

export async function deleteMembership(db: Db, groupId: string, personId: string): Promise<boolean> {
  return (await db.delete(memberships).where(and(eq(memberships.groupId, groupId), eq(memberships.personId, personId))).returning({ role: memberships.role })).length > 0
}

export async function findRole(db: Db, groupId: string, personId: string): Promise<(typeof memberships.$inferSelect)['role'] | undefined> {
  const [row] = await db.select({ role: memberships.role }).from(memberships).where(and(eq(memberships.groupId, groupId), eq(memberships.personId, personId)))
  return row?.role
}

/** Who answers for a group and who stands in for them, by name: what an organizer above may know of them, with what it takes to give them another role. */
export async function listAnsweringNamed(db: Db, groupId: string): Promise<{ personId: string; name: string; role: JoinRequestRow['role'] }[]> {
  return db.select({ personId: people.id, name: people.name, role: memberships.role }).from(memberships).innerJoin(people, eq(people.id, memberships.personId)).where(and(eq(memberships.groupId, groupId), inArray(memberships.role, ['organizer', 'rep', 'deputy']))).orderBy(asc(people.name), asc(people.id))
}

/** The people who answer for a group, as those a message about it is owed to. */
export async function listAnswerable(db: Db, groupId: string): Promise<string[]> {
  return (await db.select({ personId: memberships.personId }).from(memberships).where(and(eq(memberships.groupId, groupId), inArray(memberships.role, ['organizer', 'rep'])))).map((row) => row.personId)
}
