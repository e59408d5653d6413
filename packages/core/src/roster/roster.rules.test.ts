import { ownTime } from '@turnout/reader/testing/own-time.ts'
import { describe, expect, test } from 'vitest'
import type { Standing } from '../lineage/lineage.rules.ts'
import { type Belonging, type GroupPlan, planGroups, planPeople, proposeMapping, withoutPerson } from './roster.rules.ts'

const top = 'top'
const stands = (overrides: Partial<Standing>): Standing => ({ id: 'x', name: 'Mill', kind: 'workplace', code: null, parentId: top, town: null, address: '', employer: '', headcount: null, ...overrides })
const columns = ['Name', 'Type', 'Branch code', 'Belongs to', 'Town', 'Head-count', 'Steward e-mail']
const mapping = proposeMapping('groups', columns)
const plan = (rows: string[][], standing: Standing[] = []): GroupPlan[] => planGroups(rows, mapping, standing, top)
const brief = (plans: GroupPlan[]) => plans.map((one) => (one.does === 'refuse' ? one.wrong[0]?.reason : one.does))

describe('which column holds what', () => {
  test('is guessed from the headings, whatever their spelling', () => expect(mapping).toEqual({ name: 0, kind: 1, code: 2, parent: 3, town: 4, headcount: 5, repEmail: 6 }))
  test('in the words of the page itself', () => expect(proposeMapping('groups', ['Name', 'Part of'])).toEqual({ name: 0, parent: 1 }))
  test('in German, too', () => expect(proposeMapping('groups', ['Betrieb', 'Ort', 'Beschäftigte'])).toEqual({ name: 0, town: 1, headcount: 2 }))
  test('a column serves one field', () => {
    const found = Object.values(proposeMapping('people', ['e-mail', 'name', 'group']))
    expect(new Set(found).size).toBe(found.length)
  })
  test('unknown headings are left alone', () => expect(proposeMapping('groups', ['A', 'B'])).toEqual({}))
})

