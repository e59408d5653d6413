import { describe, expect, it } from 'vitest'
import { EventInput, SlotInput } from '@turnout/core/event/event.schema.ts'
import { eventAsIs } from './event-initial.ts'
import { newEvent, withoutSlot, withSlot } from './event-values.ts'

const values = {
  callId: '', groupId: 'g', title: 'Picnic', timeZone: 'Europe/London', slots: '2',
  'slots.0.startLocal': '2030-05-01', 'slots.0.startLocalTime': '12:30', 'slots.0.endLocal': '', 'slots.0.endLocalTime': '13:15', 'slots.0.waitlist': 'on',
  'slots.1.startLocal': '2030-05-02', 'slots.1.startLocalTime': '', 'slots.1.capacity': '20',
}

describe('newEvent', () => {
  it('makes wall clocks of dates and times; an end without a date is on the day of the start', () => {
    const [first, second] = newEvent(values).slots
    expect(first).toMatchObject({ startLocal: '2030-05-01T12:30', endLocal: '2030-05-01T13:15', timeZone: 'Europe/London', waitlist: true, capacity: '' })
    expect(second).toMatchObject({ startLocal: '2030-05-02', endLocal: '', waitlist: false, capacity: '20' })
  })

  it('says nothing of the zone where the time is the call’s', () => {
    expect(newEvent({ ...values, 'slots.1.startLocal': '' }).slots[1]).toMatchObject({ startLocal: '', timeZone: '' })
  })

  it('does not take a time of day without its day for the call’s time', () => {
    const [, second] = newEvent({ ...values, groupId: '019a0000-0000-7000-8000-000000000000', 'slots.1.startLocal': '', 'slots.1.startLocalTime': '13:00' }).slots
    expect(SlotInput.safeParse(second).success).toBe(false)
  })

  it('does not believe a made-up number of times', () => {
    expect(newEvent({ ...values, slots: '999999' }).slots).toHaveLength(50)
    expect(newEvent({ ...values, slots: '-3' }).slots).toHaveLength(1)
  })
})

describe('times of an event form', () => {
  it('adds one at the end', () => {
    expect(withSlot(values)).toMatchObject({ slots: '3', 'slots.2.startLocal': '2030-05-02', 'slots.2.capacity': '20', 'slots.0.startLocal': '2030-05-01' })
  })

  it('takes one away and moves the rest up', () => {
    const rest = withoutSlot(values, 0)
    expect(rest).toMatchObject({ slots: '1', 'slots.0.startLocal': '2030-05-02', 'slots.0.capacity': '20' })
    expect(rest['slots.0.waitlist']).toBeUndefined()
    expect(rest['slots.1.startLocal']).toBeUndefined()
    expect(withoutSlot(rest, 0)).toBe(rest)
  })
})

describe('where people meet', () => {
  const facts = { call: null, slots: [], latitude: 54.553999999999995, longitude: -1.2 } as unknown as Parameters<typeof eventAsIs>[0]

  it('is shown with six decimals at most', () => expect(eventAsIs(facts, 'Europe/London')).toMatchObject({ latitude: 54.554, longitude: -1.2 }))

  it('is left empty where nothing was said', () => expect(eventAsIs({ ...facts, latitude: null }, 'Europe/London').latitude).toBeNull())

  it.each([
    ['latitude', 'abc', 'Give the latitude in degrees, as a number such as 54.554, or leave it empty.'],
    ['latitude', '91', 'Latitude lies between -90 and 90.'],
    ['longitude', '1,2,3', 'Give the longitude in degrees, as a number such as -1.234, or leave it empty.'],
  ])('%s %s is refused with what to type', (field, value, message) => {
    const refused = EventInput.safeParse({ groupId: '00000000-0000-7000-8000-000000000001', title: 'Tea', placeName: 'Gate', slots: [{ startLocal: '2030-03-21T12:30', timeZone: 'Europe/London' }], [field]: value })
    expect(refused.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, message]])
  })
})
