import { expect, test } from 'vitest'
import { linkProblem, mailedLinkMinutes } from './account.rules.ts'

const made = Temporal.Instant.from('2030-01-01T09:00:00Z')
const expiresAt = made.add({ minutes: mailedLinkMinutes })

test('a mailed link is good for ten minutes', () => expect(mailedLinkMinutes).toBe(10))

test.each([
  ['one of ours that was swept', undefined, made, 'gone'],
  ['fresh', { usedAt: null, expiresAt }, made, undefined],
  ['a millisecond before its time', { usedAt: null, expiresAt }, expiresAt.subtract({ milliseconds: 1 }), undefined],
  ['at its time', { usedAt: null, expiresAt }, expiresAt, 'expired'],
  ['used', { usedAt: made, expiresAt }, made, 'used'],
  ['used, and long ago', { usedAt: made, expiresAt }, expiresAt.add({ hours: 48 }), 'used'],
])('%s', (_name, link, now, problem) => expect(linkProblem(link, now)).toBe(problem))
