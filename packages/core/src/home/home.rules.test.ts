import { expect, test } from 'vitest'
import { todoReasons } from './home.rules.ts'

const now = Temporal.Instant.from('2030-03-01T09:00:00Z')
const event = { status: 'published', hasPlace: true, places: 5, failed: 0, startsAt: now.add({ hours: 24 * 30 }) }

test.each([
  ['nothing to do', {}, []],
  ['waits for approval', { status: 'pending' }, ['pending']],
  ['a draft without a place is only a draft', { status: 'draft', hasPlace: false, places: 0 }, ['draft']],
  ['public without a place', { hasPlace: false }, ['no_place']],
  ['full, which is good news', { places: 20 }, []],
  ['empty, but weeks away', { places: 0 }, []],
  ['empty, and soon', { places: 0, startsAt: now.add({ hours: 24 * 6 }) }, ['no_signups']],
  ['empty, and begun', { places: 0, startsAt: now.subtract({ minutes: 1 }) }, []],
  ['mail failed, most pressing first', { hasPlace: false, failed: 2, places: 0, startsAt: now.add({ hours: 24 }) }, ['no_place', 'failed_mail', 'no_signups']],
] as const)('%s', (_name, change, reasons) => expect(todoReasons({ ...event, ...change }, now)).toEqual(reasons))
