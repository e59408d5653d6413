import { expect, test } from 'vitest'
import { isPast } from './intake.rules.ts'

test.each([
  ['today', { start: '2030-03-01', end: null }, 'Europe/London', '2030-03-01T23:59:00Z', false],
  ['yesterday', { start: '2030-02-28', end: null }, 'Europe/London', '2030-03-01T00:00:00Z', true],
  ['began yesterday and goes on', { start: '2030-02-28', end: '2030-03-01' }, 'Europe/London', '2030-03-01T12:00:00Z', false],
  ['this morning', { start: '2030-03-01T08:00', end: '2030-03-01T09:00' }, 'Europe/London', '2030-03-01T12:00:00Z', false],
  ['today is over there', { start: '2030-03-01', end: null }, 'Pacific/Kiritimati', '2030-03-01T12:00:00Z', true],
  ['today has not begun to end there', { start: '2030-03-01', end: null }, 'Pacific/Honolulu', '2030-03-02T08:00:00Z', false],
])('%s', (_name, draft, zone, now, past) => expect(isPast(draft as Parameters<typeof isPast>[0], zone, Temporal.Instant.from(now))).toBe(past))
