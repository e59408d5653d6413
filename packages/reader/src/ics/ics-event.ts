import ICAL from 'ical.js'
import { durationEnd, endOf, type IcsTime, timeOf, type Zones } from './ics-time.ts'
import { leniently } from './lenient.ts'
import type { IcsEventText, IcsLine } from './ics-text.ts'

/** A VEVENT with its times on the wall clock. */
export interface IcsEvent {
  lines: readonly IcsLine[]
  uid: string | null
  name: string
  isCancelled: boolean
  start: IcsTime
  end: string | null
  rule: string | null
  /** Days of RDATE and EXDATE. */
  added: string[]
  excluded: string[]
  /** The day of the occurrence that this one stands for, of a series with the same UID. */
  override: string | null
  value(property: string): string | null
  organizer: string | null
}

const parsed = (source: string) => new ICAL.Component(ICAL.parse(source) as unknown as string).getFirstSubcomponent('vevent')

/** The event that a text states; a sentence for the person where it states none. */
export function eventOf(source: IcsEventText, zones: Zones): IcsEvent | string {
  // What only adds to an event must not cost it when it is malformed.
  const component = leniently(() => parsed(source.source)) ?? leniently(() => parsed(source.source.replace(/^(?:RRULE|DURATION|EXDATE|RDATE|DTEND|RECURRENCE-ID)[:;].*\r\n/gimu, '')))
  if (!component) return 'An event could not be read: it is malformed.'
  const whole = component
  const value = (property: string) => {
    const found = leniently(() => whole.getFirstPropertyValue(property))
    return found === null ? null : leniently(() => String(found).trim()) || null
  }
  const name = value('summary')
  const called = `"${name ?? 'An event'}"`
  const start = timeOf(component.getFirstProperty('dtstart'), zones)
  if (start === null) return `${called} has no start that can be read and was left out.`
  if (typeof start === 'string') return `${called} names the time zone "${start.slice(0, 100)}", which is unknown, and was left out.`
  const endTime = timeOf(component.getFirstProperty('dtend'), zones)
  const override = timeOf(component.getFirstProperty('recurrence-id'), zones)
  const organizer = component.getFirstProperty('organizer')?.getFirstParameter('cn')
  return {
    lines: source.lines, uid: value('uid'), name: name ?? 'An event', isCancelled: value('status')?.toUpperCase() === 'CANCELLED', start,
    end: endTime && typeof endTime !== 'string' ? endOf(start, endTime) : durationEnd(component, start),
    rule: value('rrule'), added: daysOf(component, 'rdate', start, zones), excluded: daysOf(component, 'exdate', start, zones),
    override: override && typeof override !== 'string' ? dayAt(override, start) : null, value, organizer: typeof organizer === 'string' ? organizer.trim() || null : null,
  }
}

const mostDays = 1000

/** The days of a list of dates, as the clock of the event has them. */
function daysOf(component: ICAL.Component, name: string, start: IcsTime, zones: Zones): string[] {
  return component.getAllProperties(name).slice(0, mostDays).flatMap((property) => (leniently(() => property.getValues()) ?? []).slice(0, mostDays).map((value: unknown) => {
    const one = new ICAL.Property(name)
    const tzid = property.getFirstParameter('tzid')
    if (typeof tzid === 'string') one.setParameter('tzid', tzid)
    if (!(value instanceof ICAL.Time)) return null
    one.setValue(value)
    const time = timeOf(one, zones)
    return time && typeof time !== 'string' ? dayAt(time, start) : null
  })).filter((day) => day !== null)
}

function dayAt(time: IcsTime, start: IcsTime): string {
  if (time.allDay || !time.zone || !start.zone || time.zone === start.zone) return time.local.slice(0, 10)
  return Temporal.PlainDateTime.from(time.local).toZonedDateTime(time.zone).withTimeZone(start.zone).toPlainDate().toString()
}
