import { describe, expect, test } from 'vitest'
import { batchFor, paceAfter, leaseSeconds, maxAttempts, renewSeconds, retryDelay, type SendFacts, skipReason } from './delivery.rules.ts'

const now = Temporal.Instant.from('2030-03-20T17:00:00Z')
const startsAt = now.add({ hours: 20 })
const reminder: SendFacts = { kind: 'reminder', bulk: true, notAfter: startsAt, slotStartsAt: startsAt, unsubscribed: false, signupStatus: 'going', eventStatus: 'published', startsAt, linkUsed: false, suppressed: null }
const of = (kind: SendFacts['kind'], change: Partial<SendFacts> = {}): SendFacts => ({ ...reminder, kind, bulk: false, slotStartsAt: null, ...change })

describe('why a planned message is not sent after all', () => {
  test.each<[string, SendFacts, string | undefined]>([
    ['a reminder that is wanted', reminder, undefined],
    ['a reminder after its time', { ...reminder, notAfter: now }, 'expired'],
    ['a reminder to somebody who unsubscribed', { ...reminder, unsubscribed: true }, 'unsubscribed'],
    ['a reminder to somebody who declined', { ...reminder, signupStatus: 'declined' }, 'cancelled'],
    ['a reminder to somebody on the waitlist', { ...reminder, signupStatus: 'waitlisted' }, 'cancelled'],
    ['a reminder of a cancelled event', { ...reminder, eventStatus: 'cancelled' }, 'event_cancelled'],
    ['a reminder whose rule was switched off', { ...reminder, switchedOff: true }, 'switched_off'],
    ['a reminder for the waitlist to somebody who has a place now', { ...reminder, audience: 'waitlisted' }, 'cancelled'],
    ['a reminder for the waitlist', { ...reminder, audience: 'waitlisted', signupStatus: 'waitlisted' }, undefined],
    ['a reminder for those who came', { ...reminder, audience: 'attended', signupStatus: 'waitlisted', attendance: 'attended' }, undefined],
    ['a reminder for those who came to somebody who did not', { ...reminder, audience: 'attended', attendance: 'no_show' }, 'cancelled'],
    ['a reminder for those who did not come to somebody unmarked', { ...reminder, audience: 'no_show', attendance: null }, 'cancelled'],
    ['a message about an answer that was removed', of('confirmation', { answerGone: true }), 'cancelled'],
    ['a reminder to a host', { ...reminder, audience: 'hosts', signupStatus: null }, undefined],
    ['a question to a rep', of('rep_check', { check: { answered: false, sameDay: true } }), undefined],
    ['a question to a rep that was answered', of('rep_check', { check: { answered: true, sameDay: true } }), 'answered'],
    ['a question about another day', of('rep_check', { check: { answered: false, sameDay: false } }), 'moved'],
    ['a question about an event that is off', of('rep_check', { eventStatus: 'cancelled', check: { answered: true, sameDay: false } }), 'event_cancelled'],
    ['a change that was taken back', of('change', { unchanged: true }), 'unchanged'],
    ['an announcement to somebody who unsubscribed', of('announcement', { bulk: true, unsubscribed: true }), 'unsubscribed'],
    ['a reminder of the old time', { ...reminder, startsAt: startsAt.add({ hours: 1 }) }, 'moved'],
    ['a sign-in link', of('sign_in', { signupStatus: null, eventStatus: null, startsAt: null }), undefined],
    ['a reminder to an address that is gone', { ...reminder, suppressed: 'bounced' }, 'suppressed'],
    ['a cancellation to somebody who complained', of('cancellation', { suppressed: 'complained' }), 'suppressed'],
    ['a sign-in link to somebody who complained', of('sign_in', { suppressed: 'complained' }), undefined],
    ['a sign-in link to an address that is gone', of('sign_in', { suppressed: 'bounced' }), 'suppressed'],
    ['a sign-in link that was used meanwhile', of('sign_in', { linkUsed: true }), 'used'],
    ['a sign-in link after its time', of('sign_in', { notAfter: now }), 'expired'],
    ['a confirmation to somebody who unsubscribed', of('confirmation', { unsubscribed: true }), undefined],
    ['a confirmation of a "no"', of('confirmation', { signupStatus: 'declined' }), undefined],
    ['a confirmation of a cancelled event', of('confirmation', { eventStatus: 'cancelled' }), 'event_cancelled'],
    ['a promotion', of('promotion'), undefined],
    ['a promotion that waits for confirmation', of('promotion', { signupStatus: 'unconfirmed' }), undefined],
    ['a promotion of somebody who declined meanwhile', of('promotion', { signupStatus: 'declined' }), 'cancelled'],
    ['a promotion at a cancelled event', of('promotion', { eventStatus: 'cancelled' }), 'event_cancelled'],
    ['a change of a cancelled event', of('change', { eventStatus: 'cancelled' }), 'event_cancelled'],
    ['a change to somebody who unsubscribed', of('change', { unsubscribed: true }), undefined],
    ['a cancellation', of('cancellation', { eventStatus: 'cancelled', unsubscribed: true }), undefined],
    ['word to a host', of('hosting', { signupStatus: null, notAfter: null }), undefined],
  ])('%s: %s', (_name, facts, reason) => expect(skipReason(facts, now)).toBe(reason))
})

test('attempts are half a minute apart at first and an hour at most', () => {
  expect([1, 2, 3, 7, 8, 20].map(retryDelay)).toEqual([30, 60, 120, 1920, 3600, 3600])
  expect(retryDelay(0)).toBe(30)
})

test('a lease outlives two missed renewals', () => {
  expect(leaseSeconds).toBeGreaterThan(3 * renewSeconds)
  expect(maxAttempts).toBeGreaterThan(3)
})

describe('how many a worker takes at once', () => {
  test.each([
    ['nothing is known yet', undefined, 40],
    ['at once', 5, 400],
    ['in 20 ms', 20, 250],
    ['in 60 ms', 60, 80],
    ['in two seconds', 2000, 20],
  ])('of a server that takes a message %s', (_name, took, expected) => expect(batchFor(10, took)).toBe(expected))

  test('is no more than is sent before it is old, even while half a batch is still in line', () => {
    for (let took = 1; took <= 300; took++) expect(((batchFor(10, took) * 1.5) / 10) * took).toBeLessThanOrEqual(1000)
  })

  test('the first message tells the pace, the later ones change it slowly', () => {
    expect(paceAfter(undefined, 40)).toBe(40)
    expect(paceAfter(40, 140)).toBe(60)
  })
})
