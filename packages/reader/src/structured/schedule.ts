import { type Rule, ruleOf } from '../ics/rule.ts'
import { lineOf, type Thing, valuesOf } from './thing.ts'

const frequencies: Record<string, string> = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' }

/** schema.org's Schedule as a rule, with the date and time it begins. */
export function scheduleOf(schedule: Thing | undefined): { rule: Rule | null; start: string | null } | null {
  if (!schedule) return null
  const text = (property: string) => lineOf(valuesOf(schedule, property)[0] ?? null)
  const startDate = text('startDate')
  const startTime = text('startTime')
  const start = startDate && startTime && !startDate.includes('T') ? `${startDate}T${startTime}` : startDate
  const [, interval, unit] = /^P(\d{1,3})([DWMY])$/u.exec(text('repeatFrequency') ?? '') ?? []
  if (!unit) return { rule: null, start }
  const days = valuesOf(schedule, 'byDay').map((day) => /(-?\d)?(?:.*[/#:])?\b(mo|tu|we|th|fr|sa|su)[a-z]*$/iu.exec(lineOf(day) ?? '')).filter((one) => one !== null).map((one) => `${one[1] ?? ''}${one[2]!.toUpperCase()}`)
  const count = text('repeatCount')
  const until = text('endDate')?.slice(0, 10).replaceAll('-', '')
  const parts = [`FREQ=${frequencies[unit]}`, `INTERVAL=${interval}`, days.length > 0 && `BYDAY=${days.join(',')}`, count && `COUNT=${count}`, until && `UNTIL=${until}`]
  return { rule: ruleOf(parts.filter(Boolean).join(';'), null), start }
}
