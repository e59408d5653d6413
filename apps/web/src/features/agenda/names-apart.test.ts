import { describe, expect, test } from 'vitest'
import { namesApart } from './names-apart.ts'

const event = (more: object = {}) => ({ title: 'Blood drive', placeName: 'Town Hall', town: null, group: 'Blood bank', startLocal: '2030-12-07T10:00', endLocal: '2030-12-07T16:00', timeZone: 'Europe/London', ...more })
const names = (...events: ReturnType<typeof event>[]) => namesApart(events, 'Blood drive', 'en', 'Online').map(({ name }) => name)

describe('events of a list are told apart', () => {
  test('by titles of their own', () => expect(names(event({ title: 'Vigil' }), event({ title: 'Walk' }))).toEqual(['Vigil', 'Walk']))
  test('by place where titles say nothing, with the town that it leaves out', () => expect(names(event(), event({ placeName: 'Library', town: 'York' }))).toEqual(['Town Hall', 'Library, York']))
  test('by place and time where one has several', () => expect(names(event(), event({ startLocal: '2030-12-08T10:00', endLocal: null }))).toEqual(['Town Hall · Saturday, 7 December 2030, 10:00–16:00', 'Town Hall · Sunday, 8 December 2030 at 10:00']))
  test('by host last, and the rest is told beside the name', () => {
    expect(namesApart([event(), event({ group: 'Depot' })], 'Blood drive', 'en', 'Online')[1]).toEqual({ name: 'Town Hall · Saturday, 7 December 2030, 10:00–16:00 · Depot', rest: '' })
    expect(namesApart([event()], 'Blood drive', 'en', 'Online')[0]?.rest).toBe('Saturday, 7 December 2030, 10:00–16:00 · Blood bank')
  })
})
