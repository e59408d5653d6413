import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holdsPlace } from '../place/place.rules.ts'
import { decideSignup, keepsProof, type SignupFacts } from './signup.rules.ts'
import { SignupStatus } from './signup.schema.ts'

const endsAt = Temporal.Instant.from('2030-01-01T12:00:00Z')
const facts: SignupFacts = {
  slot: { endsAt, capacity: 20, waitlist: true }, eventStatus: 'published', taken: 0, own: 0, ahead: false, waits: false, answer: 'going', guests: 0, placed: 'going', turnedDown: false,
  now: endsAt.subtract({ hours: 2 }),
}
const noQueue = { endsAt, capacity: 20, waitlist: false }

describe('what an answer becomes', () => {
  test.each<[string, Partial<SignupFacts>, string]>([
    ['there is room', {}, 'going'],
    ['no capacity is no limit', { slot: { ...facts.slot, capacity: null }, taken: 5000, guests: 10 }, 'going'],
    ['the last place', { taken: 19 }, 'going'],
    ['the last place for two', { taken: 19, guests: 1 }, 'waitlisted'],
    ['full', { taken: 20 }, 'waitlisted'],
    ['full without a waitlist', { taken: 20, slot: noQueue }, 'refused: full'],
    ['over capacity because it was lowered', { taken: 30 }, 'waitlisted'],
    ['room, but somebody waits for more of it', { taken: 18, ahead: true }, 'waitlisted'],
    ['the event wants proof first', { placed: 'unconfirmed' }, 'unconfirmed'],
    ['full, and wants proof first', { taken: 20, placed: 'unconfirmed' }, 'waitlisted'],
    ['the host decides', { placed: 'pending' }, 'pending'],
    ['waiting already, though the waitlist was closed', { taken: 20, slot: noQueue, waits: true }, 'waitlisted'],
    ['waiting already, and now there is room', { taken: 19, slot: noQueue, waits: true }, 'going'],
    ['turned down by the host', { turnedDown: true }, 'refused: turned_down'],
    ['turned down, then perhaps', { turnedDown: true, answer: 'maybe' }, 'refused: turned_down'],
    ['turned down, and not coming', { turnedDown: true, answer: 'declined' }, 'declined'],
    ['as many as there are places at all', { guests: 19 }, 'going'],
    ['one more than there are places at all', { guests: 20 }, 'refused: too_large'],
    ['the same without a waitlist', { guests: 20, slot: noQueue }, 'refused: too_large'],
    ['waiting already, and larger than what is left of the capacity', { guests: 20, waits: true }, 'refused: too_large'],
    ['holding some places and asking for more than there are at all', { guests: 20, own: 2 }, 'refused: too_large'],
    ['maybe, with more than there are places', { answer: 'maybe', guests: 20 }, 'maybe'],
    ['keeping a place while others wait', { taken: 19, own: 1, ahead: true }, 'going'],
    ['keeping a place though capacity was lowered', { taken: 25, own: 3, guests: 2 }, 'going'],
    ['bringing more than there is room for keeps what one has', { taken: 19, own: 1, guests: 1 }, 'refused: no_room'],
    ['bringing more past those who wait', { taken: 17, own: 1, guests: 1, ahead: true }, 'refused: no_room'],
    ['bringing fewer', { taken: 17, own: 3, guests: 0, ahead: true }, 'going'],
    ['maybe, however full', { answer: 'maybe', taken: 20, slot: noQueue }, 'maybe'],
    ['no, however full', { answer: 'declined', taken: 20, slot: noQueue }, 'declined'],
    ['a millisecond before the end', { now: endsAt.subtract({ milliseconds: 1 }) }, 'going'],
    ['at the end', { now: endsAt }, 'refused: over'],
    ['no, at the end', { now: endsAt, answer: 'declined' }, 'refused: over'],
    ['cancelled', { eventStatus: 'cancelled' }, 'refused: cancelled'],
    ['cancelled and over', { eventStatus: 'cancelled', now: endsAt }, 'refused: cancelled'],
  ])('%s', (_name, change, expected) => {
    const decision = decideSignup({ ...facts, ...change })
    expect('status' in decision ? decision.status : `refused: ${decision.refused}`).toBe(expected)
  })

  test('never gives more places than there are, unless they were held already', () => {
    const any = fc.record({ capacity: fc.nat({ max: 40 }), waitlist: fc.boolean(), taken: fc.nat({ max: 60 }), own: fc.nat({ max: 11 }), guests: fc.nat({ max: 10 }), ahead: fc.boolean(), placed: fc.constantFrom('going', 'unconfirmed', 'pending') })
    fc.assert(
      fc.property(any, ({ capacity, waitlist, ...given }) => {
        const decision = decideSignup({ ...facts, ...given, slot: { endsAt, capacity, waitlist } })
        if (!('status' in decision) || !holdsPlace(decision.status)) return
        expect(1 + given.guests <= given.own || given.taken + 1 + given.guests <= capacity).toBe(true)
      }),
    )
  })
})

test('who holds places', () => expect(SignupStatus.options.filter(holdsPlace)).toEqual(['unconfirmed', 'pending', 'going', 'offered']))
test('which earlier answers keep their proof', () => expect(SignupStatus.options.filter(keepsProof)).toEqual(['unconfirmed', 'pending', 'going', 'maybe', 'waitlisted', 'offered']))
