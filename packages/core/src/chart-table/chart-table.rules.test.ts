import { ownTime } from '@turnout/reader/testing/own-time.ts'
import { describe, expect, test } from 'vitest'
import { type ChartedRow, type ChartPlan, planChart } from './chart-table.rules.ts'

type Cells = Parameters<typeof planChart>[0][number]['cells']
const stands = (id: string, more: Partial<ChartedRow> = {}): ChartedRow => ({ id, name: id, email: null, department: '', shift: '', isLeader: false, followsId: null, assessment: null, question: null, ...more })
const plan = (rows: Cells[], charted: ChartedRow[] = []): ChartPlan[] => planChart(rows.map((cells, index) => ({ line: index + 2, cells })), charted)
const brief = (plans: ChartPlan[]) => plans.map((one) => (one.does === 'refuse' ? one.wrong[0]?.reason : one.does))

test.each<[string, Cells, string]>([
  ['a name is enough', { name: 'Ada' }, 'make'],
  ['no name', { name: '', email: 'ada@example.org' }, 'no_name'],
  ['a name of 121 letters', { name: 'x'.repeat(121) }, 'long_name'],
  ['an address that is none', { name: 'Ada', email: 'ada at example' }, 'bad_email'],
  ['a department of 81 letters', { name: 'Ada', department: 'x'.repeat(81) }, 'long_place'],
  ['a leader as people write it', { name: 'Ada', leader: 'X' }, 'make'],
  ['a leader who may be one', { name: 'Ada', leader: 'maybe' }, 'bad_leader'],
  ['an assessment of 6', { name: 'Ada', assessment: '6', question: 'Coming?' }, 'bad_assessment'],
  ['an assessment on no question', { name: 'Ada', assessment: '2' }, 'no_question'],
  ['an assessment on a question', { name: 'Ada', assessment: '2', question: 'Coming?' }, 'make'],
  ['somebody who is nowhere', { name: 'Ada', follows: 'Nobody' }, 'no_person'],
  ['themself', { name: 'Ada', leader: 'yes', follows: 'ada' }, 'circle'],
])('%s', (_, cells, expected) => expect(brief(plan([cells]))).toEqual([expected]))

describe('whom a row is about', () => {
  test('the address first, then a name that one person has; the address links who was known by name', () => {
    const charted = [stands('a', { name: 'Ada', email: 'ada@example.org' }), stands('b', { name: 'Bo' })]
    expect(plan([{ name: 'Ada Lovelace', email: 'ADA@example.org' }], charted)).toMatchObject([{ does: 'change', id: 'a', was: { name: 'Ada' }, becomes: { name: 'Ada Lovelace' } }])
    expect(plan([{ name: ' bo', email: 'bo@example.org' }], charted)).toMatchObject([{ does: 'change', id: 'b', becomes: { email: 'bo@example.org' } }])
    expect(plan([{ name: 'Ada', email: 'another@example.org' }], charted), 'another address is another person').toMatchObject([{ does: 'make' }])
  })
  test('of two namesakes the one of the department, else nobody', () => {
    const charted = [stands('a', { name: 'Ada', department: 'Press' }), stands('b', { name: 'Ada', department: 'Hall' })]
    expect(brief(plan([{ name: 'Ada' }], charted))).toEqual(['several_people'])
    expect(plan([{ name: 'Ada', department: 'hall', shift: 'Night' }], charted)).toMatchObject([{ does: 'change', id: 'b' }])
  })
  test('twice is once', () => expect(brief(plan([{ name: 'Ada', email: 'a@example.org' }, { name: 'A.', email: 'a@example.org' }, { name: 'Bo' }, { name: 'BO' }]))).toEqual(['make', 'twice', 'make', 'twice']))
})

test('empty cells change nothing, and the chart as it stands changes nothing', () => {
  const ada = stands('a', { name: 'Ada', email: 'ada@example.org', department: 'Press', shift: 'Night', isLeader: true, assessment: 2, question: 'Coming?' })
  const bo = stands('b', { name: 'Bo', followsId: 'a' })
  expect(brief(plan([{ name: 'Ada', email: 'ada@example.org', department: 'Press', leader: 'yes', assessment: '2', question: 'Coming?' }, { name: 'Bo', follows: 'ada@example.org', leader: '' }], [ada, bo]))).toEqual(['nothing', 'nothing'])
  expect(plan([{ name: 'Ada', assessment: '3', question: 'Coming?' }], [ada])).toMatchObject([{ does: 'change', becomes: {}, assessed: { value: 3 } }])
})

describe('leaders', () => {
  test('in the table or on the chart, before or after, and leaders of leaders', () => {
    const plans = plan([{ name: 'Bo', follows: 'Ada' }, { name: 'Ada', leader: 'yes', follows: 'Top' }], [stands('t', { name: 'Top', isLeader: true })])
    expect(plans.map((one) => one.does === 'make' && one.follows)).toEqual([{ line: 3, name: 'Ada' }, { id: 't', name: 'Top' }])
  })
  test.each<[string, Cells[], string[]]>([
    ['who is no leader', [{ name: 'Ada', follows: 'Bo' }, { name: 'Bo' }], ['no_leader', 'make']],
    ['a circle', [{ name: 'Ada', leader: 'x', follows: 'Bo' }, { name: 'Bo', leader: 'x', follows: 'Ada' }], ['circle', 'circle']],
    ['a circle through the chart', [{ name: 'Top', follows: 'Led' }, { name: 'Led', leader: 'x' }], ['circle', 'change']],
    ['a refused row', [{ name: 'Ada', follows: 'Bo' }, { name: 'Bo', leader: 'x', assessment: '9' }], ['no_person', 'bad_assessment']],
    ['two namesakes', [{ name: 'Cy', follows: 'Ada' }, { name: 'Ada', leader: 'x', department: 'Hall' }, { name: 'Ada', leader: 'x', department: 'Press' }], ['several_people', 'make', 'make']],
    ['who stops leading while others follow', [{ name: 'Top', leader: 'no' }], ['followed']],
  ])('not: %s', (_, rows, expected) => expect(brief(plan(rows, [stands('t', { name: 'Top', isLeader: true }), stands('l', { name: 'Led', followsId: 't' })]))).toEqual(expected))
})

test('five thousand rows are decided quickly', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => ({ name: `Person ${index}`, leader: index < 500 ? 'yes' : 'no', follows: index === 0 ? '' : `Person ${Math.floor(index / 10)}`, assessment: '2', question: 'Coming?' }))
  const started = ownTime()
  expect(new Set(brief(plan(rows)))).toEqual(new Set(['make']))
  expect(ownTime() - started).toBeLessThan(2000)
})

test('everything that is wrong with a row is said at once, with what stands there', () => {
  const [first] = planChart([{ line: 2, cells: { name: 'Ada', email: 'ada at', leader: 'maybe', assessment: '6', question: 'x' } }], [])
  expect(first?.does === 'refuse' && Object.fromEntries(first.wrong.map(({ reason, value }) => [reason, value]))).toEqual({ bad_email: 'ada at', bad_leader: 'maybe', bad_assessment: '6', no_question: 'x' })
})