describe('a table of groups', () => {
  test.each<[string, string[], string]>([
    ['is made', ['Tram depot'], 'make'],
    ['no name', ['', 'workplace'], 'no_name'],
    ['a name of 121 letters', ['x'.repeat(121)], 'long_name'],
    ['a kind that there is not', ['Tram depot', 'office'], 'bad_kind'],
    ['a kind as people write it', ['Tram depot', 'Local group'], 'make'],
    ['a size in words', ['Tram depot', '', '', '', '', 'many'], 'bad_headcount'],
    ['a size of nought', ['Tram depot', '', '', '', '', '0'], 'bad_headcount'],
    ['a size with a comma', ['Tram depot', '', '', '', '', '1,200'], 'make'],
    ['an address that is none', ['Tram depot', '', '', '', '', '', 'ada at example'], 'bad_email'],
    ['a parent that is nowhere', ['Tram depot', '', '', 'Nowhere'], 'no_parent'],
    ['the group itself as parent', ['Tram depot', '', '', 'Tram depot'], 'circle'],
    ['a kind in one word', ['Tram depot', 'LocalGroup'], 'make'],
  ])('%s', (_name, row, expected) => expect(brief(plan([row]))).toEqual([expected]))

  test('empty lines are passed over and lines keep their numbers', () => expect(plan([['', ''], ['Tram depot']]).map((one) => one.line)).toEqual([3]))

  test('a row of a code is the group of that code, whatever its name', () => {
    const [made] = plan([['Old mill', '', 'B-7', '', 'Leeds']], [stands({ id: 'm', code: 'b7' })])
    expect(made).toMatchObject({ does: 'change', id: 'm', was: { name: 'Mill', town: null, code: 'b7' }, becomes: { name: 'Old mill', town: 'Leeds', code: 'B-7' } })
  })

  test('the same name under the same parent is the same group; empty cells take nothing away', () => {
    expect(brief(plan([['mill']], [stands({ town: 'Leeds', headcount: 12 })]))).toEqual(['change'])
    expect(brief(plan([['Mill', '', '', '', '', '']], [stands({ town: 'Leeds', headcount: 12 })]))).toEqual(['nothing'])
    expect(brief(plan([['Mill']], [stands({ parentId: 'elsewhere' })]))).toEqual(['make'])
  })

  test('parents in the table or standing, before or after, by name or code', () => {
    const plans = plan([['Depot', '', '', 'North'], ['North', 'region', 'N1'], ['Yard', '', '', 'n1'], ['Shed', '', '', 'Mill']], [stands({ id: 'm' })])
    expect(plans.map((one) => (one.does === 'make' ? one.parent : one.does))).toEqual([{ line: 3 }, { id: top }, { line: 3 }, { id: 'm' }])
  })

  test('what hangs on a refused row, or in a circle, is refused', () => {
    expect(brief(plan([['Depot', '', '', 'North'], ['North', 'continent']]))).toEqual(['no_parent', 'bad_kind'])
    expect(brief(plan([['North', '', '', 'South'], ['South', '', '', 'North'], ['Depot', '', '', 'South']]))).toEqual(['circle', 'circle', 'circle'])
  })

  test('twice is once, and a name that two groups have is no parent', () => {
    expect(brief(plan([['Depot'], ['depot ']]))).toEqual(['make', 'twice'])
    expect(brief(plan([['North yard', '', 'D1'], ['South yard', '', 'd1'], ['Mill', '', 'D2']], [stands({ id: 'm', code: 'D1', name: 'North yard' })])), 'nor does one code rename the group that has it').toEqual(['same_code', 'same_code', 'make'])
    expect(brief(plan([['Depot', '', '', 'Mill']], [stands({ id: 'a' }), stands({ id: 'b', parentId: 'other' })]))).toEqual(['several_parents'])
  })

  test('five thousand rows are decided quickly', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [`Depot ${index}`, 'workplace', `C${index}`, index === 0 ? '' : `C${Math.floor(index / 10)}`])
    const started = ownTime()
    expect(new Set(brief(plan(rows)))).toEqual(new Set(['make']))
    expect(ownTime() - started).toBeLessThan(2000)
    // So they are where a column says the same in every row and was taken for the code.
    const again = ownTime()
    expect(brief(plan(Array.from({ length: 5000 }, () => ['Depot', 'workplace', 'C1']))).slice(0, 2)).toEqual(['make', 'twice'])
    expect(ownTime() - again).toBeLessThan(2000)
  })
})

test('a table of people', () => {
  const standing = [stands({ id: top, name: 'North', parentId: null }), stands({ id: 'm', name: 'Mill', code: 'M1' }), stands({ id: 'a', name: 'Yard' }), stands({ id: 'b', name: 'Yard' })]
  const rows = [['ada@example.org', 'Ada'], ['ada', ''], ['', 'Bo'], ['bo@example.org', 'Bo', 'boss'], ['bo@example.org', 'Bo', 'Rep', 'm1'], ['cy@example.org', '', '', 'Yard'], ['cy@example.org', '', '', 'Sea'], ['ADA@example.org', 'Ada'], ['di@example.org', '', '', 'North']]
  const plans = planPeople(rows, { email: 0, name: 1, role: 2, group: 3 }, standing, 'm', new Set(['m']))
  expect(plans.map((one) => (one.does === 'refuse' ? one.wrong.map(({ reason }) => reason).join(' ') : [one.email, one.role, one.groupId]))).toEqual([['ada@example.org', 'member', 'm'], 'bad_email', 'no_email', 'bad_role', ['bo@example.org', 'rep', 'm'], 'several_groups', 'no_group', 'twice', 'not_yours'])
})

const is = (email: string, role: Belonging['role'], groupId = 'm'): Belonging => ({ email: `${email}@example.org`, role, groupId, personId: email })
const planOf = (rows: string[], members: Belonging[]) =>
  planPeople(rows.map((row) => row.split(' ')), { email: 0, role: 1 }, [stands({ id: 'm' })], 'm', new Set(['m']), members).map((one) => (one.does === 'refuse' ? one.wrong : [one.does, one.role]))

