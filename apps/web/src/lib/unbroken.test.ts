import { formatWhen } from '@turnout/core/time/time.rules.ts'
import { expect, test } from 'vitest'
import { cutAtHours } from './unbroken.ts'

const when = { startLocal: '2030-03-21T06:30', endLocal: '2030-03-21T08:00' }

test.each([
  [formatWhen(when, 'en'), '06:30–08:00'],
  [formatWhen(when, 'de'), '06:30–08:00 Uhr'],
  ['06:30–08:00 · South gate', '06:30–08:00'],
  ['6:30 AM – 8:00 AM', '6:30 AM – 8:00 AM'],
])('the hours of "%s" stay together', (text, hours) => {
  const parts = cutAtHours(text)
  expect(parts.join('')).toBe(text)
  expect(parts[1]).toBe(hours)
})

test.each([formatWhen({ startLocal: '2030-03-21', endLocal: '2030-03-22' }, 'en'), formatWhen({ ...when, endLocal: '2030-03-22T08:00' }, 'en'), 'no hours at all'])('"%s" may be broken anywhere', (text) => expect(cutAtHours(text)).toEqual([text]))
