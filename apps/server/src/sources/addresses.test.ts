import { describe, expect, test } from 'vitest'
import { isAllowed, isPublicAddress, parseAllowed } from './addresses.ts'

describe('public addresses', () => {
  test.each(['8.8.8.8', '93.184.216.34', '172.15.0.1', '172.32.0.1', '100.63.255.255', '100.128.0.1', '2606:4700::1', '2a00:1450::1', '::ffff:8.8.8.8', '64:ff9b::808:808'])('%s', (address) => expect(isPublicAddress(address)).toBe(true))
})

describe('addresses that are not', () => {
  test.each([
    ['unspecified', '0.0.0.0'], ['this network', '0.1.2.3'], ['loopback', '127.0.0.1'], ['all of loopback', '127.255.255.254'], ['private', '10.0.0.1'], ['private', '172.16.0.1'], ['private', '192.168.1.1'],
    ['metadata', '169.254.169.254'], ['link-local', '169.254.1.1'], ['CGNAT', '100.64.0.1'], ['CGNAT', '100.127.255.255'], ['multicast', '224.0.0.1'], ['broadcast', '255.255.255.255'], ['reserved', '240.0.0.1'],
    ['documentation', '192.0.2.1'], ['benchmarks', '198.18.0.1'], ['IETF', '192.0.0.8'],
    ['unspecified', '::'], ['loopback', '::1'], ['mapped private', '::ffff:10.0.0.1'], ['mapped, in hex', '::ffff:7f00:1'], ['mapped metadata', '::ffff:169.254.169.254'], ['compatible', '::10.0.0.1'], ['compatible, in hex', '::a00:1'],
    ['translated', '::ffff:0:10.0.0.1'], ['NAT64 of private', '64:ff9b::10.0.0.1'], ['NAT64 of loopback', '64:ff9b::7f00:1'], ['NAT64 of metadata', '64:ff9b::a9fe:a9fe'], ['local NAT64', '64:ff9b:1::808:808'],
    ['6to4 of private', '2002:a00:1::'], ['6to4', '2002:808:808::1'], ['Teredo', '2001::1'], ['ISATAP of private', '2606:4700::5efe:10.0.0.1'], ['unique local', 'fc00::1'], ['unique local', 'fd12::1'], ['link-local', 'fe80::1'], ['with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'], ['multicast', 'ff02::1'], ['documentation', '2001:db8::1'], ['never given out', '4000::1'], ['discard', '100::1'], ['no address', 'localhost'], ['nothing', ''],
  ])('%s %s', (_what, address) => expect(isPublicAddress(address)).toBe(false))
})

test('an operator names hosts with their ports', () => {
  const allowed = parseAllowed(' 127.0.0.1:8080, [::1]:9000 ,Intranet.example.org:443,')
  expect([isAllowed(allowed, '127.0.0.1', 8080), isAllowed(allowed, '127.0.0.1', 80), isAllowed(allowed, '0:0:0:0:0:0:0:1', 9000), isAllowed(allowed, 'intranet.example.org', 443), isAllowed(allowed, '::ffff:127.0.0.1', 8080)]).toEqual([true, false, true, true, true])
  expect(parseAllowed('').size).toBe(0)
  for (const wrong of ['127.0.0.1', 'host:0', 'host:70000', 'a b:80', 'http://host:80', '*:80']) expect(() => parseAllowed(wrong)).toThrow(RangeError)
})