describe('a table of people who are there already', () => {
  test('says who stays as they are and whose role changes; a row without a role changes none', () =>
    expect(planOf(['ada@example.org', 'bo@example.org deputy', 'cy@example.org Member', 'di@example.org'], [is('ada', 'rep'), is('bo', 'member'), is('cy', 'member')])).toEqual([['nothing', 'rep'], ['change', 'deputy'], ['nothing', 'member'], ['make', 'member']]))

  test.each<[string, string[], Belonging[], number[]]>([
    ['the last rep keeps the role', ['ada@example.org member'], [is('ada', 'rep')], [0]],
    ['of two who step down at once one keeps it', ['ada@example.org member', 'bo@example.org deputy'], [is('ada', 'rep'), is('bo', 'organizer')], [1]],
    ['a successor in the same table will do, wherever their line stands', ['ada@example.org member', 'cy@example.org rep'], [is('ada', 'rep')], []],
    ['so does a member who becomes one', ['ada@example.org member', 'bo@example.org organizer'], [is('ada', 'rep'), is('bo', 'member')], []],
    ['of one group the rep of another is none', ['ada@example.org member'], [is('ada', 'rep'), is('bo', 'rep', 'other')], [0]],
  ])('%s', (_, rows, members, refused) => {
    const found = planOf(rows, members)
    expect(found.flatMap((one, index) => (JSON.stringify(one).includes('last_rep') ? [index] : []))).toEqual(refused)
  })
})

const give = (organizes: boolean) => planPeople([['ada', 'member'], ['bo', 'organizer'], ['cy', 'rep'], ['me', 'organizer'], ['new', 'organizer'], ['di', 'deputy']].map(([name, role]) => [`${name}@example.org`, role!]), { email: 0, role: 1 }, [stands({ id: 'm' })], 'm', new Set(['m']), [is('ada', 'rep'), is('bo', 'member'), is('cy', 'organizer'), is('me', 'rep'), is('di', 'member')], undefined, { personId: is('me', 'rep').personId, organizes: () => organizes }).map((one) => (one.does === 'refuse' ? one.wrong[0]!.reason : one.does))

test('a table gives no role that its bringer may not give by hand', () => {
  expect(give(false)).toEqual(['of_another', 'above_own', 'of_another', 'raises_self', 'above_own', 'change'])
  expect(give(true)).toEqual(['change', 'change', 'change', 'raises_self', 'make', 'change'])
})

const wrong = (plans: ReturnType<typeof planPeople> | GroupPlan[]) => plans.map((one) => (one.does === 'refuse' ? Object.fromEntries(one.wrong.map(({ reason, value }) => [reason, value])) : one.does))

test('everything that is wrong with a row is said at once, with what stands there', () => {
  expect(wrong(planGroups([['A', 'castle', 'many', 'nowhere', 'x@']], { name: 0, kind: 1, headcount: 2, parent: 3, repEmail: 4 }, [], null))).toEqual([{ no_name: 'A', bad_kind: 'castle', bad_headcount: 'many', bad_email: 'x@', no_parent: 'nowhere' }])
  expect(wrong(planPeople([['x@', 'king', 'nowhere']], { email: 0, role: 1, group: 2 }, [], 'm', new Set(['m'])))).toEqual([{ bad_email: 'x@', bad_role: 'king', no_group: 'nowhere' }])
  expect(wrong(planGroups([['Depot', 'Leeds'], ['depot', 'York'], ['Yard', 'Leeds', ' North ']], { name: 0, town: 1 }, [], null, 2))).toEqual(['make', { twice: '2' }, { extra_cells: 'North' }])
})

test('a table without one person keeps its lines, and everybody whose address only looks alike', () => {
  const rows = [['Ada', 'ADA@example.org '], ['Ada', 'nada@example.org'], ['Ada', 'ada@example.org.uk'], ['Ada', 'Ada <ada@example.org>']]
  expect(withoutPerson({ kind: 'people', rows, mapping: { name: 0, email: 1 } }, 'ada@example.org')).toEqual([['', ''], rows[1], rows[2], ['', '']])
  expect(withoutPerson({ kind: 'groups', rows: [['Mill', 'Ada', 'ada@example.org', 'Leeds']], mapping: { name: 0, repName: 1, repEmail: 2, town: 3 } }, 'ada@example.org')).toEqual([['Mill', '', '', 'Leeds']])
})
