import { record } from '../audit/audit.ts'
import type { Actor, Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { newId } from '../id.ts'
import { plan } from '../ledger/ledger.ts'
import { ofAddress, spend, spendAll } from '../limit/limit.ts'
import { requirePerson } from '../permission/permission.ts'
import { openToken, signToken } from '../token.ts'
import { transact } from '../transact.ts'
import { countOrganizers, deleteSession, ensurePerson, ensureRecipient, expireFirstOrganizerLinks, findPerson, findSignInLink, listMemberships, listSessions as listSessionRows, lockFirstOrganizer, type Person, provePerson, saveSignInLink, takeSignInLink, updatePerson } from './account.repo.ts'
import { linkProblem, mailedLinkMinutes, operatorLinkMinutes } from './account.rules.ts'
import type { Profile, SignInRequest, SignInUse } from './account.schema.ts'
import { hashSessionId, type Sessions } from './session.ts'

/** Mails a sign-in link. Known and unknown addresses take the same path and get the same answer. */
export async function requestSignInLink(ctx: Ctx, { email, next }: SignInRequest): Promise<void> {
  // The network first: one that is over its limit must not use up somebody's address.
  await spend(ctx, 'signInNetwork', ctx.network)
  await spendAll(ctx, ...ofAddress('signInAddress', email))
  await transact(ctx, async (ctx) => {
    const { id, mayWrite } = await ensureRecipient(ctx.db, email, ctx.now())
    // Whoever asks is not told: an earlier message has a link that proves the address.
    if (!mayWrite) return
    const person = await findPerson(ctx.db, id)
    const link = await saveSignInLink(ctx.db, { id: newId(), email, next, createdAt: ctx.now(), expiresAt: ctx.now().add({ minutes: mailedLinkMinutes }) })
    const facts = { locale: person?.locale ?? ctx.locale, ...(next === '/my-data' && { about: 'data' }) }
    await plan(ctx, { kind: 'sign_in', personId: id, signInLinkId: link.id, bulk: false, notAfter: link.expiresAt, facts })
  })
}

/**
 * Mails another link in place of one that was used or is too old. Whoever holds it has it from the mailbox, so that the address is
 * proved and nothing bounds what is written to it: nobody who kept one of our messages is locked out of their own data.
 */
export async function renewSignInLink(ctx: Ctx, { token }: { token: string }): Promise<void> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const link = await findSignInLink(ctx.db, openToken(ctx, 'sign_in', token))
  if (!link?.email) throw new DomainError('gone', 'This sign-in link is too old. Ask for a new one.', { reason: 'gone' })
  const person = await ensurePerson(ctx.db, link.email, ctx.now())
  await provePerson(ctx.db, person.id, ctx.now())
  await requestSignInLink(ctx, { email: link.email, next: link.next ?? undefined })
}

/** A link that the operator hands over by themselves; `email` null asks whoever opens it. */
export async function makeSignInLink(ctx: Ctx, { email, organizer }: { email: string | null; organizer: boolean }): Promise<{ url: string }> {
  const expiresAt = ctx.now().add({ minutes: operatorLinkMinutes })
  const link = await saveSignInLink(ctx.db, { id: newId(), email, grantsOrganizer: organizer, createdAt: ctx.now(), expiresAt })
  return { url: `${ctx.origin}/sign-in/${signToken(ctx, 'sign_in', link.id)}` }
}

/** On an instance without an organizer: the link that makes whoever opens it the first. Earlier ones stop working. */
export async function makeFirstOrganizerLink(ctx: Ctx): Promise<{ url: string } | undefined> {
  return transact(ctx, async (ctx) => {
    await lockFirstOrganizer(ctx.db)
    if ((await countOrganizers(ctx.db)) > 0) return undefined
    await expireFirstOrganizerLinks(ctx.db, ctx.now())
    return makeSignInLink(ctx, { email: null, organizer: true })
  })
}

