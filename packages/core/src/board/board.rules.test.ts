import { describe, expect, test } from 'vitest'
import { choose, type Filter, type Findable, pathTo, placesOf, type Point } from './board.rules.ts'

const all: Filter = { under: null, q: '', state: null, need: null, owner: null, sort: 'name', dir: 'up' }
const row = (id: string, more: Partial<Findable> = {}): Findable => ({ id, name: id, code: null, town: null, parentId: 'north', ownerId: null, headcount: 10, contactedAt: null, signups: 0, state: 'silent', needs: [], urgency: 0, density: 0, came: null, ...more })
const parents = new Map<string, string | null>([['a', 'north'], ['b', 'south'], ['c', 'south'], ['north', 'union'], ['south', 'union'], ['union', null]])
const rows = [
  row('a', { town: 'Zürich', signups: 5, density: 0.5, ownerId: 'me' }),
  row('b', { parentId: 'south', code: 'W-7', signups: 9, headcount: null, density: null, came: null, state: 'ready', needs: ['few_signups'], urgency: 3 }),
  row('c', { parentId: 'south', name: 'Älter', signups: 5, density: 0.9, contactedAt: 5, state: 'contacted', needs: ['no_rep', 'no_place'], urgency: 7 }),
]

describe('finding workplaces', () => {
  test.each([
    ['everything by name', {}, ['a', 'c', 'b']],
    ['a town without its dots', { q: 'zurich' }, ['a']],
    ['a code', { q: 'w-7' }, ['b']],
    ['two words, both needed', { q: 'alter x' }, []],
    ['a state', { state: 'ready' }, ['b']],
    ['a need, whichever comes first', { need: 'no_place' }, ['c']],
    ['an owner', { owner: 'me' }, ['a']],
    ['nobody', { owner: 'none' }, ['c', 'b']],
    ['a region', { under: 'south' }, ['c', 'b']],
    ['the whole union', { under: 'union' }, ['a', 'c', 'b']],
    ['itself', { under: 'a' }, ['a']],
    ['most sign-ups first, alike by name', { sort: 'signups', dir: 'down' }, ['b', 'a', 'c']],
    ['density upwards, unknown last', { sort: 'density' }, ['a', 'c', 'b']],
    ['density downwards, unknown last', { sort: 'density', dir: 'down' }, ['c', 'a', 'b']],
    ['how far, downwards', { sort: 'state', dir: 'down' }, ['b', 'c', 'a']],
    ['most urgent first', { sort: 'urgency', dir: 'down' }, ['c', 'b', 'a']],
  ] as [string, Partial<Filter>, string[]][])('%s', (_, filter, ids) => expect(choose(rows, { ...all, ...filter }, parents).map(({ id }) => id)).toEqual(ids))
})

const node = (id: string, parentId: string | null) => ({ id, parentId, name: id, kind: 'branch' })

test('the way to a group leads from the top, and ends in a circle', () => {
  expect(pathTo('south', [node('south', 'union'), node('union', null)]).map(({ id }) => id)).toEqual(['union', 'south'])
  expect(pathTo(null, [])).toEqual([])
  expect(pathTo('x', [node('x', 'y'), node('y', 'x')]).length).toBe(50)
})

test('who has no event stands in its town, of which a list or the events there tell, and who has none is on no map', () => {
  const rows = [row('a', { town: 'Zürich' }), row('b', { town: 'ZURICH' }), row('c', { town: 'Leeds' }), row('d', { town: 'Nowhere' }), row('e', { town: 'Perth' }), row('f'), row('g', { town: 'Perth' }), row('h', { town: 'Zurich' })]
  const placed = placesOf(rows, new Map([['a', { latitude: 10, longitude: 2 }], ['h', { latitude: 20, longitude: 4 }], ['g', { latitude: 56, longitude: -3 }]]), new Map<string, Point | 'several' | 'unknown'>([['Leeds', { latitude: 53.8, longitude: -1.5 }], ['Perth', 'several'], ['Nowhere', 'unknown']]))
  expect(Object.fromEntries(placed)).toEqual({
    a: { latitude: 10, longitude: 2, exact: true }, b: { latitude: 15, longitude: 3, exact: false }, c: { latitude: 53.8, longitude: -1.5, exact: false }, d: 'unknown', e: { latitude: 56, longitude: -3, exact: false }, f: 'no_town',
    g: { latitude: 56, longitude: -3, exact: true }, h: { latitude: 20, longitude: 4, exact: true },
  })
  expect(placesOf([row('e', { town: 'Perth' })], new Map(), new Map([['Perth', 'several' as const]])).get('e')).toBe('several')
})
