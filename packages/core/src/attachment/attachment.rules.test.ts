import { expect, test } from 'vitest'
import { fieldsUnder, followedFields, isUnfit } from './attachment.rules.ts'

const call = { eventTitle: 'Gathering', eventDescription: 'Bring a friend.', startLocal: '2030-03-21', endLocal: null, timeZone: 'Europe/London', eventStartLocal: '2030-03-21T12:30', eventEndLocal: null, locks: [], hostFromLocal: null, hostUntilLocal: null } as const
const event = { title: 'Tea', description: 'Ours.', when: { startLocal: '2030-03-21T18:00', endLocal: null, timeZone: 'Europe/London' }, several: false }
const theirs = { startLocal: '2030-03-21T12:30', endLocal: null, timeZone: 'Europe/London' }

test.each([
  ['its own words and time are its host’s choice', {}, {}, { title: 'choice', description: 'choice', time: 'choice' }],
  ['what says the same follows', { title: 'Gathering', description: null, when: theirs }, {}, { title: 'same', description: 'same', time: 'same' }],
  ['what is locked must follow', {}, { locks: ['title', 'time'] }, { title: 'must', description: 'choice', time: 'must' }],
  ['a time that the call does not allow must follow', {}, { hostUntilLocal: '2030-03-21T17:00' }, { title: 'choice', description: 'choice', time: 'must' }],
  ['several times are kept', { several: true }, {}, { title: 'choice', description: 'choice', time: 'never' }],
] as const)('%s', (_what, own, more, fields) => expect(fieldsUnder({ ...event, ...own }, { ...call, ...more })).toEqual(fields))

test('what must follow does, what was not chosen does not', () => {
  expect(followedFields(event, { ...call, locks: ['title'] }, [])).toEqual(['title'])
  expect(followedFields(event, call, ['time'])).toEqual(['time'])
  expect(followedFields({ ...event, several: true }, call, ['time', 'description'])).toEqual(['description'])
  expect([isUnfit({ ...event, several: true }, { ...call, locks: ['time'] }), isUnfit(event, { ...call, locks: ['time'] })]).toEqual([true, false])
})
