import { expect, it } from 'vitest'
import { intakeLocales } from '../features/intake/intake-locales.ts'
import { listTimeZones, proposeZone } from './zones.ts'

it.each(['UTC', 'Etc/UTC', 'Etc/GMT+1'])('proposes the region’s zone where the instance runs in %s', (zone) => {
  expect(proposeZone(zone, 'de-AT')).toBe('Europe/Vienna')
  expect(proposeZone(zone, 'en')).toBe('Europe/London')
  expect(proposeZone(zone, 'xx')).toBe(zone)
})

it('keeps the zone of an instance that has one', () => expect(proposeZone('Europe/Madrid', 'en-GB')).toBe('Europe/Madrid'))

it.each(intakeLocales)('has a zone to propose for %s', (region) => expect(listTimeZones()).toContain(proposeZone('UTC', region)))

it('places are called as they are now, and every name is one that times can be read in', () => {
  const zones = listTimeZones()
  expect(zones).toEqual(expect.arrayContaining(['Europe/Kyiv', 'Asia/Kolkata', 'Asia/Ho_Chi_Minh']))
  expect(zones.filter((zone) => /Kiev|Calcutta|Saigon|Katmandu|Rangoon/.test(zone))).toEqual([])
  for (const timeZone of zones) expect(() => Temporal.Instant.from('2030-01-01T00:00Z').toZonedDateTimeISO(timeZone)).not.toThrow()
  for (const former of ['Europe/Kiev', 'Asia/Calcutta', 'Asia/Saigon']) expect(() => new Intl.DateTimeFormat('en', { timeZone: former })).not.toThrow()
})
