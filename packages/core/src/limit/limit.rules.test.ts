import fc from 'fast-check'
import { expect, test } from 'vitest'
import { budgets, windowOf } from './limit.rules.ts'

test('every instant lies in exactly one window of a budget', () => {
  const instant = fc.integer({ min: 0, max: 4_102_444_800_000 }).map((ms) => Temporal.Instant.fromEpochMilliseconds(ms))
  fc.assert(
    fc.property(instant, fc.constantFrom(...Object.values(budgets)), (now, budget) => {
      const start = windowOf(budget, now)
      const end = start.add({ seconds: budget.seconds })
      expect(Temporal.Instant.compare(start, now)).toBeLessThanOrEqual(0)
      expect(Temporal.Instant.compare(now, end)).toBe(-1)
      expect(windowOf(budget, end.subtract({ milliseconds: 1 })).equals(start)).toBe(true)
      expect(windowOf(budget, end).equals(end)).toBe(true)
    }),
  )
})
