import { expect, test } from 'vitest'
import { leavesNobody } from './group.rules.ts'

test.each([
  ['the only rep steps down', ['me'], 'me', 'member', true],
  ['the only rep becomes deputy', ['me'], 'me', 'deputy', true],
  ['the only rep becomes organizer', ['me'], 'me', 'organizer', false],
  ['one of two steps down', ['me', 'you'], 'me', 'member', false],
  ['somebody else is made a member', ['me'], 'you', 'member', false],
  ['nobody answers for it anyway', [], 'me', 'member', false],
] as const)('%s', (_name, answerable, personId, role, expected) => expect(leavesNobody(answerable, personId, role)).toBe(expected))
