import { people } from '@turnout/db/tables/account.ts'
import { groups, memberships } from '@turnout/db/tables/group.ts'
import { eq } from 'drizzle-orm'
import type { Person } from '../account/account.repo.ts'
import type { Role } from '../ctx.ts'
import { type Group, saveGroup, saveMembership } from '../group/group.repo.ts'
import { newCode, newId, newSlug } from '../id.ts'
import { as, type TestCtx } from './ctx.ts'

let made = 0

export async function aPerson(ctx: TestCtx, overrides: Partial<typeof people.$inferInsert> = {}): Promise<Person> {
  const name = overrides.name ?? `Person ${++made}`
  const row = { id: newId(), email: `person-${newCode().toLowerCase()}@example.org`, name, provedAt: ctx.now(), createdAt: ctx.now(), ...overrides }
  const [person] = await ctx.db.insert(people).values(row).returning()
  if (!person) throw new Error('invariant: an insert returns its row')
  return person
}

export async function personBy(ctx: Pick<TestCtx, 'db'>, email: string): Promise<Person | undefined> {
  const [person] = await ctx.db.select().from(people).where(eq(people.email, email))
  return person
}

/** The ctx of somebody who runs campaigns and calls. */
export async function anOrganizer(ctx: TestCtx): Promise<TestCtx> {
  return as(ctx, await aPerson(ctx, { isOrganizer: true }))
}

export async function aGroup(ctx: TestCtx, overrides: Partial<typeof groups.$inferInsert> = {}): Promise<Group> {
  const name = overrides.name ?? `Depot ${++made}`
  return saveGroup(ctx.db, { id: newId(), slug: newSlug(name), name, kind: 'workplace', joinCode: newCode(), createdAt: ctx.now(), ...overrides })
}

/** The ctx of a new person with this role in the group. */
export async function aMember(ctx: TestCtx, group: { id: string }, role: Role = 'member', overrides: Partial<typeof memberships.$inferInsert> = {}): Promise<TestCtx & { personId: string }> {
  const person = await aPerson(ctx)
  await saveMembership(ctx.db, { groupId: group.id, personId: person.id, role, createdAt: ctx.now(), ...overrides })
  return { ...(await as(ctx, person)), personId: person.id }
}
