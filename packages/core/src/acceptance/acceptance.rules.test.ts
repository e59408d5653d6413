import { describe, expect, test } from 'vitest'
import { joinDrafts, makesEvents, valuesOf } from './acceptance.rules.ts'

type Together = Parameters<typeof joinDrafts>[0][number]
const draft = (more: Partial<Together> = {}): Together => ({ title: 'March for rents', kind: 'march', caller: 'The network', url: 'https://example.org/a', scope: 'local', startLocal: '2030-03-21T12:00', endLocal: null, timeZone: 'Europe/London', place: null, ...more })

describe('what drafts have in common', () => {
  test.each([
    [['Rally for rents in Leeds', 'Rally for rents in York'], 'Rally for rents'],
    [['Day of action', 'Day of action'], 'Day of action'],
    [['March', 'March'], 'March'],
    [['March: Leeds', 'March: York'], 'March: Leeds'],
    [['Vigil at dawn', 'Blood drive'], 'Vigil at dawn'],
    [['Marsch für Mieten – Köln', 'Marsch für Mieten – Bonn'], 'Marsch für Mieten'],
  ])('the title of %j', (titles, title) => expect(joinDrafts(titles.map((one) => draft({ title: one }))).title).toBe(title))

  test.each([
    ['the same time', [draft(), draft()], { startLocal: '2030-03-21T12:00', endLocal: null }],
    ['the same day', [draft(), draft({ startLocal: '2030-03-21T18:00' })], { startLocal: '2030-03-21', endLocal: null }],
    ['several days, not in order', [draft({ startLocal: '2030-03-23' }), draft(), draft({ startLocal: '2030-03-22', endLocal: '2030-03-25' })], { startLocal: '2030-03-21', endLocal: '2030-03-25' }],
    ['the same wall clock in two zones', [draft(), draft({ timeZone: 'Europe/Paris' })], { startLocal: '2030-03-21', endLocal: null }],
  ])('the time of %s', (_name, drafts, time) => expect(joinDrafts(drafts)).toMatchObject(time))

  test('kind, caller and link only where they agree', () => {
    expect(joinDrafts([draft(), draft({ kind: 'vigil', caller: null, url: null })])).toMatchObject({ kind: 'day_of_action', caller: 'The network', url: null })
    expect(joinDrafts([draft(), draft()])).toMatchObject({ kind: 'march', caller: 'The network', url: 'https://example.org/a' })
  })
})

test('events are made of at least two places, and only in one call', () => {
  const [at, none] = [{ place: 'North gate' }, { place: null }]
  expect([makesEvents('one', [at, at]), makesEvents('one', [at, none]), makesEvents('separate', [at, at])]).toEqual([true, false, false])
})

test('a corrected place loses the town that was found for the old one', () => {
  const town = { name: 'Leeds', country: 'GB', latitude: 53.8, longitude: -1.5 }
  const read = { ...draft({ place: 'Castle Square' }), start: '2030-03-21', end: null, allDay: true, timezone: null, town, weekdayMismatch: false, recurrence: null, doubts: [], confidence: 1, evidence: [] }
  const accepted = { index: 0, passages: [], asRecord: false }
  expect(valuesOf(read, { ...accepted, values: {} }, 'Europe/London')).toMatchObject({ timeZone: 'Europe/London', latitude: 53.8 })
  expect(valuesOf(read, { ...accepted, values: { place: 'North gate' } }, null)).toMatchObject({ timeZone: null, place: 'North gate', latitude: null })
  expect(valuesOf(read, { ...accepted, values: { timeZone: 'Europe/Paris', place: 'Castle Square' } }, null)).toMatchObject({ timeZone: 'Europe/Paris', latitude: 53.8 })
})
