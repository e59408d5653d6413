import type { Actor, Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { type Action, can, type Subject } from './permission.rules.ts'

/** Refuses what `can` refuses: a guest is asked to sign in, anybody else is told that this is not theirs. */
export function authorise(ctx: Ctx, action: Action, subject: Subject = {}): void {
  if (can(ctx.actor, action, subject)) return
  if (ctx.actor.kind === 'guest') throw new DomainError('unauthenticated', 'Sign in to go on.')
  throw new DomainError('forbidden', 'You do not have the right to do this here. Ask an organizer of this group.')
}

/** The signed-in person, or a request to sign in. */
export function requirePerson(ctx: Ctx): Extract<Actor, { kind: 'person' }> {
  if (ctx.actor.kind !== 'person') throw new DomainError('unauthenticated', 'Sign in to go on.')
  return ctx.actor
}
