import { ownTime } from '@turnout/reader/testing/own-time.ts'
import { expect, test } from 'vitest'
import { leavesNobody, likenesses, namesakesOf, refusedRole, rolesToGive, type RoleWish } from './group.rules.ts'

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

const at = (name: string, town: string | null = null) => ({ name, town })

test.each([
  ['capitals, accents, spaces and signs', at('Fish Hall, Árlemouth'), at('FISH-HALL (arlemouth)'), true],
  ['Saint', at('St. Mary’s Hospital'), at('Saint Marys hospital'), true],
  ['a street', at('Depot High Street'), at('Depot High St'), true],
  ['Straße', at('Betrieb Hafenstraße'), at('Betrieb Hafenstr.'), true],
  ['an umlaut written out', at('Bäckerei Müller'), at('Baeckerei Mueller'), true],
  ['a plural', at('North Works'), at('North Work'), true],
  ['and', at('Parks & Gardens'), at('Parks and Gardens'), true],
  ['a slip', at('Harbour Depot'), at('Harbor Depot'), true],
  ['two letters exchanged', at('Harbour Depot'), at('Habrour Depot'), true],
  ['a slip, and a space elsewhere', at('Fish Hall'), at('Fishhal'), true],
  ['a short name written together', at('Ward A'), at('Wardb'), false],
  ['the town beside the name', at('Depot', 'Arlemouth'), at('Arlemouth Depot', 'Arlemouth'), true],
  ['the same name in two towns', at('Depot', 'Arlemouth'), at('Depot', 'Wend'), true],
  ['a slip in two towns', at('Harbour Depot', 'Arlemouth'), at('Harbor Depot', 'Wend'), false],
  ['numbers', at('Depot 4'), at('Depot 5'), false],
  ['long numbers', at('Depot 10004'), at('Depot 10005'), false],
  ['wards', at('Ward A'), at('Ward B'), false],
  ['east and west', at('Depot East'), at('Depot West'), false],
  ['north and south', at('Northern Depot'), at('Southern Depot'), false],
  ['short words', at('Mill'), at('Mall'), false],
  ['one word less', at('Fish Hall'), at('Fish Hall South'), false],
  ['slips in two words', at('Harbour Department'), at('Harbor Departmant'), false],
  ['a town left out that nobody knows', at('Depot'), at('Depot Arlemouth', 'Arlemouth'), false],
  ['the same in two towns but for their names', at('Depot Arlemouth', 'Arlemouth'), at('Depot Wend', 'Wend'), false],
  ['nothing but signs', at('?!'), at('...'), false],
])('alike, %s: %#', (_what, one, other, expected) => {
  expect([likenesses([other])(one).length, likenesses([one])(other).length]).toEqual([Number(expected), Number(expected)])
})

test.each<[string, Partial<RoleWish>, string[], string]>([
  // Who gives, and what a follower, member, deputy, rep and organizer may be made of.
  ['a rep', {}, ['rep deputy member follower', 'rep deputy member follower', 'rep deputy member follower', 'rep', ''], 'of_another'],
  ['an organizer there or above', { organizes: true }, Array.from({ length: 5 }, () => 'organizer rep deputy member follower'), ''],
  ['whoever it is, of themself', { self: true }, ['follower', 'member follower', 'deputy member follower', 'rep deputy member follower', 'organizer rep deputy member follower'], ''],
  ['an organizer, of themself', { self: true, organizes: true }, ['follower', 'member follower', 'deputy member follower', 'rep deputy member follower', 'organizer rep deputy member follower'], ''],
])('the roles that %s may give', (_, who, roles, ofRep) => {
  const held = ['follower', 'member', 'deputy', 'rep', 'organizer'] as const
  const wish = { organizes: false, self: false, ...who }
  expect(held.map((one) => rolesToGive({ ...wish, held: one }).join(' '))).toEqual(roles)
  expect(refusedRole({ ...wish, held: 'rep', wanted: 'member' }) ?? '').toBe(ofRep)
})

test('a choice among many is of those that are alike, the nearest first, and no more than five', () => {
  const towns = ['Wend', 'Arlemouth', null]
  const many = Array.from({ length: 60 }, (_, index) => ({ id: String(index), name: ['Harbour Depot', 'Harbor Depot', 'Harbour Depot South'][index % 3]!, town: towns[Math.floor(index / 3) % 3]!, workplace: index > 40 && index < 44 }))
  const alike = likenesses(many)({ name: 'Harbour Depot', town: 'Arlemouth' })
  const chosen = namesakesOf('Harbour Depot', 'Arlemouth', many)
  expect(chosen.map(({ id }) => id)).toEqual(['42', '43', '3', '12', '21'])
  for (const one of chosen) expect(alike).toContain(one)
})

test('two thousand names against ten thousand are compared in no time', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => at(`Depot ${'abcdefghij'[index % 10]}${'klmnopqrst'[Math.floor(index / 10) % 10]}${index} Harbourtown`))
  const started = ownTime()
  const alike = likenesses(many)
  for (const one of many.slice(0, 2000)) alike({ ...one, name: one.name.replace('Harbour', 'Harbor') })
  expect(ownTime() - started).toBeLessThan(2000)
})
