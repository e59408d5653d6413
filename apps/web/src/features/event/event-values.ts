import type { CloneInput } from '@turnout/core/clone/clone.schema.ts'
import type { EventInput, EventUpdate } from '@turnout/core/event/event.schema.ts'
import type { z } from 'zod'
import { checked, type FormValues, text } from '../../lib/form-values.ts'
import { wallClock } from '../../lib/wall-clock.ts'

type Fields = Omit<z.input<typeof EventUpdate>, 'id'>

/** How many times the form asks for. */
export function slotCount(values: FormValues): number {
  return Math.min(50, Math.max(1, Number.parseInt(text(values, 'slots'), 10) || 1))
}

function slotOf(values: FormValues, index: number): Fields['slots'][number] {
  const name = (field: string) => `slots.${index}.${field}`
  // A time of day without its day is refused as it is: taken for nothing it would silently be the call's time.
  const startLocal = wallClock(values, name('startLocal')) || text(values, name('startLocalTime'))
  return {
    id: text(values, name('id')),
    title: text(values, name('title')),
    startLocal,
    endLocal: wallClock(values, name('endLocal'), startLocal),
    // One zone for the whole event: people meet in one place.
    timeZone: startLocal === '' ? '' : text(values, 'timeZone'),
    capacity: text(values, name('capacity')),
    waitlist: checked(values, name('waitlist')),
  }
}

function eventFields(values: FormValues): Fields {
  return {
    title: text(values, 'title'),
    description: text(values, 'description'),
    confirmFirst: checked(values, 'confirmFirst'),
    confirmHours: text(values, 'confirmHours'),
    approves: checked(values, 'approves'),
    // What is no mode goes to the schema as it is, to be refused there.
    promotion: (text(values, 'promotion') || undefined) as Fields['promotion'],
    offerHours: text(values, 'offerHours'),
    smallerPass: checked(values, 'smallerPass'),
    placeName: text(values, 'placeName'),
    placeAddress: text(values, 'placeAddress'),
    latitude: text(values, 'latitude'),
    longitude: text(values, 'longitude'),
    directions: text(values, 'directions'),
    onlineUrl: text(values, 'onlineUrl'),
    contact: text(values, 'contact'),
    slots: Array.from({ length: slotCount(values) }, (_, index) => slotOf(values, index)),
  }
}

/** A submitted form for a new event as the api takes it. */
export function newEvent(values: FormValues): z.input<typeof EventInput> {
  return { callId: text(values, 'callId'), groupId: text(values, 'groupId'), ...eventFields(values) }
}

export function changedEvent(id: string): (values: FormValues) => z.input<typeof EventUpdate> {
  return (values) => ({ id, quiet: checked(values, 'quiet'), moveBegun: checked(values, 'moveBegun'), ...eventFields(values) })
}

/** The form for an event once more; `slots` names the times that are copied, in the order of its fields. */
export function clonedEvent(id: string): (values: FormValues) => z.input<typeof CloneInput> {
  return (values) => ({
    id,
    groupId: text(values, 'groupId'),
    underCall: checked(values, 'underCall'),
    timeZone: text(values, 'timeZone'),
    slots: text(values, 'slots').split(' ').map((slotId, index) => {
      const { startLocal, endLocal } = slotOf(values, index)
      return { id: slotId, startLocal, endLocal }
    }),
  })
}

const slotFields = ['id', 'title', 'startLocal', 'startLocalTime', 'endLocal', 'endLocalTime', 'capacity', 'waitlist']

/** The form's values with one time more, beginning with the day and the places of the last one. */
export function withSlot(values: FormValues): FormValues {
  const count = slotCount(values)
  const waitlist = values[`slots.${count - 1}.waitlist`]
  return { ...values, slots: String(count + 1), [`slots.${count}.startLocal`]: text(values, `slots.${count - 1}.startLocal`), [`slots.${count}.capacity`]: text(values, `slots.${count - 1}.capacity`), ...(waitlist !== undefined && { [`slots.${count}.waitlist`]: waitlist }) }
}

/** The form's values without the time at `index`; those after it move up. */
export function withoutSlot(values: FormValues, index: number): FormValues {
  const count = slotCount(values)
  if (count === 1 || index < 0 || index >= count) return values
  const next: FormValues = { ...values, slots: String(count - 1) }
  for (let at = index; at < count; at++)
    for (const field of slotFields) {
      const following = values[`slots.${at + 1}.${field}`]
      if (following === undefined || at + 1 >= count) delete next[`slots.${at}.${field}`]
      else next[`slots.${at}.${field}`] = following
    }
  return next
}
