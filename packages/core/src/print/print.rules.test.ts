import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../id.ts'
import { printedWhen, shortCode, tailOf } from './print.rules.ts'

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
