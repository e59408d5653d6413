import { describe, expect, test } from 'vitest'
import { type CallFacts, needsOf, rests, rollUp, shownSignups, shownSums, stateOf, urgencyOf, type WorkplaceFacts } from './coverage.rules.ts'

const day = 86_400_000
const now = Date.UTC(2030, 2, 4, 9)
const call: CallFacts = { publishedAt: now - 30 * day, startsAt: now + 17 * day, asksReps: true, today: '2030-03-04' }
const nothing: WorkplaceFacts = { reps: 0, deputies: 0, repSince: null, headcount: 100, contactedAt: null, nextOn: null, event: null, signups: 0, reported: false, check: 'none', askedAt: null }
const rep = { reps: 1, repSince: now - 20 * day }
const event = (more: object = {}) => ({ status: 'published' as const, sentBack: false, hasPlace: true, startsAt: now + 17 * day, endsAt: now + 17 * day + 3_600_000, ...more })
const facts = (more: Partial<WorkplaceFacts>): WorkplaceFacts => ({ ...nothing, ...more })

describe('how far a workplace is', () => {
  test.each([
    ['nobody, nothing', {}, {}, 'silent'],
    ['somebody spoke with it', { contactedAt: now - day }, {}, 'contacted'],
    ['it has a rep', rep, {}, 'rep_found'],
    ['it has a deputy alone', { deputies: 1 }, {}, 'rep_found'],
    ['its event is a draft', { ...rep, event: event({ status: 'draft' }) }, {}, 'rep_found'],
    ['its event waits for approval', { ...rep, event: event({ status: 'pending' }) }, {}, 'hosting'],
    ['its event is public, nobody asked yet', { ...rep, event: event(), signups: 9 }, {}, 'hosting'],
    ['the reps said that it is on', { ...rep, event: event(), signups: 9, check: 'on' }, {}, 'ready'],
    ['the reps are silent', { ...rep, event: event(), signups: 9, check: 'waiting' }, {}, 'hosting'],
    ['the reps want help', { ...rep, event: event(), signups: 9, check: 'help' }, {}, 'hosting'],
    ['nobody signed up', { ...rep, event: event(), check: 'on' }, {}, 'hosting'],
    ['there is no place', { ...rep, event: event({ hasPlace: false }), signups: 9, check: 'on' }, {}, 'hosting'],
    ['reps are not asked under this call', { ...rep, event: event(), signups: 9 }, { asksReps: false }, 'ready'],
    ['it became public too late to be asked about', { ...rep, event: event({ startsAt: now + day }), signups: 9 }, {}, 'ready'],
    ['it is over, whatever was missing', { event: event({ startsAt: now - 3 * day, endsAt: now - 2 * day, hasPlace: false }) }, {}, 'happened'],
    ['an event without any rep', { event: event(), signups: 9, check: 'on' }, {}, 'ready'],
  ] as [string, Partial<WorkplaceFacts>, Partial<CallFacts>, string][])('%s: %s', (_, change, under, state) => expect(stateOf(facts(change), { ...call, ...under }, now)).toBe(state))
})

