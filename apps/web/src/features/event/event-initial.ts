import { defaultWhen } from '@turnout/core/call/call.rules.ts'
import type { CallView } from '../call/call-facts.tsx'
import type { EventView } from './event-view.ts'
import type { EventFormValues } from './event-form.tsx'

/** An event of its own before anything was said about it. */
export function emptyEvent(groupId: string, timeZone: string): EventFormValues {
  return {
    groupId, title: '', description: '', confirmFirst: false, confirmHours: 48, approves: false, promotion: 'at_once', offerHours: 24, smallerPass: false, timeZone, slots: [{ id: '', title: '', startLocal: '', endLocal: null, capacity: null, waitlist: true }],
    placeName: '', placeAddress: '', latitude: null, longitude: null, directions: '', onlineUrl: null, contact: '',
  }
}

/** An event under a call begins with the call's words and time. */
export function eventUnder(call: CallView, groupId: string): EventFormValues {
  const { startLocal, endLocal, timeZone } = defaultWhen(call)
  const empty = emptyEvent(groupId, timeZone)
  return { ...empty, title: call.eventTitle, description: call.eventDescription, slots: empty.slots.map((slot) => ({ ...slot, startLocal, endLocal })) }
}

/** An event as it reads now, its own values and the call's alike: what is left as the call says it goes on following. */
export function eventAsIs(event: EventView, timeZone: string): EventFormValues {
  return {
    ...event,
    title: event.title ?? event.call?.eventTitle ?? '',
    description: event.description ?? event.call?.eventDescription ?? '',
    latitude: shownDegrees(event.latitude),
    longitude: shownDegrees(event.longitude),
    timeZone: event.slots[0]?.when.timeZone ?? timeZone,
    slots: event.slots.map(({ id, title, when, capacity, waitlist }) => ({ id, title, startLocal: when.startLocal, endLocal: when.endLocal, capacity, waitlist })),
  }
}

/** Six decimals are a hand's breadth; what a reckoning left behind them is nobody's to read. */
const shownDegrees = (degrees: number | null): number | null => (degrees === null ? null : Number(degrees.toFixed(6)))
