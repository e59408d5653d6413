import { expect, test } from 'vitest'
import type { Need } from '../coverage/coverage.rules.ts'
import { chaseList, mailReasonOf } from './chase.rules.ts'

test.each([
  [['no_rep'], 'how'],
  [['help', 'no_place'], 'no_place'],
  [['pending', 'rep_silent', 'few_signups'], 'rep_silent'],
  [['no_answer', 'few_signups'], 'no_answer'],
  [['no_report'], 'no_report'],
  [[], 'how'],
] as [Need[], string][])('of %j a rep is written about %s', (found, reason) => expect(mailReasonOf(found)).toBe(reason))

const row = (name: string, more: object = {}) => ({ id: name, name, ownerId: null as string | null, needs: ['no_rep'] as Need[], rests: false, urgency: 1, ...more })

test('today’s list is what is mine or nobody’s, wants something and does not rest, the most urgent first', () => {
  const rows = [row('later'), row('urgent', { urgency: 9 }), row('early'), row('mine', { ownerId: 'me', urgency: 5 }), row('yours', { ownerId: 'you', urgency: 7 }), row('resting', { rests: true }), row('fine', { needs: [] })]
  expect(chaseList(rows, 'me', 'mine').map(({ name }) => name)).toEqual(['urgent', 'mine', 'early', 'later'])
  expect(chaseList(rows, 'me', 'all').map(({ name }) => name)).toEqual(['urgent', 'yours', 'mine', 'early', 'later'])
})
