import { expect, it } from 'vitest'
import { addressOf } from './serve.ts'

it.each([
  [null, 0, '192.0.2.1'],
  ['198.51.100.7', 0, '192.0.2.1'],
  ['198.51.100.7', 1, '198.51.100.7'],
  ['203.0.113.9, 198.51.100.7', 1, '198.51.100.7'],
  ['203.0.113.9, 198.51.100.7', 2, '203.0.113.9'],
  ['203.0.113.9', 3, '192.0.2.1'],
  [null, 1, '192.0.2.1'],
])('of X-Forwarded-For %s behind %i proxies believes %s', (forwarded, trusted, address) => {
  expect(addressOf(forwarded, '192.0.2.1', trusted)).toBe(address)
})
