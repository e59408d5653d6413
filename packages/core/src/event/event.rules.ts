import type { HostingRule, InheritedField } from '../call/call.schema.ts'
import { smallest } from '../sight/sight.rules.ts'
import { freePlaces } from '../place/place.rules.ts'
import { instantsOf, isAllDay, sameTime, type When } from '../time/time.rules.ts'
import type { EventStatus } from './event.schema.ts'

export type HostFacts = { hosting: HostingRule; organizer: boolean; trusted: boolean; invited: boolean }

/**
 * What becomes of an event that a host adds to a call; undefined where the call does not let them. Organizers may always; a
 * trusted group does not wait; where hosts are invited, trust is no invitation.
 */
export function decideHosting({ hosting, organizer, trusted, invited }: HostFacts): Extract<EventStatus, 'published' | 'pending'> | undefined {
  if (organizer || hosting === 'open') return 'published'
  if (hosting === 'approval') return trusted ? 'published' : 'pending'
  return invited ? 'published' : undefined
}

/** A slot's time as far as it is its own. */
export type Own = { startLocal: string | null; endLocal: string | null; timeZone: string | null }

/** The slot's own time where it differs from the call's; typing the call's time again is following it. */
export function ownTime(slot: Own, call: When | null): Own {
  const follows = !slot.startLocal || (call && sameTime({ startLocal: slot.startLocal, endLocal: slot.endLocal, timeZone: slot.timeZone ?? call.timeZone }, call))
  if (follows) return { startLocal: null, endLocal: null, timeZone: null }
  // A time of its own keeps its zone too: correcting the call's zone must not move it.
  return { startLocal: slot.startLocal, endLocal: slot.endLocal, timeZone: slot.timeZone ?? call?.timeZone ?? null }
}

/** A slot's own time; null where it is the call's. */
export const ownWhen = (slot: Own & { zone: string }): When | null => (slot.startLocal ? { startLocal: slot.startLocal, endLocal: slot.endLocal, timeZone: slot.timeZone ?? slot.zone } : null)

/** What an event says of its own beside what its call says: null where it follows. */
export type OwnFields = { title: string | null; description: string | null; time: When | null }

/** Fields that are locked and that somebody wants to say otherwise. What was its own before the lock may stay as it was, or go. */
export function lockedFields(locks: readonly InheritedField[], before: OwnFields, after: OwnFields): InheritedField[] {
  const same = { title: before.title === after.title, description: before.description === after.description, time: before.time !== null && after.time !== null && sameTime(before.time, after.time) }
  return locks.filter((field) => after[field] !== null && !same[field])
}

export type HostWindow = { hostFromLocal: string | null; hostUntilLocal: string | null; timeZone: string }

/** Whether a time of an event's own lies outside of what its call allows. A day as the last bound is allowed to its end. */
export function isOutsideWindow({ hostFromLocal, hostUntilLocal, timeZone }: HostWindow, when: When): boolean {
  const { startsAt, endsAt } = instantsOf(when)
  const from = hostFromLocal && instantsOf({ startLocal: hostFromLocal, endLocal: null, timeZone }).startsAt
  const until = hostUntilLocal && (isAllDay(hostUntilLocal) ? instantsOf({ startLocal: hostUntilLocal, endLocal: null, timeZone }).endsAt : instantsOf({ startLocal: hostUntilLocal, endLocal: null, timeZone }).startsAt)
  return Boolean((from && Temporal.Instant.compare(startsAt, from) < 0) || (until && Temporal.Instant.compare(endsAt, until) > 0))
}

export function mayTurn(from: EventStatus, to: EventStatus): boolean {
  return (to === 'published' && (from === 'draft' || from === 'pending')) || (to === 'pending' && from === 'draft') || (to === 'draft' && from === 'pending') || (to === 'cancelled' && from !== 'cancelled')
}

type OwnTime = { startLocal: string | null; endLocal: string | null; timeZone: string | null }

/** A slot's wall clock: its own, or the call's where it has none. A zone alone cannot be overridden. */
export function resolveWhen(own: OwnTime, call: When | null): When {
  if (own.startLocal) {
    const timeZone = own.timeZone ?? call?.timeZone
    if (!timeZone) throw new Error('invariant: an event of its own has a time zone')
    return { startLocal: own.startLocal, endLocal: own.endLocal, timeZone }
  }
  if (!call) throw new Error('invariant: an event of its own has a start')
  return call
}

