import type { Rule } from './rule.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const numbers = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth']
const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' }

/** A rule in English: "every two weeks on Tuesday, until 30 June 2026". */
export function inWords(rule: Rule, start: Temporal.PlainDate): string {
  const unit = units[rule.frequency]
  const every = rule.interval === 1 ? `every ${unit}` : `every ${numbers[rule.interval] ?? rule.interval} ${unit}s`
  const end = rule.until ? `, until ${dateInWords(rule.until)}` : rule.count === null ? '' : rule.count === 1 ? ', once' : `, ${numbers[rule.count] ?? rule.count} times`
  const workdays = rule.weekdays.length === 5 && rule.weekdays.every((one) => one.nth === null && one.weekday <= 5)
  if (workdays && rule.interval === 1 && (rule.frequency === 'DAILY' || rule.frequency === 'WEEKLY')) return `every day from Monday to Friday${end}`
  return `${every}${onWhich(rule, start, workdays)}${end}`
}

function onWhich(rule: Rule, start: Temporal.PlainDate, workdays: boolean): string {
  const inMonths = rule.months.length > 0 ? joined(rule.months.map((month) => months[month - 1] ?? '')) : ''
  if (rule.frequency === 'DAILY') return `${rule.weekdays.length > 0 ? ` on ${joined(namesOf(rule))}` : ''}${inMonths && ` in ${inMonths}`}`
  if (rule.frequency === 'WEEKLY') return ` on ${joined(rule.weekdays.length > 0 ? namesOf(rule) : [weekdays[start.dayOfWeek - 1]!])}${inMonths && ` in ${inMonths}`}`
  const month = rule.frequency === 'YEARLY' ? inMonths || months[start.month - 1]! : inMonths
  if (rule.weekdays.length > 0) {
    const place = rule.positions.length === 1 ? ordinal(rule.positions[0]!) : null
    const names = place ? [`${place} ${workdays ? 'working day' : rule.weekdays.length === 7 ? 'day' : joined(namesOf(rule), 'or')}`] : rule.weekdays.map((one) => `${one.nth === null ? '' : `${ordinal(one.nth)} `}${weekdays[one.weekday - 1]}`)
    const onDay = rule.monthDays.length > 0 ? ` that is the ${joined(rule.monthDays.map(nth), 'or')}` : ''
    return ` on ${place || rule.weekdays.some((one) => one.nth !== null) ? 'the ' : 'every '}${joined(names)}${onDay}${month && ` of ${month}`}`
  }
  const listed = rule.monthDays.length > 0 ? rule.monthDays : [start.day]
  if (rule.frequency === 'YEARLY' && listed.every((day) => day > 0)) return ` on ${joined(listed.map(String))} ${month}`
  return ` on the ${joined(listed.map(nth))}${month && ` of ${month}`}`
}

const namesOf = (rule: Rule) => rule.weekdays.map((one) => weekdays[one.weekday - 1]!)

const ordinal = (place: number) => (place === -1 ? 'last' : place < 0 ? `${ordinals[-place] ?? nth(-place)} to last` : (ordinals[place] ?? nth(place)))

function nth(day: number): string {
  if (day < 0) return day === -1 ? 'last day' : `${nth(-day)} to last day`
  const end = day % 100 >= 11 && day % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
  return `${day}${end}`
}

const dateInWords = (day: Temporal.PlainDate) => `${day.day} ${months[day.month - 1]} ${day.year}`

const joined = (parts: readonly string[], word = 'and') => (parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`)
