import { describe, expect, it } from 'vitest'
import { hostTime, timeErrors, timeFields } from './host-time.ts'

const shown = { shownStart: '2030-03-21', shownEnd: '' }

describe('the time of a host', () => {
  it.each([
    ['2030-03-21', null, { date: '2030-03-21', from: '', lastDate: '', until: '' }],
    ['2030-03-21', '2030-03-23', { date: '2030-03-21', from: '', lastDate: '2030-03-23', until: '' }],
    ['2030-03-21T12:30', '2030-03-21T13:15', { date: '2030-03-21', from: '12:30', lastDate: '', until: '13:15' }],
    ['2030-03-18T12:30', '2030-03-22T13:15', { date: '2030-03-18', from: '12:30', lastDate: '2030-03-22', until: '13:15' }],
  ])('%s to %s is shown in its fields, and left alone says nothing', (startLocal, endLocal, fields) => {
    expect(timeFields({ startLocal, endLocal })).toEqual(fields)
    expect(hostTime({ shownStart: startLocal, shownEnd: endLocal ?? '', ...fields })).toEqual({ startLocal: '', endLocal: '' })
  })

  it.each([
    [{ date: '2030-03-21', from: '12:30', until: '13:15' }, { startLocal: '2030-03-21T12:30', endLocal: '2030-03-21T13:15' }],
    [{ date: '2030-03-21', from: '12:30', until: '' }, { startLocal: '2030-03-21T12:30', endLocal: '' }],
    [{ date: '2030-03-22', from: '', until: '' }, { startLocal: '2030-03-22', endLocal: '' }],
    [{ date: '2030-03-21', from: '', lastDate: '2030-03-22', until: '' }, { startLocal: '2030-03-21', endLocal: '2030-03-22' }],
    [{ date: '2030-03-21', from: '20:00', lastDate: '2030-03-22', until: '02:00' }, { startLocal: '2030-03-21T20:00', endLocal: '2030-03-22T02:00' }],
    [{ date: '2030-03-21', from: '', until: '13:00' }, { startLocal: '2030-03-21', endLocal: '2030-03-21T13:00' }],
    [{ date: '', from: '', until: '13:00' }, { startLocal: '', endLocal: 'T13:00' }],
  ])('%o is the host’s own', (typed, expected) => {
    expect(hostTime({ ...shown, ...typed })).toEqual(expected)
  })

  it.each([
    ['an end without a start', { date: '2030-03-21', from: '', until: '13:00' }, { endLocal: 'Both.' }, { from: 'Give the start as well.' }],
    ['no day', { date: '', from: '12:00', until: '13:00' }, { startLocal: 'Day.', endLocal: 'Day.' }, { date: 'Day.' }],
    ['an end before its start', { date: '2030-03-21', from: '14:00', until: '13:00' }, { endLocal: 'Before.' }, { until: 'Before.' }],
    ['another field', { date: '2030-03-21', from: '', until: '' }, { placeName: 'Where?' }, { placeName: 'Where?' }],
  ])('%s is said once, at its field', (_, typed, errors, told) => expect(timeErrors(errors as Record<string, string>, typed)).toEqual(told))
})
