import { describe, expect, it } from 'vitest'
import type { DateCandidate } from '../candidates/date-parts.ts'
import { type Outlook, resolveDate } from './resolve-date.ts'

const on = (published: string, date: Partial<DateCandidate>, outlook: Outlook = 'open') => {
  const found = resolveDate({ first: 0, end: 1, from: 0, to: 1, ...date }, Temporal.PlainDate.from(published), outlook)
  return found && `${found.start.toString()}${found.until ? `>${found.until.toString()}` : ''}${found.mismatch ? '!' : ''}`
}

describe('a date without a year', () => {
  it.each([
    ['ahead this year', '2024-09-28', { parts: { day: 10, month: 10 } }, 'open', '2024-10-10'],
    ['over the turn of the year', '2024-12-20', { parts: { day: 9, month: 1 } }, 'open', '2025-01-09'],
    ['just past', '2024-09-28', { parts: { day: 20, month: 9 } }, 'open', '2024-09-20'],
    ['long past, told as past', '2024-09-28', { parts: { day: 3, month: 3 } }, 'past', '2024-03-03'],
    ['long past, told as ahead', '2024-09-28', { parts: { day: 3, month: 3 } }, 'future', '2025-03-03'],
    ['a weekday that fits next year only', '2024-09-28', { parts: { day: 4, month: 5 }, weekday: 7 }, 'future', '2025-05-04'],
    ['a weekday that fits neither', '2024-09-28', { parts: { day: 11, month: 10 }, weekday: 4 }, 'future', '2024-10-11!'],
    ['a range over the turn of the year', '2024-12-20', { parts: { day: 28, month: 12 }, until: { day: 2, month: 1 } }, 'open', '2024-12-28>2025-01-02'],
    ['29 February', '2025-09-28', { parts: { day: 29, month: 2 } }, 'future', '2028-02-29'],
  ] as const)('%s', (_name, published, date, outlook, expected) => {
    expect(on(published, date, outlook)).toBe(expected)
  })
})

describe('a date with a year', () => {
  it('keeps it, and flags a weekday that does not fit', () => {
    expect(on('2025-04-15', { parts: { day: 7, month: 6, year: 2025 }, weekday: 7 })).toBe('2025-06-07!')
    expect(on('2025-04-15', { parts: { day: 8, month: 6, year: 2025 }, weekday: 7 })).toBe('2025-06-08')
  })

  it('corrects a slip of the year that the weekday shows', () => {
    expect(on('2012-07-11', { parts: { day: 14, month: 7, year: 2011 }, weekday: 6 })).toBe('2012-07-14!')
  })

  it('refuses a day that does not exist', () => {
    expect(on('2024-09-28', { parts: { day: 31, month: 2, year: 2025 } })).toBeNull()
  })
})

describe('a relative date, from a Saturday', () => {
  it.each([
    ['today', { relative: 0 }, '2024-09-28'], ['tomorrow', { relative: 1 }, '2024-09-29'], ['tomorrow (Monday)', { relative: 1, weekday: 1 }, '2024-09-29!'],
    ['this Saturday', { weekday: 6, pointer: 'this' }, '2024-09-28'], ['next Monday', { weekday: 1, pointer: 'next' }, '2024-10-07'], ['next Friday', { weekday: 5, pointer: 'next' }, '2024-10-04'],
    ['Tuesday next week', { weekday: 2, pointer: 'nextWeek' }, '2024-10-01'], ['last Saturday', { weekday: 6, pointer: 'last' }, '2024-09-21'],
    ['every Thursday', { weekday: 4, every: 'week' }, '2024-10-03'], ['the third Saturday of the month', { weekday: 6, every: { nth: 3 } }, '2024-10-19'],
    ['the last Saturday of the month', { weekday: 6, every: { nth: -1 } }, '2024-09-28'],
  ] as const)('%s', (_name, date, expected) => {
    expect(on('2024-09-28', date)).toBe(expected)
  })
})
