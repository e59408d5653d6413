import { createHash } from 'node:crypto'
import type { Db } from '@turnout/db/client.ts'
import type { Adapter } from 'lucia'
import { Lucia, TimeSpan } from 'lucia'
import { sessionAdapter } from './session.repo.ts'

type SessionFacts = { createdAt: Temporal.Instant; userAgent: string }

declare module 'lucia' {
  interface Register {
    Lucia: Lucia
    DatabaseSessionAttributes: SessionFacts
  }
}

/** What the database knows a session by: a stolen table opens no session. */
export const hashSessionId = (id: string): string => createHash('sha256').update(id).digest('hex')

/** Lucia sees the cookie's value; the adapter under it sees only the hash. */
function hashing(inner: Adapter): Adapter {
  return {
    ...inner,
    deleteExpiredSessions: () => inner.deleteExpiredSessions(),
    deleteUserSessions: (userId) => inner.deleteUserSessions(userId),
    getUserSessions: (userId) => inner.getUserSessions(userId),
    deleteSession: (id) => inner.deleteSession(hashSessionId(id)),
    setSession: (session) => inner.setSession({ ...session, id: hashSessionId(session.id) }),
    updateSessionExpiration: (id, expiresAt) => inner.updateSessionExpiration(hashSessionId(id), expiresAt),
    async getSessionAndUser(id) {
      const [session, user] = await inner.getSessionAndUser(hashSessionId(id))
      return [session && { ...session, id }, user]
    },
  }
}

/** The only use of Lucia: another session library would replace this file. Sessions live for 30 days after their last use. */
export function openSessions(db: Db, { secure }: { secure: boolean }) {
  const lucia = new Lucia(hashing(sessionAdapter(db)), {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: { name: secure ? '__Host-turnout' : 'turnout', attributes: { secure, sameSite: 'lax', path: '/' } },
  })
  return {
    cookieName: lucia.sessionCookieName,
    async create(personId: string, facts: SessionFacts): Promise<{ id: string; cookie: string }> {
      const session = await lucia.createSession(personId, facts)
      return { id: session.id, cookie: lucia.createSessionCookie(session.id).serialize() }
    },
    /** The person behind a Cookie header; `cookie` is set when the browser's copy should be renewed or dropped. */
    async read(cookieHeader: string): Promise<{ personId: string; sessionId: string; cookie?: string } | { personId: null; cookie?: string }> {
      const id = lucia.readSessionCookie(cookieHeader)
      if (!id) return { personId: null }
      const { session } = await lucia.validateSession(id)
      if (!session) return { personId: null, cookie: lucia.createBlankSessionCookie().serialize() }
      return { personId: session.userId, sessionId: id, cookie: session.fresh ? lucia.createSessionCookie(id).serialize() : undefined }
    },
    async end(sessionId: string): Promise<{ cookie: string }> {
      await lucia.invalidateSession(sessionId)
      return { cookie: lucia.createBlankSessionCookie().serialize() }
    },
    /** The pages' language is the account's, wherever its owner signs in. */
    localeCookie: (locale: string): string => `turnout-locale=${locale}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
    deleteExpired: () => lucia.deleteExpiredSessions(),
  }
}

export type Sessions = ReturnType<typeof openSessions>
