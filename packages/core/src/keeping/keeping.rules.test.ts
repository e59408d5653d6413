import { expect, test } from 'vitest'
import { isListOpen, listClosesAt, openListsEndAfter } from './keeping.rules.ts'

const end = Temporal.Instant.from('2030-03-21T13:15:00Z')

test.each([
  ['before the event', '2030-03-01T00:00:00Z', true], ['on the last of its days', '2030-03-31T13:14:59Z', true],
  ['from then on', '2030-03-31T13:15:00Z', false], ['much later', '2031-01-01T00:00:00Z', false],
])('%s', (_, now, open) => {
  expect(isListOpen(end, { listDays: 10 }, Temporal.Instant.from(now))).toBe(open)
  expect(Temporal.Instant.compare(end, openListsEndAfter({ listDays: 10 }, Temporal.Instant.from(now))) > 0).toBe(open)
})

test('days are whole ones, whatever the clocks do in between', () => expect(listClosesAt(end, { listDays: 10 }).toString()).toBe('2030-03-31T13:15:00Z'))
