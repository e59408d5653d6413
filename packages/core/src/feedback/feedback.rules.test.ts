import { describe, expect, test } from 'vitest'
import { concernsDomain, enhancedCode, holdSeconds } from '../pace/pace.rules.ts'
import { isAddressGone, isMailboxRefused, maskAddress, outweighs } from '../suppression/suppression.rules.ts'
import { decideBreaker, decideSuppression, withoutAddresses } from './feedback.rules.ts'

describe('when bulk stops', () => {
  test.each([
    [0, 10_000, 'fine'],
    [1, 10, 'fine'],
    [1, 1000, 'fine'],
    [2, 1000, 'warned'],
    [3, 1000, 'warned'],
    [4, 1000, 'stopped'],
    [10, 10_000, 'fine'],
    [11, 10_000, 'warned'],
    [30, 10_000, 'warned'],
    [31, 10_000, 'stopped'],
  ] as const)('%d complaints among %d messages: %s', (complaints, messages, state) => expect(decideBreaker({ complaints, messages })).toBe(state))
})

test('what a report means for an address', () => {
  expect(decideSuppression({ kind: 'complaint', hard: true, softBounces: 0 })).toBe('complained')
  expect(decideSuppression({ kind: 'bounce', hard: true, softBounces: 0 })).toBe('bounced')
  expect(decideSuppression({ kind: 'bounce', hard: false, softBounces: 3 })).toBeUndefined()
  expect(decideSuppression({ kind: 'bounce', hard: false, softBounces: 4 })).toBe('unreachable')
  expect([outweighs('complained', 'bounced'), outweighs('bounced', 'complained'), outweighs('bounced', 'bounced')]).toEqual([true, false, false])
})

test.each([['5.1.1', true], ['5.2.1', true], ['5.4.4', true], ['5.0.0', true], ['5.2.2', false], ['5.2.3', false], ['5.7.1', false], ['4.2.2', false], [undefined, false]] as const)('%s: the address is gone: %s', (code, gone) => expect(isAddressGone(code)).toBe(gone))
test('what a server says at once must speak of the mailbox', () => expect(['5.1.1', '5.1.10', '5.2.1', '5.7.1', '5.0.0', undefined].map(isMailboxRefused)).toEqual([true, true, true, false, false, false]))

describe('whether a refusal speaks of a whole domain', () => {
  test.each<[number | undefined, string, boolean]>([
    [421, '421 closing', true],
    [421, '421 4.2.1 too many', true],
    [450, '450 4.7.1 slow down', true],
    [450, '450 4.7.1 Greylisted, try again', false],
    [451, '451 4.3.0 busy', true],
    [451, '451 try later', true],
    [450, '450 mailbox busy', false],
    [452, '452 4.2.2 mailbox full', false],
    [550, '550 5.7.1 no', false],
    [undefined, 'no connection', false],
  ])('%s %s', (code, answer, expected) => expect(concernsDomain(code, answer)).toBe(expected))
  test('each pause is twice the one before, up to a quarter of an hour', () => expect([1, 2, 3, 8, 9, 50].map(holdSeconds)).toEqual([5, 10, 20, 640, 900, 900]))
  test('codes are read wherever they stand', () => expect(['550 5.1.1 x', 'smtp;550 5.1.1', '(5.2.2)', '1.2.3.4 said 55.1.1'].map(enhancedCode)).toEqual(['5.1.1', '5.1.1', '5.2.2', undefined]))
})

test('addresses are shown and kept as little as needed', () => {
  expect(['annabel@example.org', 'anna@example.org', 'a@example.org'].map(maskAddress)).toEqual(['an…@example.org', 'a…@example.org', 'a…@example.org'])
  expect(withoutAddresses('550 <anna@example.org>: unknown\r\nsee rob+x@example.net')).toBe('550 <(address)>: unknown see (address)')
})
