import { ownTime } from '@turnout/reader/testing/own-time.ts'
import { describe, expect, test } from 'vitest'
import { parentCell, parentsIn, type Standing } from './lineage.rules.ts'

const stands = (id: string, name: string, parentId: string | null = 'top', code: string | null = null): Standing => ({ id, name, parentId, code, kind: 'branch', town: null, address: '', employer: '', headcount: null })
const tree = [stands('n', 'North'), stands('s', 'South'), stands('ny', 'Yard', 'n'), stands('sy', 'Yard', 's'), stands('y', 'Yard'), stands('c', 'Mill', 's', 'M-1'), stands('o', 'Over › under', 'n')]
const rows = (...parents: string[]) => parents.map((parent, index) => ({ line: index + 2, cells: { name: `Depot ${index}`, parent } }))

describe('what a row is part of', () => {
  test.each<[string, string, unknown]>([
    ['a name that one has', 'north', { id: 'n' }], ['a code', 'm1', { id: 'c' }], ['nothing: the top', '', { id: 'top' }], ['a name that several have', 'Yard', 'several_parents'], ['the way to it', 'North › yard', { id: 'ny' }],
    ['another way', 'South>Yard', { id: 'sy' }], ['the one at the top', '› Yard', { id: 'y' }], ['a way that leads nowhere', 'East › Yard', 'no_parent'], ['a way to nobody', 'North › Mill', 'no_parent'],
    ['a name with the sign in it', 'Over › under', { id: 'o' }], ['a way by a code', 'M-1 › Yard', 'no_parent'],
  ])('%s', (_, parent, expected) => expect(parentsIn(rows(parent), tree, 'top')(2)).toEqual(expected))

  test('ways through rows of the table, whatever their order', () => {
    const read = [{ line: 2, cells: { name: 'Gate', parent: 'West › Yard' } }, { line: 3, cells: { name: 'Yard', parent: 'West' } }, { line: 4, cells: { name: 'Yard', parent: '' } }, { line: 5, cells: { name: 'West' } }]
    expect(parentsIn(read, [], null)(2)).toEqual({ line: 3 })
  })

  test('ways that lead in a circle end, and so do five thousand rows of one name', () => {
    const read = [{ line: 2, cells: { name: 'Yard', parent: 'Yard › Yard' } }, { line: 3, cells: { name: 'Yard', parent: 'Yard › Yard › Yard' } }]
    for (const { line } of read) expect(typeof parentsIn(read, [], null)(line)).toBe('string')
    const many = Array.from({ length: 5000 }, (_, index) => ({ line: index + 2, cells: { name: 'Yard', parent: '› Yard '.repeat(100) } }))
    const started = ownTime()
    const parentOf = parentsIn(many, [], null)
    for (const { line } of many) parentOf(line)
    expect(ownTime() - started).toBeLessThan(5000)
  })

  test('what an export calls them leads back to them, code or not', () => {
    const called = parentCell(tree)
    for (const { id } of tree) expect([id, parentsIn(rows(called(id)), tree, 'top')(2)]).toEqual([id, { id }])
  })
})
