/** A recurrence rule (RFC 5545 section 3.3.10) of the kinds that gatherings have: no clock parts, no weeks or days of the year. */
export interface Rule {
  frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  interval: number
  /** ISO weekdays, Monday is 1; `nth` counts within the month, from its end where negative. */
  weekdays: { nth: number | null; weekday: number }[]
  monthDays: number[]
  months: number[]
  positions: number[]
  count: number | null
  /** The last day that may be one, included. */
  until: Temporal.PlainDate | null
  weekStart: number
}

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
const read = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'COUNT', 'UNTIL', 'WKST'])

/** The rule that a text states; null where it is malformed or of another kind. `zone` decides on which day a UTC end falls. */
export function ruleOf(text: string, zone: string | null): Rule | null {
  const parts = new Map(text.slice(0, 1000).toUpperCase().split(';').map((part) => part.split('=', 2).map((one) => one.trim()) as [string, string]))
  if ([...parts].some(([name, value]) => (!read.has(name) && !name.startsWith('X-') && name !== '') || value === '')) return null
  const frequency = frequencies.find((one) => one === parts.get('FREQ'))
  const interval = Number(parts.get('INTERVAL') ?? 1)
  const weekdays = listOf(parts.get('BYDAY')).map(weekdayOf)
  const monthDays = listOf(parts.get('BYMONTHDAY')).map(Number)
  const months = listOf(parts.get('BYMONTH')).map(Number)
  const positions = listOf(parts.get('BYSETPOS')).map(Number)
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : null
  const until = parts.has('UNTIL') ? dayOf(parts.get('UNTIL')!, zone) : null
  if (!frequency || !Number.isInteger(interval) || interval < 1 || interval > 1000 || (parts.has('UNTIL') && !until)) return null
  if (weekdays.includes(null) || ![...monthDays, ...months, ...positions, count ?? 1].every((one) => Number.isInteger(one) && one !== 0 && Math.abs(one) < 10_000)) return null
  // A weekday counted through the whole year, which nobody announces.
  if (frequency === 'YEARLY' && weekdays.length > 0 && months.length === 0) return null
  return { frequency, interval, weekdays: weekdays.filter((one) => one !== null), monthDays, months, positions, count, until, weekStart: Math.max(1, days.indexOf(parts.get('WKST') ?? 'MO') + 1) }
}

const listOf = (text: string | undefined) => (text ? text.split(',').slice(0, 40) : [])

function weekdayOf(text: string): Rule['weekdays'][number] | null {
  const [, nth, name] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/u.exec(text) ?? []
  return name === undefined || Number(nth) === 0 ? null : { nth: nth === undefined ? null : Number(nth), weekday: days.indexOf(name) + 1 }
}

function dayOf(text: string, zone: string | null): Temporal.PlainDate | null {
  try {
    const day = Temporal.PlainDate.from(text.slice(0, 8))
    if (!text.endsWith('Z') || !zone) return day
    return day.toPlainDateTime(`${text.slice(9, 11)}:${text.slice(11, 13)}`).toZonedDateTime('UTC').withTimeZone(zone).toPlainDate()
  } catch {
    return null
  }
}
