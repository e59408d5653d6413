import { describe, expect, test } from 'vitest'
import { calendarLinks, decideHosting, isOutsideWindow, lockedFields, mayTurn, movedAlong, ownOrNull, publicCount, publicRoom, resolveWhen } from './event.rules.ts'
import { EventStatus } from './event.schema.ts'

const nobody = { organizer: false, trusted: false, invited: false }
test.each([
  ['open', {}, 'published'], ['approval', {}, 'pending'], ['invited', {}, undefined],
  ['approval', { trusted: true }, 'published'], ['approval', { invited: true }, 'pending'], ['invited', { trusted: true }, undefined], ['invited', { invited: true }, 'published'],
  ['open', { organizer: true }, 'published'], ['approval', { organizer: true }, 'published'], ['invited', { organizer: true }, 'published'],
] as const)('hosting %s for %o: %s', (hosting, facts, status) => expect(decideHosting({ hosting, ...nobody, ...facts })).toBe(status))

const noon = { startLocal: '2030-03-21T12:00', endLocal: '2030-03-21T13:00', timeZone: 'Europe/London' }
const none = { title: null, description: null, time: null }
test.each([
  ['follows', none, none, []],
  ['a new title', none, { ...none, title: 'Ours' }, ['title']],
  ['another title than the one it had', { ...none, title: 'Old' }, { ...none, title: 'Ours' }, ['title']],
  ['the title it had before the lock', { ...none, title: 'Ours' }, { ...none, title: 'Ours' }, []],
  ['gives its own up', { title: 'Ours', description: 'Ours', time: noon }, none, []],
  ['a time of its own', none, { ...none, time: noon }, ['time']],
  ['the time it had', { ...none, time: noon }, { ...none, time: { ...noon } }, []],
  ['an hour later', { ...none, time: noon }, { ...none, time: { ...noon, endLocal: null } }, ['time']],
] as const)('where all is locked: %s', (_what, before, after, refused) => {
  expect(lockedFields(['title', 'description', 'time'], before, after)).toEqual(refused)
  expect(lockedFields([], before, after)).toEqual([])
})

test.each([
  ['2030-03-20', '2030-03-22', noon, false],
  ['2030-03-21', '2030-03-21', noon, false],
  ['2030-03-22', null, noon, true],
  [null, '2030-03-20', noon, true],
  [null, '2030-03-21T12:30', noon, true],
  ['2030-03-21T12:00', '2030-03-21T13:00', noon, false],
  ['2030-03-21T12:01', null, noon, true],
  [null, null, noon, false],
  // What is still the 21st in London is the 22nd in Tokyo: the call's clock counts.
  [null, '2030-03-21', { startLocal: '2030-03-22T07:00', endLocal: '2030-03-22T08:00', timeZone: 'Asia/Tokyo' }, false],
] as const)('a call that allows %s to %s: %o is outside %s', (hostFromLocal, hostUntilLocal, when, outside) =>
  expect(isOutsideWindow({ hostFromLocal, hostUntilLocal, timeZone: 'Europe/London' }, when)).toBe(outside))

test('a cancelled event stays cancelled, and a published one is never hidden again', () => {
  const turns = EventStatus.options.flatMap((from) => EventStatus.options.filter((to) => mayTurn(from, to)).map((to) => `${from} → ${to}`))
  expect(turns.toSorted()).toEqual(['draft → cancelled', 'draft → pending', 'draft → published', 'pending → cancelled', 'pending → draft', 'pending → published', 'published → cancelled'])
})

describe('a slot’s wall clock', () => {
  const call = { startLocal: '2024-10-10', endLocal: '2024-10-12', timeZone: 'Europe/London' }
  const none = { startLocal: null, endLocal: null, timeZone: null }
  test('without its own: the call’s', () => expect(resolveWhen(none, call)).toEqual(call))
  test('its own, with no end: not the call’s end', () =>
    expect(resolveWhen({ ...none, startLocal: '2024-10-11T08:00', timeZone: 'Europe/Paris' }, call)).toEqual({ startLocal: '2024-10-11T08:00', endLocal: null, timeZone: 'Europe/Paris' }))
  test('by itself it needs a start and a zone', () => {
    expect(() => resolveWhen(none, null)).toThrow('invariant')
    expect(() => resolveWhen({ ...none, startLocal: '2024-10-11' }, null)).toThrow('invariant')
  })
})

test('typing the call’s value is not an override', () => {
  expect(ownOrNull('Gathering', 'Gathering')).toBeNull()
  expect(ownOrNull('Our gathering', 'Gathering')).toBe('Our gathering')
  expect(ownOrNull(null, 'Gathering')).toBeNull()
})

test('a public count below five is not shown', () => expect([0, 1, 4, 5, 60].map(publicCount)).toEqual([null, null, null, 5, 60]))

test.each([
  [null, 500, 0, 'unbounded'], [20, 0, 0, 'plenty'], [20, 9, 9, 'plenty'], [20, 10, 10, 'few'], [20, 19, 2, 'plenty'], [20, 20, 2, 'none'], [20, 30, 30, 'none'], [5, 0, 0, 'few'],
] as const)('capacity %s, %s taken, %s of them proved: %s', (capacity, taken, proved, room) => expect(publicRoom({ capacity, taken, proved })).toBe(room))

