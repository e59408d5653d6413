import type { Rule } from './rule.ts'

const farthest = 4000

/**
 * The first day of a rule on or after `from` that is not excluded (`YYYY-MM-DD`); null where the rule has ended or keeps
 * away for eleven years. Looks at each day once, so that no rule can make it run on.
 */
export function firstOccurrence(rule: Rule, start: Temporal.PlainDate, from: Temporal.PlainDate, excluded: ReadonlySet<string> = new Set()): Temporal.PlainDate | null {
  const first = numberOf(start)
  const wanted = numberOf(from)
  const last = rule.until ? numberOf(rule.until) : Infinity
  // Only a count has to be counted from the beginning.
  const begin = rule.count === null ? Math.max(first, wanted) : first
  let seen = 0
  for (let day = begin; day < begin + farthest && day <= last; day++) {
    if (day !== first && !falls(rule, first, day)) continue
    seen++
    if (rule.count !== null && seen > rule.count) return null
    const date = dateOf(day)
    if (day >= wanted && !excluded.has(date.toString())) return date
  }
  return null
}

const numberOf = (day: Temporal.PlainDate) => Math.round(Date.UTC(day.year, day.month - 1, day.day) / 86_400_000)

function dateOf(day: number): Temporal.PlainDate {
  const { year, month, date } = civil(day)
  return Temporal.PlainDate.from({ year, month, day: date })
}

function civil(day: number) {
  const date = new Date(day * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate(), weekday: ((day + 3) % 7 + 7) % 7 + 1 }
}

const lengthOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

function falls(rule: Rule, first: number, day: number): boolean {
  const start = civil(first)
  const here = civil(day)
  if (rule.months.length > 0 && !rule.months.includes(here.month)) return false
  if (rule.frequency === 'DAILY') return (day - first) % rule.interval === 0 && isListed(rule, day, here)
  if (rule.frequency === 'WEEKLY') {
    const weekOf = (one: number) => Math.floor((one + 4 - rule.weekStart) / 7)
    return (weekOf(day) - weekOf(first)) % rule.interval === 0 && (rule.weekdays.length > 0 ? rule.weekdays.some((one) => one.weekday === here.weekday) : here.weekday === start.weekday)
  }
  const steps = rule.frequency === 'MONTHLY' ? (here.year - start.year) * 12 + here.month - start.month : here.year - start.year
  if (steps % rule.interval !== 0) return false
  if (rule.frequency === 'YEARLY' && rule.months.length === 0 && here.month !== start.month) return false
  if (rule.weekdays.length === 0 && rule.monthDays.length === 0) return here.date === start.date
  return isListed(rule, day, here) && isPlaced(rule, day, here)
}

function isListed(rule: Rule, day: number, here = civil(day)): boolean {
  const length = lengthOf(here.year, here.month)
  if (rule.monthDays.length > 0 && !rule.monthDays.some((one) => one === here.date || length + one + 1 === here.date)) return false
  if (rule.weekdays.length === 0) return true
  const fromStart = Math.ceil(here.date / 7)
  const fromEnd = -Math.ceil((length - here.date + 1) / 7)
  return rule.weekdays.some((one) => one.weekday === here.weekday && (one.nth === null || one.nth === fromStart || one.nth === fromEnd))
}

/** BYSETPOS: which of the listed days of the month it is. */
function isPlaced(rule: Rule, day: number, here: { year: number; month: number; date: number }): boolean {
  if (rule.positions.length === 0) return true
  const listed: number[] = []
  for (let date = 1; date <= lengthOf(here.year, here.month); date++) if (isListed(rule, day - here.date + date)) listed.push(date)
  const place = listed.indexOf(here.date)
  return rule.positions.some((one) => one === place + 1 || one === place - listed.length)
}
