import { people } from '@turnout/db/tables/account.ts'
import { events } from '@turnout/db/tables/event.ts'
import { signups } from '@turnout/db/tables/signup.ts'
import { testDatabase, type TestDatabase } from '@turnout/db/testing/database.ts'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { updateEvent } from '../event/event.ts'
import { EventUpdate } from '../event/event.schema.ts'
import { DomainError } from '../error.ts'
import { type Act, modelOf, type Model } from '../testing/places.ts'
import { asSystem, testCtx, type TestCtx } from '../testing/ctx.ts'
import { anEvent } from '../testing/events.ts'
import { signUpInput } from '../testing/signups.ts'
import { signToken } from '../token.ts'
import { changeAnswer, confirmAnswer } from '../answer/answer.ts'
import { releaseLapsed } from '../lapse/lapse.ts'
import { signUp } from './signup.ts'
import { AnswerChange } from '../answer/answer.schema.ts'

/** TURNOUT_RACE_ROUNDS=100 for the long run. */
const rounds = Number(process.env['TURNOUT_RACE_ROUNDS'] ?? 4)
const connections = 40

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ max: connections })
  // Every connection is open before the races begin.
  await Promise.all(Array.from({ length: connections }, () => database.pool.query('select pg_sleep(0.05)')))
})
afterAll(() => database.close())

/** People by number: who asks a second time is the same person. */
const signsUp: fc.Arbitrary<Act> = fc.record({ does: fc.constant('signUp' as const), who: fc.nat({ max: 219 }), guests: fc.nat({ max: 4 }) })
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: signsUp },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('decline' as const), who: fc.nat({ max: 219 }) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('change' as const), who: fc.nat({ max: 219 }), guests: fc.nat({ max: 6 }) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('confirm' as const), who: fc.nat({ max: 219 }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('resize' as const), capacity: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 30, max: 60 }) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }) }) }) },
  { weight: 1, arbitrary: fc.constant({ does: 'release' as const }) },
)

const round = fc.record({
  rules: fc.record({ promotion: fc.constantFrom('at_once' as const, 'offer' as const), smallerPass: fc.boolean(), confirmFirst: fc.boolean() }),
  // Each wave goes off at once; between two of them every offer and every wait for an address is over.
  waves: fc.tuple(fc.array(signsUp, { minLength: 200, maxLength: 200 }), fc.array(act, { minLength: 70, maxLength: 90 }), fc.array(act, { minLength: 30, maxLength: 50 })),
})

/** A clock whose every look is later than the one before: what is looked at last under the slot's lock orders the deeds. */
class Looks {
  #now = Temporal.Instant.from('2030-03-04T09:00:00Z')
  look(): Temporal.Instant {
    this.#now = this.#now.add({ milliseconds: 1 })
    return this.#now
  }
  leap(): void {
    this.#now = this.#now.add({ hours: 2 })
  }
}

type Done = { act: Act; last: bigint }

test('in any race each deed happens as if it had been alone: never over capacity, the waitlist in order, the counts right', { timeout: 60_000 + rounds * 20_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(round, async ({ rules, waves }) => {
      const setting = testCtx({ db: database.db })
      await database.db.update(events).set({ status: 'cancelled' })
      const { event, slot } = await anEvent(setting, { ...rules, offerHours: 1, confirmHours: 1, slot: { capacity: 50 } })
      const emailOf = (who: number): string => `racer-${who}-${event.id}@example.org`
      const clock = new Looks()
      const known = new Map<number, string>()

      async function perform(one: Act): Promise<Done | undefined> {
        let last = 0n
        const look = (): Temporal.Instant => {
          const at = clock.look()
          last = at.epochNanoseconds
          return at
        }
        const ctx: TestCtx = { ...setting, now: look }
        const token = 'who' in one && known.has(one.who) ? signToken(ctx, 'answer', known.get(one.who) ?? '') : undefined
        if ((one.does === 'decline' || one.does === 'change' || one.does === 'confirm') && !token) return undefined
        const deed = async (): Promise<unknown> => {
          if (one.does === 'signUp') return signUp(ctx, signUpInput(slot, { email: emailOf(one.who), guests: one.guests }))
          if (one.does === 'resize') return updateEvent(asSystem(ctx), EventUpdate.parse({ ...event, slots: [{ ...slot, capacity: one.capacity }] }))
          if (one.does === 'release') return releaseLapsed(ctx)
          if (one.does === 'confirm') return confirmAnswer(ctx, { token: token ?? '' })
          return changeAnswer(ctx, AnswerChange.parse({ token, answer: one.does === 'decline' ? 'declined' : 'going', guests: one.does === 'change' ? one.guests : 0 }))
        }
        const result = await deed().catch((error: unknown) => {
          // A refusal is an answer; anything else, a deadlock above all, is not.
          if (!(error instanceof DomainError)) throw error
          return error.code
        })
        // Whoever found nothing to take back, or was held up by a limit, never stood in line for the slot: its look at the clock orders nothing.
        return (one.does === 'release' && result === 0) || result === 'too_many' ? undefined : { act: one, last }
      }

      const model: Model = modelOf({ ...rules, capacity: 50 })
      let most = 50
      for (const wave of waves) {
        const done = (await Promise.all(wave.map(perform))).filter((one) => one !== undefined)
        for (const one of done.toSorted((a, b) => (a.last < b.last ? -1 : 1))) model.perform(one.act)
        // Nothing that is over is left behind, whoever of those racing took it back.
        await perform({ does: 'release' })
        model.perform({ does: 'release' })
        for (const one of wave) if (one.does === 'resize') most = Math.max(most, one.capacity)
        const found = await database.db.select({ signup: signups, email: people.email }).from(signups).innerJoin(people, eq(people.id, signups.personId)).where(eq(signups.slotId, slot.id)).orderBy(signups.answeredAt, signups.id)
        const rows = found.map(({ signup }) => signup)
        for (const { signup, email } of found) known.set(Number(/^racer-(\d+)-/.exec(email)?.[1]), signup.id)
        const whoIs = new Map([...known].map(([who, id]) => [id, who]))
        const held = rows.filter(({ status }) => ['going', 'unconfirmed', 'offered', 'pending'].includes(status)).reduce((sum, { guests }) => sum + 1 + guests, 0)
        expect(held, 'never more than there ever were').toBeLessThanOrEqual(most)
        expect(held, 'the count').toBe(model.held())
        expect(rows.filter(({ status }) => status === 'waitlisted').map(({ id }) => whoIs.get(id)), 'the waitlist, in order').toEqual(model.line())
        expect(Object.fromEntries(rows.map(({ id, status, guests }) => [whoIs.get(id), `${status} ${guests}`])), 'who is what').toEqual(model.all())
        clock.leap()
        model.leap()
      }
    }),
    { numRuns: rounds, endOnFailure: true },
  )
})