/** What the page of a sign-in link shows before anything is used up. */
export async function getSignInLink(ctx: Ctx, { token }: { token: string }): Promise<{ problem?: 'gone' | 'used' | 'expired'; asksForEmail: boolean }> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const link = await findSignInLink(ctx.db, openToken(ctx, 'sign_in', token))
  return { problem: linkProblem(link, ctx.now()), asksForEmail: link?.email === null }
}

/** Uses the link up and opens a session. Of two simultaneous uses one succeeds. */
export async function useSignInLink(ctx: Ctx, sessions: Sessions, { token, email, name, userAgent }: SignInUse): Promise<{ cookie: string; next: string; locale: string | null }> {
  await spend(ctx, 'linkNetwork', ctx.network)
  const id = openToken(ctx, 'sign_in', token)
  const { person, link } = await transact(ctx, async (ctx) => {
    const link = await takeSignInLink(ctx.db, id, ctx.now())
    if (!link) throw new DomainError('gone', 'This sign-in link was used or is too old. Ask for a new one.', { reason: linkProblem(await findSignInLink(ctx.db, id), ctx.now()) ?? 'used' })
    const address = link.email ?? email
    if (!address) throw new DomainError('invalid', 'Give your e-mail address.', { field: 'email' })
    if (link.email === null) {
      await lockFirstOrganizer(ctx.db)
      if ((await countOrganizers(ctx.db)) > 0) throw new DomainError('gone', 'This instance has an organizer already. Ask them for access.', { reason: 'used' })
    }
    const known = await ensurePerson(ctx.db, address, ctx.now())
    const person = await updatePerson(ctx.db, known.id, {
      provedAt: known.provedAt ?? ctx.now(),
      isOrganizer: known.isOrganizer || link.grantsOrganizer,
      ...(name && !known.name ? { name } : {}),
      ...(known.locale ? {} : { locale: ctx.locale }),
    })
    await record({ ...ctx, actor: { kind: 'person', personId: person.id, isOrganizer: person.isOrganizer, memberships: [] } }, 'account.signed_in', person.id)
    return { person, link }
  })
  const { cookie } = await sessions.create(person.id, { createdAt: ctx.now(), userAgent })
  return { cookie, next: link.next ?? '/app', locale: person.locale }
}

/** The actor behind a session's person, with the roles that permissions depend on. */
export async function loadActor(ctx: Pick<Ctx, 'db'>, personId: string): Promise<{ actor: Actor; person: Person } | undefined> {
  const person = await findPerson(ctx.db, personId)
  return person && { actor: { kind: 'person', personId, isOrganizer: person.isOrganizer, memberships: await listMemberships(ctx.db, personId) }, person }
}

export type Me = Pick<Person, 'id' | 'email' | 'name' | 'locale' | 'timeZone' | 'isOrganizer'>

/** The signed-in person's own profile, or null for a guest. */
export async function getMe(ctx: Ctx): Promise<Me | null> {
  if (ctx.actor.kind !== 'person') return null
  const person = await findPerson(ctx.db, ctx.actor.personId)
  if (!person) return null
  const { id, email, name, locale, timeZone, isOrganizer } = person
  return { id, email, name, locale, timeZone, isOrganizer }
}

/** Changes the signed-in person's own profile. */
export async function updateProfile(ctx: Ctx, input: Profile): Promise<void> {
  await updatePerson(ctx.db, requirePerson(ctx).personId, input)
}

export type SessionListed = { id: string; createdAt: Temporal.Instant; userAgent: string; current: boolean }

/** Where the person is signed in. `id` is the hash, good for ending a session and nothing else. */
export async function listSessions(ctx: Ctx, sessionId: string | undefined): Promise<SessionListed[]> {
  const current = sessionId && hashSessionId(sessionId)
  return (await listSessionRows(ctx.db, requirePerson(ctx).personId)).map((row) => ({ ...row, current: row.id === current }))
}

/** Ends one of the person's own sessions; another person's id changes nothing. */
export async function endSession(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await deleteSession(ctx.db, requirePerson(ctx).personId, id)
}
