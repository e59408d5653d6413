import type { Actor, Role } from '../ctx.ts'

/**
 * What is acted on, as far as permission depends on it. `groupPath` is the group itself first, then its parents up to
 * the root: an organizer's rights reach down the tree, so a role anywhere on the path may count.
 */
export type Subject = {
  groupPath?: readonly string[]
  personId?: string
  /** For who may know that a group is there: all groups below it, all of its tree, and whether it hosts or hosted an event that anybody can read of. */
  below?: ReadonlySet<string>
  tree?: ReadonlySet<string>
  isPublic?: boolean
}

type Rule = (actor: Extract<Actor, { kind: 'person' }>, subject: Subject) => boolean

const answers = (role: Role): boolean => role !== 'follower' && role !== 'member'
const own = (...roles: Role[]): Rule => (actor, { groupPath }) =>
  groupPath?.[0] !== undefined && actor.memberships.some((one) => one.groupId === groupPath[0] && roles.includes(one.role))
const above: Rule = (actor, { groupPath }) =>
  actor.memberships.some((one) => one.role === 'organizer' && (groupPath ?? []).includes(one.groupId))
/** Who answers for a body that the group is part of. */
const within: Rule = (actor, { groupPath }) =>
  actor.memberships.some((one) => answers(one.role) && (groupPath ?? []).includes(one.groupId))
/** Whoever belongs to a part knows of what it is part. */
const containing: Rule = (actor, { below }) => actor.memberships.some((one) => one.role !== 'follower' && below?.has(one.groupId))
/** Who answers for a part of a tree knows of the other parts: they host together. A group that somebody makes is a tree by itself, so making one shows nothing. */
const besides: Rule = (actor, { tree }) => actor.memberships.some((one) => answers(one.role) && tree?.has(one.groupId))
const inPublic: Rule = (_, { isPublic }) => isPublic === true
/** Who answers for any group. */
const leading: Rule = (actor) => actor.memberships.some((one) => answers(one.role))
const organizer: Rule = (actor) => actor.isOrganizer
const anyone: Rule = () => true
const self: Rule = (actor, { personId }) => personId === actor.personId
const either = (...rules: Rule[]): Rule => (actor, subject) => rules.some((rule) => rule(actor, subject))

/**
 * The one table of permissions. An organizer of the instance runs campaigns and calls and may mend any group or event, but
 * sees people's names only where the organizer is rep, deputy or organizer of that very group: people's data does not reach up.
 */
const table = {
  'campaign.write': organizer,
  'call.write': organizer,
  'call.list': anyone,
  'intake.read': organizer,
  'mailbox.read': organizer,
  'suppression.write': organizer,
  'group.create': either(leading, organizer),
  'group.see': either(own('member', 'follower'), within, containing, besides, inPublic, organizer),
  'group.write': either(own('organizer', 'rep'), above, organizer),
  'group.import': either(above, organizer),
  'group.arrange': either(above, organizer),
  'group.audit': either(own('organizer', 'rep'), above, organizer),
  'group.count': either(own('member'), within, organizer),
  'group.people': own('organizer', 'rep', 'deputy'),
  'group.appoint': either(own('organizer', 'rep'), above),
  /** Making organizers, and taking a role from somebody else who answers for the group. */
  'group.organize': either(above, organizer),
  /** Asking somebody to take a role: they decide, and the log says who asked. */
  'group.invite': either(own('organizer', 'rep'), above, organizer),
  'coverage.chase': either(above, organizer),
  'group.chart': own('organizer', 'rep'),
  'event.host': either(own('organizer', 'rep', 'deputy'), above, organizer),
  'event.cohost': own('organizer', 'rep', 'deputy'),
  'event.clone': either(own('organizer', 'rep', 'deputy'), above, organizer),
  'event.write': either(own('organizer', 'rep', 'deputy'), above, organizer),
  'event.approve': organizer,
  'event.people': own('organizer', 'rep', 'deputy'),
  'event.ledger': either(own('organizer', 'rep', 'deputy'), above, organizer),
  'person.write': self,
} satisfies Record<string, Rule>

export type Action = keyof typeof table

/** Whether the actor may. The system may do everything; a guest nothing that is in this table. */
export function can(actor: Actor, action: Action, subject: Subject = {}): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'guest') return false
  return table[action](actor, subject)
}
