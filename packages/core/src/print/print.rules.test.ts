import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../id.ts'
import { printedPlace, printedTimes, printedWhen, shortCode, tailOf } from './print.rules.ts'

test('a code stands for the end of an id, however it is typed', () => {
  fc.assert(
    fc.property(fc.constant(null), () => {
      const id = newId()
      expect(shortCode(id)).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/)
      expect(tailOf(shortCode(id).toUpperCase().replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(id.slice(-10))
    }),
  )
})

test.each(['', 'short', 'k7qm2x4cc', 'k7qm2x4u', '../../etc', 'k7qm 2x4'])('"%s" is no code', (typed) => expect(tailOf(typed)).toBeUndefined())

test.each([
  [{ startLocal: '2030-03-21T12:30', endLocal: '2030-03-21T13:15', timeZone: 'Europe/London' }, 'Thursday, 21 March 2030\n12:30–13:15'],
  [{ startLocal: '2030-03-21T12:30', endLocal: null, timeZone: 'Europe/London' }, 'Thursday, 21 March 2030\n12:30'],
  [{ startLocal: '2030-03-21', endLocal: null, timeZone: 'Europe/London' }, 'Thursday, 21 March 2030'],
])('%j', (when, said) => expect(printedWhen(when, 'en-GB')).toBe(said))

test.each([
  ['en', '07:00–08:30'],
  ['en-GB', '07:00–08:30'],
  ['de', '07:00–08:30 Uhr'],
])('the hours in %s are those of the page: %s', (locale, said) => expect(printedWhen({ startLocal: '2030-03-21T07:00', endLocal: '2030-03-21T08:30', timeZone: 'Europe/London' }, locale).split('\n')[1]).toBe(said))

test.each([
  [{ placeName: 'South gate', placeAddress: '', online: false }, 'Arlemouth', { place: 'South gate', address: 'Arlemouth' }],
  [{ placeName: 'South gate', placeAddress: 'Dock Road 1', online: true }, 'Arlemouth', { place: 'South gate', address: 'Dock Road 1, Arlemouth' }],
  [{ placeName: 'South gate', placeAddress: 'Dock Road 1, ARLEMOUTH', online: false }, 'Arlemouth', { place: 'South gate', address: 'Dock Road 1, ARLEMOUTH' }],
  [{ placeName: 'Arlemouth town hall', placeAddress: '', online: false }, 'Arlemouth', { place: 'Arlemouth town hall', address: '' }],
  [{ placeName: '', placeAddress: '', online: false }, 'Arlemouth', { place: 'Arlemouth', address: '' }],
  [{ placeName: '', placeAddress: '', online: true }, 'Arlemouth', { place: '', address: '' }],
  [{ placeName: 'South gate', placeAddress: '', online: false }, null, { place: 'South gate', address: '' }],
])('%j in %s is printed as %j', (event, town, said) => expect(printedPlace(event, town)).toEqual(said))

const at = (day: number, from: string, until: string | null = null) => ({ startLocal: `2030-03-${day}T${from}`, endLocal: until && `2030-03-${day}T${until}`, timeZone: 'Europe/London' })

test.each([
  ['one time alone', [at(21, '12:30', '13:15')], 'Thursday, 21 March 2030\n12:30–13:15'],
  ['shifts of a day, in their order and each once', [at(21, '15:00', '17:00'), at(21, '12:30', '13:15'), at(21, '15:00', '17:00')], 'Thursday, 21 March 2030: 12:30–13:15, 15:00–17:00'],
  ['several days, one of them whole', [at(21, '12:30'), { startLocal: '2030-03-22', endLocal: null, timeZone: 'Europe/London' }], 'Thursday, 21 March 2030: 12:30\nFriday, 22 March 2030'],
  ['what is over is left out', [at(19, '08:00', '09:00'), at(21, '12:30', '13:15')], 'Thursday, 21 March 2030\n12:30–13:15'],
  ['unless all of it is', [at(18, '08:00', '09:00'), at(19, '08:00', '09:00')], 'Monday, 18 March 2030: 08:00–09:00\nTuesday, 19 March 2030: 08:00–09:00'],
  ['more days than fit', [21, 22, 23, 24, 25].map((day) => at(day, '12:30')), 'Thursday, 21 March 2030: 12:30\nFriday, 22 March 2030: 12:30\nSaturday, 23 March 2030: 12:30\nSunday, 24 March 2030: 12:30\nand more times'],
  ['more times than fit on a day', ['10', '11', '12', '13', '14'].map((hour) => at(21, `${hour}:00`)), 'Thursday, 21 March 2030: 10:00, 11:00, 12:00\nand more times'],
])('%s is printed', (_, whens, said) => expect(printedTimes(whens, { locale: 'en-GB', now: Temporal.Instant.from('2030-03-20T09:00:00Z'), more: 'and more times' })).toBe(said))
