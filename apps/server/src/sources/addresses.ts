import ipaddr from 'ipaddr.js'

/** The last 32 bits of a 128-bit address as IPv4. */
const lastFour = (bytes: number[]): ipaddr.IPv4 => new ipaddr.IPv4(bytes.slice(12))

const isPublicV4 = (address: ipaddr.IPv4): boolean => address.range() === 'unicast'

function isPublicV6(address: ipaddr.IPv6): boolean {
  const bytes = address.toByteArray()
  switch (address.range()) {
    case 'ipv4Mapped':
      return isPublicV4(lastFour(bytes))
    case 'rfc6052':
      // NAT64 (RFC 6052): the well-known prefix 64:ff9b::/96 leads to the IPv4 address in it; 64:ff9b:1::/48 is for private use.
      return address.match(ipaddr.IPv6.parse('64:ff9b::'), 96) && isPublicV4(lastFour(bytes))
    case 'unicast':
      // Only 2000::/3 was ever given out for public use; an ISATAP address (RFC 5214) leads to the IPv4 address in it.
      return (bytes[0] ?? 0) >> 5 === 1 && !(bytes[10] === 0x5e && bytes[11] === 0xfe && (bytes[8] ?? 1) <= 2 && bytes[9] === 0 && !isPublicV4(lastFour(bytes)))
    default:
      return false
  }
}

/**
 * Whether an IP address is one of the public network. Private, loopback, link-local (where clouds keep their metadata),
 * shared (CGNAT), multicast, reserved and documentation ranges are not; nor are tunnels (6to4, Teredo) and translations that
 * lead to such an address.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || text.includes('%')) return false
  const address = ipaddr.parse(text)
  return address instanceof ipaddr.IPv4 ? isPublicV4(address) : isPublicV6(address as ipaddr.IPv6)
}

/** The same address in one spelling, so that `::1` and `0:0:0:0:0:0:0:1` are one; a name in small letters. */
export function spell(host: string): string {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  return ipaddr.isValid(bare) && /[:.]/.test(bare) ? ipaddr.process(bare).toNormalizedString() : bare
}

/** What an operator permits beside the public network: names or addresses, each with its port. */
export type Allowed = ReadonlySet<string>

/** `127.0.0.1:8080, [::1]:8080, intranet.example:443` */
export function parseAllowed(list: string): Allowed {
  return new Set(
    list.split(',').map((entry) => entry.trim()).filter(Boolean).map((entry) => {
      const [, host = '', port = ''] = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+):(\d{1,5})$/i.exec(entry) ?? []
      if (!host || Number(port) < 1 || Number(port) > 65_535) throw new RangeError(`"${entry}" is no host with a port`)
      return `${spell(host)} ${port}`
    }),
  )
}

export const isAllowed = (allowed: Allowed, host: string, port: number): boolean => allowed.has(`${spell(host)} ${port}`)
