import { expect, test } from 'vitest'
import { dueFor, type RuleTime } from './reminder.rules.ts'

// The instance's rules, as its migration makes them.
const rules: Record<string, RuleTime & { only?: 'timed' | 'allDay' }> = {
  week: { anchor: 'start', offsetMinutes: -10_080, dayOffset: null, localTime: null, staleMinutes: 2880 },
  dayBefore: { anchor: 'start', offsetMinutes: null, dayOffset: -1, localTime: '17:00', staleMinutes: 960 },
  sameDay: { anchor: 'start', offsetMinutes: -120, dayOffset: null, localTime: null, staleMinutes: 120, only: 'timed' },
  morning: { anchor: 'start', offsetMinutes: null, dayOffset: 0, localTime: '08:00', staleMinutes: 600, only: 'allDay' },
  thanks: { anchor: 'end', offsetMinutes: null, dayOffset: 1, localTime: '10:00', staleMinutes: 2880 },
  // One that falls into gaps and overlaps itself.
  night: { anchor: 'start', offsetMinutes: null, dayOffset: 0, localTime: '02:30', staleMinutes: 600 },
}

const zones = Intl.supportedValuesOf('timeZone')
const starts = ['00:00', '01:30', '02:30', '03:15', '07:00', '09:30', '12:30', '18:00', '22:45', null]
const days = 400

/** What is wrong with when a reminder is due; undefined when nothing is. */
function problem(name: string, zone: string, personZone: string, day: Temporal.PlainDate, start: string | null): string | undefined {
  const rule = rules[name] as RuleTime
  const startsAt = day.toZonedDateTime({ timeZone: zone, plainTime: start ?? '00:00' }).toInstant()
  const endsAt = start === null ? day.add({ days: 1 }).toZonedDateTime(zone).toInstant() : startsAt.add({ minutes: 90 })
  const { dueAt, notAfter } = dueFor(rule, { startsAt, endsAt, allDay: start === null, zone }, personZone)
  const clock = dueAt.toZonedDateTimeISO(personZone).toPlainTime()
  // Chosen for an hour that may lie after the start: then there is no reminder at all.
  if (name === 'night' && Temporal.Instant.compare(notAfter, dueAt) <= 0) return undefined
  const at = `${name} of ${day} ${start ?? 'all day'} in ${zone} for ${personZone}: ${dueAt.toZonedDateTimeISO(personZone)}`
  if (Temporal.PlainTime.compare(clock, '08:00') < 0 || Temporal.PlainTime.compare(clock, '21:00') >= 0) return `at night, ${at}`
  if (Temporal.Instant.compare(dueAt, start === null ? endsAt : startsAt) >= 0 && rule.anchor === 'start') return `after the start, ${at}`
  if (rule.anchor === 'end' && Temporal.Instant.compare(dueAt, endsAt) < 0) return `before the end, ${at}`
  if (Temporal.Instant.compare(notAfter, dueAt) <= 0) return `no time left, ${at}`
  // In the event's own zone the clock says what the rule says, whatever the clocks did in between.
  if (zone === personZone && (name === 'dayBefore' || name === 'thanks')) {
    const local = dueAt.toZonedDateTimeISO(zone)
    const expected = name === 'dayBefore' ? day.subtract({ days: 1 }).toPlainDateTime('17:00') : (start === '22:45' ? day.add({ days: 1 }) : day).add({ days: 1 }).toPlainDateTime('10:00')
    if (Temporal.PlainDateTime.compare(local.toPlainDateTime(), expected) !== 0) return `not ${expected}, ${at}`
  }
  return undefined
}

test(`in every zone on each of ${days} days every rule reminds outside the night, before the start and while it is worth it`, { timeout: 120_000 }, () => {
  const first = Temporal.PlainDate.from('2026-01-01')
  const wrong: string[] = []
  let asked = 0
  for (const [index, zone] of zones.entries())
    for (let number = 0; number < days; number++) {
      const start = starts[(number + index) % starts.length] as string | null
      // Every third day for somebody who lives elsewhere.
      const personZone = number % 3 === 0 ? (zones[(index * 7 + number) % zones.length] as string) : zone
      for (const [name, { only }] of Object.entries(rules)) {
        // The morning of a whole day lies in its night, or after it, for somebody half a world away.
        if ((only && (only === 'allDay') !== (start === null)) || (name === 'night' && number % 10 !== 0)) continue
        asked++
        const found = problem(name, zone, personZone, first.add({ days: number }), start)
        if (found && wrong.length < 20) wrong.push(found)
      }
    }
  expect(wrong).toEqual([])
  expect(asked).toBeGreaterThan(zones.length * days * 4)
})
