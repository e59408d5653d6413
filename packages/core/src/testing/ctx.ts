import type { Db } from '@turnout/db/client.ts'
import { loadActor } from '../account/account.ts'
import type { Actor, Ctx } from '../ctx.ts'
import { testWeb, type TestWeb } from './outside.ts'

/** A clock that stands still until it is told otherwise. */
export type Clock = { set(instant: string | Temporal.Instant): void; advance(duration: Temporal.DurationLike): void }

/** A ctx for tests: its clock stands still, nothing leaves the process, and `woken` counts how often a worker was called. */
export type TestCtx = Ctx & { clock: Clock; woken(): number; outside: TestWeb }

export type TestCtxOptions = { db: Db; actor?: Actor; now?: string } & Partial<Pick<Ctx, 'locale' | 'network' | 'secrets' | 'limits' | 'keep' | 'instance' | 'origin'>>

export function testCtx({ db, actor = { kind: 'guest' }, now = '2030-03-04T09:00:00Z', ...overrides }: TestCtxOptions): TestCtx {
  let instant = Temporal.Instant.from(now)
  let woken = 0
  return {
    actor,
    db,
    now: () => instant,
    jobs: {
      wake() {
        woken++
      },
    },
    origin: 'https://turnout.example',
    secrets: ['a secret for tests only, thirty-two characters'],
    locale: 'en',
    network: null,
    limits: { signUpsPerNetwork: 600 },
    keep: { listDays: 30, peopleDays: 90, chartDays: 365 },
    instance: { name: 'Turnout', accent: '#1d4ed8', rehearsal: false, mailFrom: 'turnout@turnout.example', inboundDomain: 'in.turnout.example' },
    outside: testWeb(),
    ...overrides,
    clock: {
      set(to) {
        instant = Temporal.Instant.from(to.toString())
      },
      advance(duration) {
        instant = instant.add(duration)
      },
    },
    woken: () => woken,
  }
}

/** The same world (clock, database, workers) seen by this person, with the rights they hold now. */
export async function as(ctx: TestCtx, person: { id: string }): Promise<TestCtx> {
  const loaded = await loadActor(ctx, person.id)
  if (!loaded) throw new Error('invariant: a test acts as a person who exists')
  return { ...ctx, actor: loaded.actor }
}

export const asGuest = (ctx: TestCtx): TestCtx => ({ ...ctx, actor: { kind: 'guest' } })
export const asSystem = (ctx: TestCtx): TestCtx => ({ ...ctx, actor: { kind: 'system' } })