const tea = { event: { slug: 'tea', title: 'Tea & cake; 100% #1' }, place: 'North gate, Mill Lane', origin: 'https://turnout.example', neutral: null }
const links = (startLocal: string, endLocal: string | null, timeZone = 'Europe/London') => calendarLinks({ ...tea, slot: { title: '', when: { startLocal, endLocal, timeZone } } })

describe('links that put an event into a calendar on the web', () => {
  test.each([
    ['timed', '2030-07-21T12:30', '2030-07-21T13:15', '20300721T123000/20300721T131500', '2030-07-21T11:30:00Z', '2030-07-21T12:15:00Z'],
    ['without an end', '2030-07-21T23:30', null, '20300721T233000/20300722T013000', '2030-07-21T22:30:00Z', '2030-07-22T00:30:00Z'],
    ['all day', '2030-07-21', null, '20300721/20300722', '2030-07-21', '2030-07-22'],
    ['days', '2030-02-27', '2030-02-28', '20300227/20300301', '2030-02-27', '2030-03-01'],
    ['in a gap of the clock', '2030-03-31T01:30', '2030-03-31T02:30', '20300331T023000/20300331T023100', '2030-03-31T01:30:00Z', '2030-03-31T01:31:00Z'],
  ])('%s', (_name, startLocal, endLocal, dates, startdt, enddt) => {
    const { google, outlook } = links(startLocal, endLocal)
    expect(Object.fromEntries(new URL(google).searchParams)).toMatchObject({ text: 'Tea & cake; 100% #1', dates, ctz: 'Europe/London', location: 'North gate, Mill Lane' })
    expect(Object.fromEntries(new URL(outlook).searchParams)).toMatchObject({ subject: 'Tea & cake; 100% #1', startdt, enddt })
    expect(new URL(outlook).searchParams.get('allday')).toBe(startLocal.includes('T') ? null : 'true')
  })

  const slot = { title: 'Late shift', when: { startLocal: '2030-07-21T12:30', endLocal: null, timeZone: 'Europe/London' } }
  test.each([
    ['with its time’s name and page', {}, 'Tea & cake; 100% #1: Late shift', 'North gate, Mill Lane', 'https://turnout.example/events/tea'],
    ['online, for whoever was told the link', { event: { ...tea.event, onlineUrl: 'https://meet.example.org/x' }, place: '' }, 'Tea & cake; 100% #1: Late shift', 'https://meet.example.org/x', 'https://turnout.example/events/tea'],
    ['online and at a place', { event: { ...tea.event, onlineUrl: 'https://meet.example.org/x' } }, 'Tea & cake; 100% #1: Late shift', 'North gate, Mill Lane', 'https://turnout.example/events/tea'],
    ['online, for everybody else', { place: '' }, 'Tea & cake; 100% #1: Late shift', '', 'https://turnout.example/events/tea'],
    ['saying nothing', { event: { ...tea.event, onlineUrl: 'https://meet.example.org/x' }, place: '', neutral: 'Appointment' }, 'Appointment', '', 'https://turnout.example'],
  ])('%s', (_name, more, title, place, url) => {
    const { google, outlook } = calendarLinks({ ...tea, slot, ...more })
    expect(Object.fromEntries(new URL(google).searchParams)).toMatchObject({ text: title, location: place, details: url })
    expect(Object.fromEntries(new URL(outlook).searchParams)).toMatchObject({ subject: title, location: place, body: url })
  })
})

const london = (startLocal: string, endLocal: string | null = null) => ({ startLocal, endLocal, timeZone: 'Europe/London' })

test.each([
  ['by minutes', london('2030-03-21T08:00', '2030-03-21T09:00'), london('2030-03-21T12:30'), london('2030-03-21T12:00'), london('2030-03-21T07:30', '2030-03-21T08:30')],
  ['by days and minutes, over midnight', london('2030-03-21T23:45', '2030-03-22T00:30'), london('2030-03-21T12:30'), london('2030-03-22T13:00'), london('2030-03-23T00:15', '2030-03-23T01:00')],
  ['on the clock, whatever the clocks do that night', london('2030-03-30T18:00'), london('2030-03-30T12:00'), london('2030-03-31T12:00'), london('2030-03-31T18:00')],
  ['by whole days where the call becomes a day', london('2030-03-21T08:00'), london('2030-03-21T12:30'), london('2030-03-23'), london('2030-03-23T08:00')],
  ['a whole day by days', london('2030-03-20', '2030-03-21'), london('2030-03-21T12:30'), london('2030-03-20T14:00'), london('2030-03-19', '2030-03-20')],
  ['to the call’s new clocks where it was on its old ones', london('2030-03-21T08:00'), london('2030-03-21T12:30'), { ...london('2030-03-21T12:30'), timeZone: 'Europe/Berlin' }, { ...london('2030-03-21T08:00'), timeZone: 'Europe/Berlin' }],
  ['and stays on clocks of its own', { ...london('2030-03-21T08:00'), timeZone: 'Asia/Tokyo' }, london('2030-03-21T12:30'), { ...london('2030-03-22T12:30'), timeZone: 'Europe/Berlin' }, { ...london('2030-03-22T08:00'), timeZone: 'Asia/Tokyo' }],
])('one of several times moves along with its call: %s', (_how, own, from, to, moved) => expect(movedAlong(own, from, to)).toEqual(moved))
