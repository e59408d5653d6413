import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bounds, countPresent, doorOpensAt, fitsEntry, isEarly, isNewer, matchesName, newestMarks, pressedAt, type Room, withinBounds } from './attendance.rules.ts'

const noon = Temporal.Instant.from('2030-03-21T12:00:00Z')
const at = (minute: number) => minute * 60_000

test.each([
  ['later', { at: at(2), id: 'a' }, { at: at(1), id: 'b' }, true],
  ['earlier', { at: at(1), id: 'b' }, { at: at(2), id: 'a' }, false],
  ['the same moment, the greater id', { at: at(1), id: 'b' }, { at: at(1), id: 'a' }, true],
  ['the same mark', { at: at(1), id: 'a' }, { at: at(1), id: 'a' }, false],
])('%s', (_, one, other, newer) => expect(isNewer(one, other)).toBe(newer))

test('whatever the order in which marks arrive, the same ones stand', () => {
  const mark = fc.record({ entryId: fc.constantFrom('x', 'y', 'z'), at: fc.integer({ min: 0, max: 3 }).map(at), id: fc.uuid() })
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 20 }), fc.integer(), (marks, seed) => {
      const shuffled = marks.map((one, index) => ({ one, key: (index * 7919 + seed) % 13 })).toSorted((a, b) => a.key - b.key).map(({ one }) => one)
      expect(newestMarks(shuffled)).toEqual(newestMarks(marks))
      // In two parts, as two devices send them.
      const half = Math.floor(marks.length / 2)
      expect(newestMarks([...newestMarks(marks.slice(half)), ...newestMarks(marks.slice(0, half))])).toEqual(newestMarks(marks))
    }),
  )
})

test.each([
  ['a day and a second before', 'attended', -1, true],
  ['a day before', 'attended', 0, false],
  ['after the start', 'walk_in', 90_000, false],
  ['weeks before, of somebody who will not come', 'no_show', -2_000_000, true],
  ['weeks before, taken back', null, -2_000_000, false],
] as const)('the door opens a day before the first of the times: %s', (_, state, seconds, early) => {
  const opensAt = doorOpensAt([{ startsAt: noon.add({ hours: 30 }) }, { startsAt: noon.add({ hours: 24 }) }])
  expect([opensAt, isEarly({ state }, opensAt, noon.add({ seconds }))]).toEqual([noon, early])
})

test('a clock that goes ahead gains nothing', () => {
  const ahead = noon.add({ minutes: 5 })
  expect([pressedAt(ahead, noon), pressedAt(noon, ahead), pressedAt(null, noon)]).toEqual([noon, noon, noon].map((one) => one.epochMilliseconds))
})

test.each([
  [false, 'attended', true], [false, 'no_show', true], [false, 'walk_in', false], [false, null, true],
  [true, 'walk_in', true], [true, 'attended', false], [true, 'no_show', false], [true, null, true],
] as const)('walk-in %s, %s: %s', (walkIn, state, fits) => expect(fitsEntry({ walkIn, state })).toBe(fits))

test('who came counts with whom they brought, and nobody else', () => {
  expect(countPresent([{ state: 'attended', guests: 2 }, { state: 'walk_in', guests: 0 }, { state: 'no_show', guests: 3 }, { state: null, guests: 1 }])).toBe(4)
})

test.each([
  ['Ærø Łukasz-Straße', 'luk str', true], ['José Müller', 'mull jose', true], ['Ann-Marie Shaw', 'marie', true], ['Ann-Marie Shaw', 'ann-m', true],
  ['Ann Shaw', 'haw', false], ['Ann Shaw', 'ann ann', true], ['Ann Shaw', '', true], ['Ann Shaw', 'anna', false],
])('%s, looked for as "%s": %s', (name, typed, found) => expect(matchesName(name, typed)).toBe(found))

const room = (more: Partial<Room> = {}): Room => ({ marks: 0, walkIns: 0, ofEntry: new Map(), sent: new Set(), there: new Set(), ...more })
test.each<[string, Room, string]>([
  ['there is room', room(), 'a1 a2 b1'],
  ['one mark fits still', room({ marks: bounds.marks - 1 }), 'a1'],
  ['no mark fits', room({ marks: bounds.marks }), ''],
  ['what was sent before is no more by coming again', room({ marks: bounds.marks, sent: new Set(['a2']) }), 'a2'],
  ['a line that was pressed often enough holds up no other', room({ ofEntry: new Map([['a', bounds.ofEntry]]) }), 'b1'],
  ['one press of a line is left', room({ ofEntry: new Map([['a', bounds.ofEntry - 1]]) }), 'a1 b1'],
  ['nobody more at the door', room({ walkIns: bounds.walkIns }), ''],
  ['one more at the door, however often they are marked', room({ walkIns: bounds.walkIns - 1 }), 'a1 a2'],
  ['who is on the list may be marked still', room({ walkIns: bounds.walkIns, there: new Set(['b']) }), 'b1'],
])('%s', (_, has, kept) => {
  const marks = [{ id: 'a1', entryId: 'a', walkIn: true }, { id: 'a2', entryId: 'a', walkIn: true }, { id: 'b1', entryId: 'b', walkIn: true }]
  const parted = withinBounds(marks, has)
  expect(parted.kept.map(({ id }) => id).join(' ')).toBe(kept)
  expect(parted.kept.length + parted.beyond.length).toBe(3)
})
