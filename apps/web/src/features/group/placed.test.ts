import { expect, test } from 'vitest'
import { toldApart, withinReach } from './placed.ts'

const group = (id: string, name: string, town: string | null, parentId: string | null, role: 'organizer' | 'rep' | 'deputy' | 'member' | 'follower' | null = null) => ({ id, name, town, parentId, role })
const all = [group('n', 'North', null, null, 'organizer'), group('s', 'South', null, null, 'rep'), group('a', 'Depot', 'Leeds', 'n'), group('b', 'Depot', 'Leeds', 's'), group('c', 'Depot', 'York', 's', 'member'), group('d', 'Yard', null, 'a'), group('e', 'Gate', null, 's', 'follower')]

test('groups of one name are told apart by their town, and where that is not enough by what they are part of', () =>
  expect(toldApart(all.slice(2, 5), all).map(({ name }) => name)).toEqual(['Depot, Leeds (North)', 'Depot, Leeds (South)', 'Depot, York']))

test.each<[string, boolean, Parameters<typeof withinReach>[2], string]>([
  ['what one answers for, and all below what one organizes', false, undefined, 'n s a d'],
  ['everything, to an organizer of the instance', true, undefined, 'n s a b c d e'],
  ['what one organizes alone', false, [], 'n a d'],
])('%s', (_, isOrganizer, own, ids) => expect(withinReach(all, isOrganizer, own).map(({ id }) => id).join(' ')).toBe(ids))
