import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '../ctx.ts'
import { type Action, can } from './permission.rules.ts'

/** The tree: union › branch › depot › shed, a sister of the depot in the branch, and elsewhere a depot of another union. */
const depot = ['depot', 'branch', 'union']
const standing = { groupPath: depot, below: new Set(['shed']), tree: new Set([...depot, 'shed', 'sister']) }
const person = (isOrganizer: boolean, ...memberships: [string, Role][]): Actor => ({
  kind: 'person', personId: 'me', isOrganizer, memberships: memberships.map(([groupId, role]) => ({ groupId, role })),
})

const actors = {
  guest: { kind: 'guest' },
  system: { kind: 'system' },
  stranger: person(false),
  follower: person(false, ['depot', 'follower']),
  member: person(false, ['depot', 'member']),
  deputy: person(false, ['depot', 'deputy']),
  rep: person(false, ['depot', 'rep']),
  'group organizer': person(false, ['depot', 'organizer']),
  'organizer of the branch': person(false, ['branch', 'organizer']),
  'organizer of the union': person(false, ['union', 'organizer']),
  'rep of the branch': person(false, ['branch', 'rep']),
  'rep of the shed': person(false, ['shed', 'rep']),
  'member of the shed': person(false, ['shed', 'member']),
  'follower of the shed': person(false, ['shed', 'follower']),
  'deputy of the sister': person(false, ['sister', 'deputy']),
  'member of the sister': person(false, ['sister', 'member']),
  'member of the branch': person(false, ['branch', 'member']),
  'rep of another depot': person(false, ['elsewhere', 'rep']),
  'organizer of another branch': person(false, ['elsewhere', 'organizer']),
  'organizer of the instance': person(true),
  'organizer of the instance who is rep there': person(true, ['depot', 'rep']),
} satisfies Record<string, Actor>

type Who = keyof typeof actors
const signedIn = Object.keys(actors).filter((who) => who !== 'guest' && who !== 'system') as Who[]
const instance: Who[] = ['organizer of the instance', 'organizer of the instance who is rep there']
const above: Who[] = ['organizer of the branch', 'organizer of the union']
const answerable: Who[] = ['rep', 'group organizer', 'organizer of the instance who is rep there']
const hosts: Who[] = [...answerable, 'deputy']

/** For the depot: exactly these may. Everybody else is refused, and the system may always. */
const allowed: Record<Action, Who[]> = {
  'campaign.write': instance,
  'call.write': instance,
  'call.list': signedIn,
  'intake.read': instance,
  'mailbox.read': instance,
  'suppression.write': instance,
  'group.create': [...hosts, ...above, 'rep of the branch', 'rep of the shed', 'deputy of the sister', 'rep of another depot', 'organizer of another branch', 'organizer of the instance'],
  'group.see': [...hosts, 'member', 'follower', ...above, 'rep of the branch', 'rep of the shed', 'member of the shed', 'deputy of the sister', 'organizer of the instance'],
  'group.write': [...answerable, ...above, ...instance],
  'group.import': ['group organizer', ...above, ...instance],
  'group.arrange': ['group organizer', ...above, ...instance],
  'group.audit': [...answerable, ...above, ...instance],
  'group.count': [...hosts, 'member', ...above, 'rep of the branch', 'organizer of the instance'],
  'group.people': hosts,
  'group.appoint': [...answerable, ...above],
  'group.organize': ['group organizer', ...above, ...instance],
  'group.invite': [...answerable, ...above, ...instance],
  'coverage.chase': ['group organizer', ...above, ...instance],
  'group.chart': answerable,
  'event.host': [...hosts, ...above, ...instance],
  'event.cohost': hosts,
  'event.clone': [...hosts, ...above, ...instance],
  'event.write': [...hosts, ...above, ...instance],
  'event.approve': instance,
  'event.people': hosts,
  'event.ledger': [...hosts, ...above, ...instance],
  'person.write': signedIn,
}

describe.each(Object.keys(allowed) as Action[])('%s', (action) => {
  test.each(Object.keys(actors) as Who[])('%s', (who) => {
    const may = who === 'system' || allowed[action].includes(who)
    expect(can(actors[who], action, { ...standing, personId: 'me' })).toBe(may)
  })
})

test('without a group or a person to act on, nothing that depends on one is allowed', () => {
  for (const action of ['group.people', 'group.appoint', 'event.people', 'person.write'] as const)
    expect([action, can(actors['organizer of the instance who is rep there'], action)]).toEqual([action, false])
  expect(can(actors.rep, 'event.people', { groupPath: [] })).toBe(false)
})

test('a group that hosts in public is known to whoever signed in, and to guests by its page alone', () => {
  for (const who of Object.keys(actors) as Who[]) expect([who, can(actors[who], 'group.see', { ...standing, isPublic: true })]).toEqual([who, who !== 'guest'])
})

test('nobody writes another person’s profile, an organizer of the instance included', () => {
  for (const who of signedIn) expect(can(actors[who], 'person.write', { personId: 'somebody else' })).toBe(false)
})
