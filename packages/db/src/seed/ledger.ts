import type { deliveries, unsubscribes } from '../tables/delivery.ts'
import type { reminderRules } from '../tables/reminder.ts'
import type { Answered } from './answers.ts'
import type { Chance } from './chance.ts'
import type { SeedEvent } from './events.ts'
import type { SeedTools } from './tools.ts'

export type DeliveryRow = typeof deliveries.$inferInsert
export type ReminderRule = typeof reminderRules.$inferSelect
type UnsubscribeRow = typeof unsubscribes.$inferInsert

/** When a rule falls due for a slot: from the anchor, or at a time of day on a day counted from the anchor's. */
function dueAt(rule: ReminderRule, { startsAt, endsAt, zone }: Answered['slot']['row']): Temporal.Instant {
  if (rule.localTime === null) return (rule.anchor === 'start' ? startsAt : endsAt).add({ minutes: rule.offsetMinutes ?? 0 })
  const anchor = rule.anchor === 'start' ? startsAt : endsAt.subtract({ milliseconds: 1 })
  return anchor.toZonedDateTimeISO(zone).toPlainDate().add({ days: rule.dayOffset ?? 0 }).toZonedDateTime({ timeZone: zone, plainTime: rule.localTime }).toInstant()
}

const before = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0

const base = ({ signup, slot, event }: Answered) => ({ personId: signup.personId, signupId: signup.id, slotId: slot.row.id, eventId: event.row.id })

/** What became of the messages so far. Everything is over and done: nothing here is waiting to be sent. */
export function writeLedger(tools: SeedTools, chance: Chance, answered: Answered[], events: SeedEvent[], rules: ReminderRule[]): { deliveries: DeliveryRow[]; unsubscribes: UnsubscribeRow[] } {
  const rows: DeliveryRow[] = []
  const unsubscribes: UnsubscribeRow[] = []
  function sent(row: Omit<DeliveryRow, 'state' | 'createdAt'>): void {
    const sentAt = row.plannedFor.add({ milliseconds: chance.whole(400, 25_000) })
    const queued = chance.whole(0x1000_0000, 0xffff_ffff).toString(16).toUpperCase()
    rows.push({ ...row, state: 'sent', attempts: 1, sentAt, answer: `250 2.0.0 Ok: queued as ${queued}`, createdAt: row.plannedFor })
  }
  function failed(row: Omit<DeliveryRow, 'state' | 'createdAt'>): void {
    const refused = chance.happens(0.7)
    const outcome = refused ? { attempts: 1, reason: 'refused', answer: '550 5.1.1 No such user here' } : { attempts: 8, reason: 'gave_up', answer: '451 4.7.1 Please try again later' }
    rows.push({ ...row, ...outcome, state: 'failed', createdAt: row.plannedFor })
  }
  const skipped = (row: Omit<DeliveryRow, 'state' | 'createdAt'>, reason: string): void => void rows.push({ ...row, reason, state: 'skipped', createdAt: row.plannedFor })

  function confirm(one: Answered): void {
    const row = { ...base(one), kind: 'confirmation' as const, bulk: false, plannedFor: one.signup.createdAt, notAfter: one.slot.row.endsAt }
    if (one.signup.confirmedAt === null && chance.happens(0.02)) failed(row)
    else sent(row)
  }

  function remind(one: Answered, rule: ReminderRule): void {
    const { signup, slot, event } = one
    const due = dueAt(rule, slot.row)
    const wanted = (rule.allDay === null || rule.allDay === slot.row.allDay) && (signup.confirmedAt !== null || rule.unconfirmedToo)
    if (rule.audience !== 'going' || event.row.status !== 'published' || !wanted || !before(due, tools.now) || before(due, signup.answeredAt.add({ minutes: rule.leadMinutes }))) return
    const row = { ...base(one), kind: 'reminder' as const, bulk: true, ruleId: rule.id, ruleFamily: rule.key ?? rule.kind, slotStartsAt: slot.row.startsAt, plannedFor: due, notAfter: due.add({ minutes: rule.staleMinutes }) }
    const fate = chance.weigh([['sent', 955], ['refused', 15], ['expired', 10]] as const)
    if (signup.status === 'cancelled') skipped(row, 'cancelled')
    else if (signup.status !== 'going') return
    else if (unsubscribes.some((other) => other.personId === signup.personId && other.eventId === event.row.id)) skipped(row, 'unsubscribed')
    else if (fate === 'sent') sent(row)
    else if (fate === 'refused') failed(row)
    else skipped(row, 'expired')
  }

  function tellChange(one: Answered): void {
    const { signup, slot, event } = one
    const changedAt = slot.row.changedAt
    if (signup.status === 'declined' || signup.status === 'cancelled' || before(changedAt, signup.answeredAt)) return
    const row = { ...base(one), bulk: false, plannedFor: changedAt, slotStartsAt: slot.row.startsAt, notAfter: slot.row.endsAt }
    if (event.row.status === 'cancelled') sent({ ...row, kind: 'cancellation', facts: { reason: event.row.cancelReason ?? '' } })
    else if (event.plan.moved) sent({ ...row, kind: 'change', facts: { oldStartLocal: slot.row.startLocal?.replace(/T.*/, 'T21:30') ?? null, oldEndLocal: slot.row.startLocal?.replace(/T.*/, 'T22:15') ?? null, oldTimeZone: slot.row.zone, oldPlace: null } })
  }

  for (const one of answered) {
    confirm(one)
    if (chance.happens(0.01)) unsubscribes.push({ id: tools.newId(), personId: one.signup.personId, eventId: one.event.row.id, createdAt: one.signup.answeredAt })
    for (const rule of rules) remind(one, rule)
    tellChange(one)
  }
  for (const { row, slots } of events) {
    const host = row.createdBy
    if (host && row.callId && row.status !== 'draft') sent({ kind: 'hosting', personId: host, eventId: row.id, bulk: false, plannedFor: row.createdAt, facts: { outcome: row.status === 'pending' ? 'pending' : 'approved' } })
    // The last two who got into a full slot had been waiting.
    for (const slot of slots.filter((slot) => slot.full))
      for (const one of answered.filter((other) => other.slot === slot && other.signup.status === 'going' && other.signup.guests === 0).slice(-2))
        sent({ ...base(one), kind: 'promotion', bulk: false, plannedFor: one.signup.answeredAt.add({ minutes: 5 }), notAfter: slot.row.endsAt })
  }
  // The ledger is read newest first by its ids, so the rows are written in the order in which they came to be.
  return { deliveries: rows.toSorted((a, b) => Temporal.Instant.compare(a.createdAt, b.createdAt)), unsubscribes: uniqueBy(unsubscribes, (row) => `${row.personId} ${row.eventId}`) }
}

function uniqueBy<T>(rows: T[], keyOf: (row: T) => string): T[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()]
}
