import { createHmac } from 'node:crypto'
import type { Actor, Ctx, Jobs } from '@turnout/core/ctx.ts'
import type { Db } from '@turnout/db/client.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'

export type CoreBase = { config: Config; db: Db; clock: Clock; jobs: Jobs; secrets: string[] }

type Who = { actor: Actor; locale?: string; address?: string }

/** A person at home has one IPv4 address, or a /64 of IPv6: counting single IPv6 addresses would count nothing. */
function networkOf(address: string): string {
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address.replace(/^::ffff:/, '')
}

/** What core needs to act for somebody. The address goes in as a keyed hash and nowhere else. */
export function coreCtx({ config, db, clock, jobs, secrets }: CoreBase, { actor, locale, address }: Who): Ctx {
  return {
    actor,
    db,
    jobs,
    secrets,
    now: clock.now,
    origin: config.origin,
    locale: locale ?? config.locale,
    network: address ? createHmac('sha256', secrets[0] ?? '').update(networkOf(address)).digest('base64url') : null,
    limits: { signUpsPerNetwork: config.signUpsPerNetwork },
    instance: { name: config.name, accent: config.accent, rehearsal: clock.rehearsal, mailFrom: config.mailFrom.email },
  }
}
