import type { reminderAudiences, reminderKinds } from '@turnout/db/terms.ts'
import type { When } from '../time/time.rules.ts'

export type ReminderKind = (typeof reminderKinds)[number]
export type ReminderAudience = (typeof reminderAudiences)[number]

/** Local times between which nobody is reminded, and the last moment before them that a reminder is brought forward to. */
export const quietHours = { from: '21:00', until: '08:00', broughtForwardTo: '20:45' } as const

export type RuleTime = { anchor: 'start' | 'end'; offsetMinutes: number | null; dayOffset: number | null; localTime: string | null; staleMinutes: number }
export type SlotTime = { startsAt: Temporal.Instant; endsAt: Temporal.Instant; allDay: boolean; zone: string }

/** Whether a rule looks forward to the start: such a reminder is brought forward out of the night, and worth nothing once the event began. */
export const looksForward = ({ anchor, offsetMinutes, dayOffset }: RuleTime): boolean => anchor === 'start' && (offsetMinutes ?? dayOffset ?? 0) <= 0

/** When a rule falls for a slot, by the slot's own clock. Twice on a clock that goes back: the first; never, where it goes forward: after the gap. */
export function timedAt({ anchor, offsetMinutes, dayOffset, localTime }: RuleTime, { startsAt, endsAt, zone }: SlotTime): Temporal.Instant {
  if (localTime === null) return (anchor === 'start' ? startsAt : endsAt).add({ minutes: offsetMinutes ?? 0 })
  // An end at midnight is the day that it ends, not the next.
  const day = (anchor === 'start' ? startsAt : endsAt.subtract({ nanoseconds: 1000 })).toZonedDateTimeISO(zone).toPlainDate().add({ days: dayOffset ?? 0 })
  return day.toZonedDateTime({ timeZone: zone, plainTime: localTime }).toInstant()
}

/**
 * When a reminder is due for a person in this zone, and from when on it is not worth sending. Quiet hours bring one before the
 * start forward to the evening and put one after the end off to the morning. `SQL` in reminder.repo.ts says the same of many at once.
 */
export function dueFor(rule: RuleTime, slot: SlotTime, personZone: string): { dueAt: Temporal.Instant; notAfter: Temporal.Instant } {
  const timed = timedAt(rule, slot)
  const wall = timed.toZonedDateTimeISO(personZone)
  const clock = wall.toPlainTime()
  const early = Temporal.PlainTime.compare(clock, quietHours.until) < 0
  const late = Temporal.PlainTime.compare(clock, quietHours.from) >= 0
  const on = (days: number, plainTime: string): Temporal.Instant => wall.toPlainDate().add({ days }).toZonedDateTime({ timeZone: personZone, plainTime }).toInstant()
  const before = looksForward(rule)
  const dueAt = early ? (before ? on(-1, quietHours.broughtForwardTo) : on(0, quietHours.until)) : late ? (before ? on(0, quietHours.broughtForwardTo) : on(1, quietHours.until)) : timed
  const stale = dueAt.add({ minutes: rule.staleMinutes })
  const last = slot.allDay ? slot.endsAt : slot.startsAt
  return { dueAt, notAfter: before && Temporal.Instant.compare(last, stale) < 0 ? last : stale }
}

/**
 * The words a reminder is written with: those of the day it goes out on. Quiet hours bring some of the reminders for the day
 * itself forward to the evening before, and a late tick may send "tomorrow" when it is today.
 */
export function wordingOf(kind: ReminderKind, { startLocal, timeZone }: Pick<When, 'startLocal' | 'timeZone'>, now: Temporal.Instant): ReminderKind {
  if (kind !== 'day_before' && kind !== 'same_day') return kind
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  return Temporal.PlainDate.compare(today, startLocal.slice(0, 10)) < 0 ? 'day_before' : 'same_day'
}

/** What may stand in one's own words. */
export const placeholders = ['name', 'title', 'when', 'where', 'link', 'slot', 'host', 'contact', 'count'] as const
export type Placeholder = (typeof placeholders)[number]

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g

/** The first placeholder that nobody fills in, as it was written; undefined when all are known. */
export function unknownPlaceholder(text: string): string | undefined {
  const unknown = [...text.matchAll(placeholder)].find(([, name]) => !placeholders.some((known) => known === name))
  if (unknown) return unknown[0]
  return /\{\{|\}\}/.exec(text.replace(placeholder, ''))?.[0]
}

/** Fills in what is known. The values are not read for placeholders again, so that nobody's name can hold one. */
export const fillIn = (text: string, values: Record<Placeholder, string>): string => text.replace(placeholder, (whole, name: string) => values[name as Placeholder] ?? whole)

/** How long a missed reminder of somebody's own rule is still worth sending: as long as it was ahead, an hour to two days. */
export function staleMinutesOf(rule: Omit<RuleTime, 'staleMinutes'>): number {
  if (!looksForward({ ...rule, staleMinutes: 0 })) return 2880
  const ahead = rule.localTime === null ? -(rule.offsetMinutes ?? 0) : 960
  return Math.min(2880, Math.max(60, ahead))
}

/** The kinds that a product's rule has, in the order of a campaign's days; those that somebody added come after them. */
const order: readonly ReminderKind[] = ['week_before', 'day_before', 'same_day', 'thanks', 'host_list', 'host_outcome', 'custom']

type Leveled = { kind: ReminderKind; key: string | null; allDay: boolean | null; eventId: string | null; callId: string | null }
export type Level = 'instance' | 'call' | 'event'

export const levelOf = ({ eventId, callId }: Pick<Leveled, 'eventId' | 'callId'>): Level => (eventId ? 'event' : callId ? 'call' : 'instance')

/** Of each family the rule that applies: an event's own before its call's before the instance's. The same choice as the planning's. */
export function applying<Rule extends Leveled>(rules: readonly Rule[]): Rule[] {
  const rank = { event: 2, call: 1, instance: 0 }
  const chosen = new Map<string, Rule>()
  for (const rule of rules) {
    const family = `${rule.kind} ${rule.key ?? ''} ${rule.allDay ?? ''}`
    const known = chosen.get(family)
    if (!known || rank[levelOf(rule)] > rank[levelOf(known)]) chosen.set(family, rule)
  }
  return [...chosen.values()].toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || Number(a.allDay ?? false) - Number(b.allDay ?? false))
}
