import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Actor, Ctx, Jobs } from '@turnout/core/ctx.ts'
import type { Db } from '@turnout/db/client.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Outside } from '@turnout/core/outside.ts'

export type CoreBase = { config: Config; db: Db; clock: Clock; jobs: Jobs; secrets: string[]; outside: Outside }

type Who = { actor: Actor; locale?: string; address?: string }

/**
 * A person at home has one IPv4 address, or a /64 of IPv6: counting single IPv6 addresses would count nothing. Some proxies
 * write the port as well.
 */
export function networkOf(given: string): string {
  const address = given.trim().replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIPv6(address)) return address
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groups = head ? head.split(':') : []
  const last = tail ? tail.split(':') : []
  const whole = tail === undefined ? groups : [...groups, ...Array.from({ length: 8 - groups.length - last.length }, () => '0'), ...last]
  return whole.slice(0, 4).join(':')
}

/** What core needs to act for somebody. The address goes in as a keyed hash and nowhere else. */
export function coreCtx({ config, db, clock, jobs, secrets, outside }: CoreBase, { actor, locale, address }: Who): Ctx {
  return {
    actor,
    db,
    jobs,
    secrets,
    outside,
    now: clock.now,
    origin: config.origin,
    locale: locale ?? config.locale,
    network: address ? createHmac('sha256', secrets[0] ?? '').update(networkOf(address)).digest('base64url') : null,
    limits: { signUpsPerNetwork: config.signUpsPerNetwork },
    keep: config.keep,
    instance: { name: config.name, accent: config.accent, rehearsal: clock.rehearsal, mailFrom: config.mailFrom.email, inboundDomain: config.inboundDomain },
  }
}
