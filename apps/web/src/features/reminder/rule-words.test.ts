import { expect, test } from 'vitest'
import { messagesIn } from '../../render/messages.ts'
import { type RuleTime, ruleTimeWords } from './rule-words.ts'

const { t } = messagesIn('en')
const says = (time: Partial<RuleTime>): string => ruleTimeWords(t, { anchor: 'start', offsetMinutes: null, dayOffset: null, localTime: null, ...time })

test.each<[string, Partial<RuleTime>]>([
  ['2 days before, at 18:00', { dayOffset: -2, localTime: '18:00' }],
  ['1 day before, at 17:00', { dayOffset: -1, localTime: '17:00' }],
  ['on the day, at 08:00', { dayOffset: 0, localTime: '08:00' }],
  ['3 days after the start, at 09:00', { dayOffset: 3, localTime: '09:00' }],
  ['1 day before the end, at 09:00', { anchor: 'end', dayOffset: -1, localTime: '09:00' }],
  ['on the day of the end, at 20:00', { anchor: 'end', dayOffset: 0, localTime: '20:00' }],
  ['1 day after the end, at 10:00', { anchor: 'end', dayOffset: 1, localTime: '10:00' }],
  ['1 hour after the end', { anchor: 'end', offsetMinutes: 60 }],
  ['90 minutes before the start', { offsetMinutes: -90 }],
  ['7 days before the start', { offsetMinutes: -10_080 }],
  ['at the end', { anchor: 'end', offsetMinutes: 0 }],
])('the time of a rule in words: %s', (words, time) => expect(says(time)).toBe(words))
