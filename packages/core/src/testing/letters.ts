import type { Message } from '@turnout/mail/message.ts'
import { composeMail } from '../delivery/delivery.mail.ts'
import type { MailRow } from '../delivery/delivery.repo.ts'
import type { Ctx } from '../ctx.ts'

export type SampleLetter = { name: string; message: Message }

const [personId, signupId, slotId, eventId] = [1, 2, 3, 4].map((n) => `01970000-0000-7000-8000-00000000000${n}`) as [string, string, string, string]
const at = Temporal.Instant.from('2030-03-04T09:00:00Z')

/** What a row of the ledger and all that belongs to it look like, as the database would give them. */
function rowOf(locale: string, { delivery = {}, signup = {}, event = {}, rule = null, announcement = null, check = null, shifts = [] }: { delivery?: object; signup?: object | null; event?: object; rule?: object | null; announcement?: object | null; check?: object | null; /** What was answered to each of several times. */ shifts?: readonly string[] }): MailRow {
  const row = {
    delivery: { id: 4711, kind: 'confirmation', bulk: false, notAfter: null, slotStartsAt: null, attempts: 1, facts: { locale }, ruleFamily: null, personId, signupId: signup ? signupId : null, signInLinkId: null, ...delivery },
    person: { name: 'Alex Example', email: 'alex@example.org', locale, timeZone: 'Europe/London' },
    signup: signup && { id: signupId, name: 'Alex Example', status: 'going', guests: 2, locale, confirmedAt: at, answeredAt: at, heldUntil: null, timeZone: 'Europe/London', calendarTurns: 0, ...signup },
    slot: { id: slotId, title: '', sequence: 1, changedAt: at, startLocal: '2030-03-21T12:30', endLocal: '2030-03-21T13:15', timeZone: 'Europe/London', startsAt: Temporal.Instant.from('2030-03-21T12:30:00Z') },
    event: {
      id: eventId, slug: 'lunchtime-walk-7f3a', status: 'published', title: 'Lunchtime walk along the canal', placeName: 'Main gate', placeAddress: 'Mill Lane 4, Leeds', directions: 'Ring the second bell; the yard is behind the green door.',
      onlineUrl: 'https://meet.example.org/room/a-rather-long-name-of-a-room-that-does-not-fit', contact: 'Ask for Robin at the gate', cancelReason: null, latitude: null, longitude: null, ...event,
    },
    call: null, rule, announcement, check, others: null, counts: { going: 17, maybe: 3, waitlisted: 0 }, answers: [], link: null, group: { name: 'Northside depot' }, suppressed: null, unsubscribed: false,
  }
  const title = (n: number): string => (locale.startsWith('de') ? `${n + 1}. Schicht` : `Shift ${n + 1}`)
  const answers = shifts.map((status, n) => ({ signup: { ...row.signup, status }, slot: { ...row.slot, title: title(n), startLocal: `2030-03-21T${10 + 3 * n}:30`, endLocal: `2030-03-21T${12 + 3 * n}:30` } }))
  return { ...row, answers } as unknown as MailRow
}

const reminder = (kind: string, more: object = {}) => ({ delivery: { kind: 'reminder', bulk: true, ruleFamily: kind }, rule: { kind, audience: 'going', enabled: true, subject: null, body: null }, ...more })

/** One message of each kind, in one language, without a database. */
export function sampleLetters(ctx: Ctx, locale: string): SampleLetter[] {
  const rows: [string, Parameters<typeof rowOf>[1]][] = [
    ['sign-in', { delivery: { kind: 'sign_in', signInLinkId: '01970000-0000-7000-8000-000000000009' }, signup: null }],
    ['please-confirm', { signup: { confirmedAt: null } }],
    ['going', {}],
    ['several', { shifts: ['going', 'going', 'waitlisted'], signup: { confirmedAt: null } }],
    ['form-sent-oddly', { delivery: { facts: { locale, unbelieved: 'going' } }, signup: { status: 'cancelled', confirmedAt: null } }],
    ['held-until', { signup: { status: 'unconfirmed', confirmedAt: null, heldUntil: at.add({ hours: 48 }) } }],
    ['host-decides', { signup: { status: 'pending' } }],
    ['turned-down', { delivery: { facts: { locale, outcome: 'turnedDown', invited: 'yes' } }, signup: { status: 'cancelled' } }],
    ['offered', { delivery: { kind: 'promotion' }, signup: { status: 'offered', heldUntil: at.add({ hours: 24 }) } }],
    ['lapsed', { delivery: { facts: { locale, outcome: 'lapsed' } }, signup: { status: 'cancelled' } }],
    ['waitlisted', { signup: { status: 'waitlisted' } }],
    ['declined', { signup: { status: 'declined' } }],
    ['promotion', { delivery: { kind: 'promotion' } }],
    ['week-before', reminder('week_before')],
    ['day-before', reminder('day_before')],
    ['same-day', reminder('same_day')],
    ['thanks', reminder('thanks')],
    ['host-list', reminder('host_list', { signup: null })],
    ['host-outcome', reminder('host_outcome', { signup: null })],
    ['change', { delivery: { kind: 'change', facts: { locale, oldStartLocal: '2030-03-20T12:30', oldEndLocal: null, oldTimeZone: 'Europe/London', oldPlace: 'South gate' } } }],
    ['cancellation', { delivery: { kind: 'cancellation' }, event: { status: 'cancelled', cancelReason: 'The hall is closed.' } }],
    ['hosting', { delivery: { kind: 'hosting', facts: { locale, outcome: 'published' } }, signup: null }],
    ['rep-check', { delivery: { kind: 'rep_check', facts: { locale, checkId: '01970000-0000-7000-8000-000000000008' } }, signup: null, check: { level: 'rep', answered: false, sameDay: true } }],
    ['chase', { delivery: { kind: 'chase', facts: { locale, reason: 'how', call: 'Safe Commute Day', group: 'Northside depot', url: `${ctx.origin}/calls/safe-commute-day/host` } }, signup: null }],
    ['group-invitation', { delivery: { kind: 'group', facts: { locale, about: 'invitation', group: 'Northside depot', groupId: eventId, slug: 'northside-depot', invitationId: signupId, role: 'rep', sender: 'Robin' } }, signup: null }],
    ['announcement', { delivery: { kind: 'announcement', bulk: true }, announcement: { subject: locale.startsWith('de') ? 'Bringt Handschuhe mit' : 'Bring gloves', body: locale.startsWith('de') ? 'Es wird kalt. Tee gibt es am Tor.' : 'It will be cold. There is tea at the gate.', group: 'Northside depot' } }],
  ]
  return rows.map(([name, row]) => ({ name, message: composeMail(ctx, rowOf(locale, row)) }))
}
