import { expect, it } from 'vitest'
import { networkOf } from './core-ctx.ts'
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

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:51001', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8::1:2:3:4', '2001:db8:0:0'],
  ['2001:db8::2:2:3:4', '2001:db8:0:0'],
  ['[2001:db8:1:2:3::9]:443', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
])('counts %s as the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
