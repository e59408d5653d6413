import { expect, test } from 'vitest'
import { leavesNobody, namesakesOf } from './group.rules.ts'

test.each([
  ['the only rep steps down', ['me'], 'me', 'member', true],
  ['the only rep becomes deputy', ['me'], 'me', 'deputy', true],
  ['the only rep becomes organizer', ['me'], 'me', 'organizer', false],
  ['one of two steps down', ['me', 'you'], 'me', 'member', false],
  ['somebody else is made a member', ['me'], 'you', 'member', false],
  ['nobody answers for it anyway', [], 'me', 'member', false],
] as const)('%s', (_name, answerable, personId, role, expected) => expect(leavesNobody(answerable, personId, role)).toBe(expected))

const group = (id: string, name: string, town: string | null = null, workplace = false) => ({ id, name, town, workplace })
const known = [group('far', 'Fish Hall, Arlemouth', 'Wend'), group('near', 'FISH HALL Arlemouth', 'Arlemouth'), group('counted', 'Fish-hall (Árlemouth)', null, true), group('other', 'Fish Hall'), group('signs', '!!')]

test.each([
  ['the call’s workplace first, then the same town', 'fish hall / Arlemouth', 'arlemouth', ['counted', 'near', 'far']],
  ['without a town', ' fishhall árlemouth ', '', ['counted', 'far', 'near']],
  ['only the whole name', 'Fish', '', []],
  ['nothing but signs', '?!', '', []],
])('namesakes: %s', (_name, typed, town, expected) => expect(namesakesOf(typed, town, known).map(({ id }) => id)).toEqual(expected))
