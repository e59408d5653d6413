import { expect, test } from 'vitest'
import { byLeader, countsOf, share, tableOf, type Tested, tookPart } from './structure.rules.ts'

const one = (department: string, shift: string, assessment: number | null, did: Partial<Tested> = {}): Tested => ({ department, shift, assessment, signedUp: false, pledged: false, came: false, ...did })

test.each([[{ signedUp: true }, true], [{ pledged: true }, true], [{ came: true }, true], [{}, false]] as const)('%o takes part: %s', (did, took) => expect(tookPart(one('', '', null, did))).toBe(took))

test('a test counts everybody once, and its sums are those of its cells', () => {
  const tested = [one('Press', 'Night', 1, { signedUp: true, came: true }), one('Press', 'Night', 1), one('Press', 'Early', 5, { pledged: true }), one('Assembly', '', null), one('Press', 'Night', null, { signedUp: true })]
  const counts = countsOf(tested)
  expect(counts).toContainEqual({ department: 'Press', shift: 'Night', assessment: 1, charted: 2, took: 1, came: 1 })
  const table = tableOf(counts)
  expect(table.total).toEqual({ charted: 5, took: 3, came: 1 })
  expect(table.byAssessment.map((cell) => [cell.assessment, cell.charted, cell.took])).toEqual([[1, 2, 1], [5, 1, 1], [0, 2, 1]])
  expect(table.rows.map((row) => [row.department, row.shift, row.total.charted])).toEqual([['Assembly', '', 1], ['Press', 'Early', 1], ['Press', 'Night', 3]])
  expect(table.rows.flatMap((row) => row.byAssessment).reduce((sum, cell) => sum + cell.charted, 0)).toBe(5)
  expect(tableOf([])).toEqual({ total: { charted: 0, took: 0, came: 0 }, byAssessment: [], rows: [] })
})

test.each([[{ charted: 0, took: 0 }, null], [{ charted: 3, took: 2 }, 66], [{ charted: 200, took: 199 }, 99], [{ charted: 7, took: 7 }, 100]] as const)('the share of %o is %s', (counted, expected) => expect(share(counted)).toBe(expected))

const person = (id: string, followsId: string | null, did: Partial<Tested> = {}) => ({ ...one('', '', null, did), id, name: id, followsId })

test('each leader has the followers that follow them, and nobody else', () => {
  expect(byLeader([person('top', null, { signedUp: true }), person('mid', 'top', { pledged: true }), person('a', 'mid'), person('b', 'mid', { came: true })])).toEqual([
    { id: 'mid', name: 'mid', charted: 2, took: 1, came: 1 }, { id: 'top', name: 'top', charted: 1, took: 1, came: 0 },
  ])
})