/**
 * One of several times of an event, moved as far as its call moved: to the minute, or by whole days where one of the three has no
 * hours. What was read on the call's clocks is read on its new ones.
 */
export function movedAlong(own: When, from: When, to: When): When {
  const timeZone = own.timeZone === from.timeZone ? to.timeZone : own.timeZone
  if ([own, from, to].some((when) => isAllDay(when.startLocal))) {
    const days = Temporal.PlainDate.from(from.startLocal.slice(0, 10)).until(to.startLocal.slice(0, 10), { largestUnit: 'day' })
    const on = (local: string): string => `${Temporal.PlainDate.from(local.slice(0, 10)).add(days)}${local.slice(10)}`
    return { startLocal: on(own.startLocal), endLocal: own.endLocal && on(own.endLocal), timeZone }
  }
  const by = Temporal.PlainDateTime.from(from.startLocal).until(to.startLocal, { largestUnit: 'day' })
  const at = (local: string): string => Temporal.PlainDateTime.from(local).add(by).toString({ smallestUnit: 'minute' })
  return { startLocal: at(own.startLocal), endLocal: own.endLocal && at(own.endLocal), timeZone }
}

/** What a host typed that is the call's value anyway is not an override. */
export function ownOrNull<T>(typed: T | null, callsValue: T | null): T | null {
  return typed === callsValue ? null : typed
}

/** A public count gives nobody away: below five it is not shown. */
export const publicCount = (going: number): number | null => (going >= smallest ? going : null)

/** As much as anybody may know of how full a slot is. */
export type Room = 'unbounded' | 'plenty' | 'few' | 'none'

/** From how many free places on it is no longer said that they are few. */
const few = 10

/**
 * How full a slot is, coarsely: whoever compares exact numbers before and after typing somebody's address would learn
 * whether that person is signed up. The border between plenty and few moves with proved answers alone, which no stranger can add.
 */
export function publicRoom({ capacity, taken, proved }: { capacity: number | null; taken: number; proved: number }): Room {
  if (capacity === null) return 'unbounded'
  if (freePlaces(capacity, taken) === 0) return 'none'
  return freePlaces(capacity, proved) > few ? 'plenty' : 'few'
}

export type ToCalendar = {
  event: { slug: string; title: string; /** Told to those who come alone. */ onlineUrl?: string | null }
  slot: { title: string; when: When }
  place: string; origin: string
  /** What it is called instead where titles say nothing; then nothing leads to the event either. */
  neutral: string | null
}

const compact = (local: string): string => local.replace(/[-:]/g, '')

/** Plain links that put an event into a calendar on the web; everybody else takes the file. Nothing is loaded from there before one follows them. */
export function calendarLinks({ event, slot, place: somewhere, origin, neutral }: ToCalendar): { google: string; outlook: string } {
  const { when } = slot
  const title = neutral ?? (slot.title ? `${event.title}: ${slot.title}` : event.title)
  const url = neutral ? origin : `${origin}/events/${event.slug}`
  const place = somewhere || (neutral ? '' : (event.onlineUrl ?? ''))
  const { startsAt, endsAt, allDay } = instantsOf(when)
  const endDay = Temporal.PlainDate.from((when.endLocal ?? when.startLocal).slice(0, 10)).add({ days: 1 })
  const local = (at: Temporal.Instant): string => compact(at.toZonedDateTimeISO(when.timeZone).toPlainDateTime().toString({ smallestUnit: 'second' }))
  const dates = isAllDay(when.startLocal) ? `${compact(when.startLocal)}/${compact(String(endDay))}` : `${local(startsAt)}/${local(endsAt)}`
  const google = new URLSearchParams({ action: 'TEMPLATE', text: title, dates, ctz: when.timeZone, details: url, location: place })
  const outlook = new URLSearchParams({
    path: '/calendar/action/compose', rru: 'addevent', subject: title, body: url, location: place,
    startdt: allDay ? when.startLocal : startsAt.toString(), enddt: allDay ? String(endDay) : endsAt.toString(), ...(allDay && { allday: 'true' }),
  })
  return { google: `https://calendar.google.com/calendar/render?${google}`, outlook: `https://outlook.live.com/calendar/0/action/compose?${outlook}` }
}

/** Why a host may not say otherwise. */
export const lockedWords: Record<InheritedField, string> = {
  title: 'The call gives all its events the same title. Leave it as it is.',
  description: 'The call gives all its events the same description. Leave it as it is.',
  time: 'All events of this call take place at the same time. Leave it as it is.',
}
