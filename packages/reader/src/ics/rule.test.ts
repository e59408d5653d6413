import { describe, expect, it } from 'vitest'
import { firstOccurrence } from './occurrences.ts'
import { inWords } from './rule-words.ts'
import { ruleOf } from './rule.ts'
import { ownTime } from '../testing/own-time.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

const cases: [rule: string, start: string, from: string, first: string | null, words: string][] = [
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20260630', '2026-01-06', '2026-01-07', '2026-01-20', 'every two weeks on Tuesday, until 30 June 2026'],
  ['FREQ=WEEKLY', '2026-01-06', '2020-01-01', '2026-01-06', 'every week on Tuesday'],
  ['FREQ=WEEKLY;BYDAY=MO,TH', '2026-01-05', '2026-01-06', '2026-01-08', 'every week on Monday and Thursday'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU', '2026-01-05', '2026-01-06', '2026-01-18', 'every two weeks on Monday and Sunday'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=MO', '2026-01-05', '2026-01-06', '2026-01-11', 'every two weeks on Monday and Sunday'],
  ['FREQ=DAILY;COUNT=3', '2026-01-05', '2026-01-08', null, 'every day, three times'],
  ['FREQ=DAILY;COUNT=3', '2026-01-05', '2026-01-07', '2026-01-07', 'every day, three times'],
  ['FREQ=DAILY;INTERVAL=3', '2026-01-05', '2026-01-06', '2026-01-08', 'every three days'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '2026-01-05', '2026-01-10', '2026-01-12', 'every day from Monday to Friday'],
  ['FREQ=MONTHLY;BYDAY=1SA', '2026-01-03', '2026-01-04', '2026-02-07', 'every month on the first Saturday'],
  ['FREQ=MONTHLY;BYDAY=-1FR', '2026-01-30', '2026-02-01', '2026-02-27', 'every month on the last Friday'],
  ['FREQ=MONTHLY;BYMONTHDAY=15', '2026-01-15', '2026-01-16', '2026-02-15', 'every month on the 15th'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-31', '2026-02-01', '2026-02-28', 'every month on the last day'],
  ['FREQ=MONTHLY', '2026-01-31', '2026-02-01', '2026-03-31', 'every month on the 31st'],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-01-30', '2026-02-01', '2026-02-27', 'every month on the last working day'],
  ['FREQ=MONTHLY;BYDAY=SA;BYSETPOS=2', '2026-01-10', '2026-01-11', '2026-02-14', 'every month on the second Saturday'],
  ['FREQ=YEARLY', '2020-05-01', '2026-05-02', '2027-05-01', 'every year on 1 May'],
  ['FREQ=YEARLY;BYMONTH=5;BYDAY=1MO', '2024-05-06', '2026-01-01', '2026-05-04', 'every year on the first Monday of May'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2024-02-28', '2025-01-01', null, 'every year on 30 February'],
  ['FREQ=WEEKLY;UNTIL=20260110T230000Z', '2026-01-04', '2026-01-11', '2026-01-11', 'every week on Sunday, until 11 January 2026'],
]

describe('a recurrence rule', () => {
  it.each(cases)('%s from %s', (text, start, from, first, words) => {
    const rule = ruleOf(text, 'Europe/Berlin')!
    expect(firstOccurrence(rule, day(start), day(from))?.toString() ?? null).toBe(first)
    expect(inWords(rule, day(start))).toBe(words)
  })

  it('passes over days that are left out', () => {
    expect(firstOccurrence(ruleOf('FREQ=WEEKLY', null)!, day('2026-01-06'), day('2026-01-06'), new Set(['2026-01-06', '2026-01-13']))?.toString()).toBe('2026-01-20')
  })

  it.each(['FREQ=SECONDLY', 'FREQ=HOURLY;INTERVAL=2', 'FREQ=WEEKLY;INTERVAL=0', 'FREQ=MONTHLY;BYDAY=9XX', 'FREQ=YEARLY;BYDAY=20MO', 'FREQ=DAILY;BYHOUR=9,17', 'INTERVAL=2', 'FREQ=WEEKLY;UNTIL=soon', ''])('%s is none that gatherings have', (text) => {
    expect(ruleOf(text, null)).toBeNull()
  })

  it('never runs on', () => {
    const from = ownTime()
    expect(firstOccurrence(ruleOf('FREQ=DAILY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=30;COUNT=9999', null)!, day('1900-01-01'), day('2026-01-01'))).toBeNull()
    expect(ownTime() - from).toBeLessThan(100)
  })
})
