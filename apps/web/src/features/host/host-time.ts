import { isAllDay } from '@turnout/core/time/time.rules.ts'
import { type FormValues, text } from '../../lib/form-values.ts'

type Span = { startLocal: string; endLocal: string | null }

/** The fields in which a host sees and changes the time. */
export type TimeFields = { date: string; from: string; lastDate: string; until: string }

const dayOf = (local: string): string => local.slice(0, 10)
const timeOf = (local: string): string => (isAllDay(local) ? '' : local.slice(11, 16))

/** The call's time in those fields; `lastDate` is asked for only where the call ends on another day. */
export function timeFields({ startLocal, endLocal }: Span): TimeFields {
  const last = endLocal === null ? '' : dayOf(endLocal)
  return { date: dayOf(startLocal), from: timeOf(startLocal), lastDate: last === dayOf(startLocal) ? '' : last, until: endLocal === null ? '' : timeOf(endLocal) }
}

/**
 * What the host says about the time. Fields left as they were say nothing, so that the event follows the call when the
 * call is corrected. An end without a start is passed on as it is, for the schema to ask for the start.
 */
export function hostTime(values: FormValues): { startLocal: string; endLocal: string } {
  const shown = { startLocal: text(values, 'shownStart'), endLocal: text(values, 'shownEnd') || null }
  const typed: TimeFields = { date: text(values, 'date'), from: text(values, 'from'), lastDate: text(values, 'lastDate'), until: text(values, 'until') }
  if (shown.startLocal !== '' && JSON.stringify(typed) === JSON.stringify(timeFields(shown))) return { startLocal: '', endLocal: '' }
  const { date, from, lastDate, until } = typed
  const last = lastDate || date
  const startLocal = from === '' ? date : `${date}T${from}`
  if (until !== '') return { startLocal, endLocal: `${last}T${until}` }
  return { startLocal, endLocal: from === '' && last !== date ? last : '' }
}

/** Which of the fields above a refusal of the schema belongs to. */
const timeFieldOf: Record<string, string> = { startLocal: 'date', endLocal: 'until' }

/** What is wrong, at the fields of the form: an end without a start at the start, and a day that is missing once, though both are made of it. */
export function timeErrors(errors: Record<string, string>, values: FormValues): Record<string, string> {
  const named = Object.fromEntries(Object.entries(errors).map(([name, message]) => [timeFieldOf[name] ?? name, message]))
  const { until, ...others } = named
  if (named['date'] !== undefined) return text(values, 'date') === '' ? others : named
  if (until !== undefined && text(values, 'from') === '' && text(values, 'until') !== '') return { ...others, from: 'Give the start as well.' }
  return named
}