describe('what is to be done', () => {
  const near = event({ startsAt: now + 5 * day, endsAt: now + 6 * day })
  test.each([
    ['no rep', {}, ['no_rep']],
    ['a rep of yesterday is left in peace', { reps: 1, repSince: now - day }, []],
    ['a rep has been silent', rep, ['rep_silent']],
    ['an event that was begun is to be finished', { ...rep, event: event({ status: 'draft' }) }, ['unfinished']],
    ['one that was given back is to be handed in again', { ...rep, event: event({ status: 'draft', sentBack: true }) }, ['sent_back']],
    ['one of a rep of yesterday is left in peace', { reps: 1, repSince: now - day, event: event({ status: 'draft' }) }, []],
    ['a rep spoken with two days ago', { ...rep, contactedAt: now - 2 * day }, []],
    ['an event that waits', { ...rep, event: event({ status: 'pending' }) }, ['pending']],
    ['no place', { ...rep, event: event({ hasPlace: false }) }, ['no_place']],
    ['few sign-ups weeks before are none', { ...rep, event: event(), signups: 1 }, []],
    ['few sign-ups', { ...rep, event: near, signups: 9 }, ['few_signups']],
    ['enough sign-ups', { ...rep, event: near, signups: 10 }, []],
    ['few without a headcount', { ...rep, event: near, signups: 4, headcount: null }, ['few_signups']],
    ['asked an hour ago', { ...rep, event: near, signups: 50, check: 'waiting', askedAt: now - 3_600_000 }, []],
    ['asked yesterday', { ...rep, event: near, signups: 50, check: 'waiting', askedAt: now - day }, ['no_answer']],
    ['asked this morning, and it is tomorrow', { ...rep, event: event({ startsAt: now + 2 * day }), signups: 50, check: 'waiting', askedAt: now - day / 4 }, ['no_answer']],
    ['the reps want help', { ...rep, event: near, signups: 50, check: 'help' }, ['help']],
    ['a day to look again', { ...rep, contactedAt: now - day, nextOn: '2030-03-04' }, ['follow_up']],
    ['several at once, the most pressing first', { event: event({ status: 'pending', hasPlace: false }), nextOn: '2030-03-01' }, ['follow_up', 'pending', 'no_rep', 'no_place']],
    ['nothing once it has begun', { event: event({ startsAt: now - 1 }) }, []],
    ['nor on the evening after it', { event: event({ startsAt: now - day / 2, endsAt: now - day / 2 + 1 }) }, []],
    ['over since half a day, and nobody said what came of it', { ...rep, event: event({ startsAt: now - day, endsAt: now - day / 2 }) }, ['no_report']],
    ['over and reported', { event: event({ startsAt: now - day, endsAt: now - day / 2 }), reported: true }, []],
    ['over for three weeks', { event: event({ startsAt: now - 22 * day, endsAt: now - 21 * day }) }, []],
    ['a draft that never took place', { event: event({ status: 'draft', startsAt: now - day, endsAt: now - day / 2 }) }, []],
  ] as [string, Partial<WorkplaceFacts>, string[]][])('%s', (_, change, found) => expect(needsOf(facts(change), call, now)).toEqual(found))

  test('what was just spoken of can wait, but not for help', () => {
    const spoken = facts({ contactedAt: now - day })
    expect(rests(spoken, call, ['no_rep'], now)).toBe(true)
    expect(rests(facts({ contactedAt: now - 3 * day }), call, ['no_rep'], now)).toBe(false)
    expect(rests(facts({ nextOn: '2030-03-09' }), call, ['no_rep'], now)).toBe(true)
    expect(rests(spoken, call, ['help'], now)).toBe(false)
  })

  test('nearer days, graver needs and larger workplaces come first', () => {
    const urgency = (change: Partial<WorkplaceFacts>, under = call) => urgencyOf(needsOf(facts(change), under, now), facts(change), under, now)
    expect(urgency({ headcount: 900 })).toBeGreaterThan(urgency({ headcount: 20 }))
    expect(urgency({}, { ...call, startsAt: now + 2 * day })).toBeGreaterThan(urgency({}))
    expect(urgency({ ...rep, event: event(), check: 'help' })).toBeGreaterThan(urgency({}))
    expect(urgency({ ...rep, event: event() })).toBe(0)
  })
})

const row = (id: string, parentId: string | null, signups: number, headcount: number | null = 10, known = true) => ({ id, parentId, signups, headcount, known, reps: 1, deputies: 0, state: 'hosting' as const, reported: signups > 1, came: signups > 2 ? signups : null, picturesWaiting: signups % 2, picturesApproved: 1 })

describe('sums', () => {
  test('stand at every level, a workplace that stands above another included, and a circle ends', () => {
    const { sums, whole } = rollUp([row('hospital', 'branch', 4), row('ward', 'hospital', 3, null), row('depot', 'other', 2), row('lost', 'x', 1)], new Map<string, string | null>([['hospital', 'branch'], ['branch', 'union'], ['other', 'union'], ['union', null], ['x', 'y'], ['y', 'x']]))
    const seen = [...sums].map(([id, one]) => [id, [one.workplaces, shownSums(one).signups, one.headcount, shownSums(one).density]])
    expect(Object.fromEntries(seen)).toEqual({ hospital: [2, 7, 10, 0.4], branch: [2, 7, 10, 0.4], other: [1, 2, 10, 0.2], union: [3, 9, 20, 0.3], x: [1, 1, 10, 0.1], y: [1, 1, 10, 0.1] })
    expect(sums.get('union')).toMatchObject({ reported: 3, came: 7, picturesWaiting: 1, picturesApproved: 3, states: { hosting: 3 } })
    expect([whole.workplaces, shownSums(whole).signups]).toEqual([4, 10])
  })

  test('leave out small numbers of others until five come together, each in one heap at one level', () => {
    const others = (id: string, parentId: string, signups: number, headcount: number | null = 10) => row(id, parentId, signups, headcount, false)
    const rows = [others('a', 'south', 3), others('b', 'south', 20), others('c', 'north', 1), others('d', 'north', 4), others('e', 'north', 2), others('f', 'north', 2, null), others('g', 'west', 2)]
    const { sums, whole } = rollUp(rows, new Map([['south', 'union'], ['north', 'union'], ['west', 'union'], ['union', null]]))
    const told = (id: string) => shownSums(sums.get(id)!).signups
    // Twelve of five workplaces are counted in by the union. The one whose headcount nobody knows would stand alone beside the density: it waits.
    expect([told('south'), told('north'), told('west'), told('union'), shownSums(whole).signups]).toEqual(['20+', '1+', 'few', '32+', '32+'])
    expect(shownSums(whole).density).toBeCloseTo(32 / 60)
    expect([shownSignups(others('a', 'south', 3)), shownSignups(row('a', 'south', 3)), shownSignups(others('b', 'south', 20))]).toEqual([{ signups: 'few', density: null }, { signups: 3, density: 0.3 }, { signups: 20, density: 2 }])
  })
})
