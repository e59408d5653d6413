import type { IcsEvent } from './ics-event.ts'
import { firstOccurrence } from './occurrences.ts'
import { inWords } from './rule-words.ts'
import { ruleOf } from './rule.ts'

/** What to draw of an event or a series. */
export interface Upcoming {
  event: IcsEvent
  /** The series whose words and rule the event shares; itself unless it is a changed date of one. */
  series: IcsEvent
  recurrence: string | null
  notes: string[]
}

/** The first date on or after publication, changed where the file changes it; null where all is over. */
export function upcomingOf(series: IcsEvent, overrides: readonly IcsEvent[], publishedOn: Temporal.PlainDate): Upcoming | null {
  const notes: string[] = []
  const first = Temporal.PlainDate.from(series.start.local.slice(0, 10))
  const rule = series.rule ? ruleOf(series.rule, series.start.zone) : null
  if (series.rule && !rule) notes.push(`"${series.name}" repeats in a way that is not followed; the draft carries its first date.`)
  const changed = new Set([...series.excluded, ...overrides.map((one) => one.override!)])
  const days = series.added.filter((day) => day >= publishedOn.toString() && !changed.has(day)).toSorted()
  const regular = rule ? firstOccurrence(rule, first, publishedOn, changed)?.toString() : isOver(series, publishedOn) || changed.has(first.toString()) ? undefined : first.toString()
  const day = [regular, days[0]].filter((one) => one !== undefined).toSorted()[0]
  const moved = overrides.filter((one) => !one.isCancelled && !isOver(one, publishedOn)).toSorted((a, b) => (a.start.local < b.start.local ? -1 : 1))
  const recurrence = rule ? inWords(rule, first) : null
  const next = moved[0]
  if (next && (day === undefined || next.start.local.slice(0, 10) <= day)) return { event: next, series, recurrence, notes: [...notes, ...laterOf(series, moved.length - 1)] }
  if (day === undefined) return null
  return { event: onDay(series, day), series, recurrence, notes: [...notes, ...laterOf(series, moved.length)] }
}

const laterOf = (series: IcsEvent, count: number) => (count > 0 ? [`"${series.name}" has ${count === 1 ? 'one later date that differs' : `${count} later dates that differ`} from the rest.`] : [])

export const isOver = (event: IcsEvent, publishedOn: Temporal.PlainDate) => (event.end ?? event.start.local).slice(0, 10) < publishedOn.toString()

function onDay(event: IcsEvent, day: string): IcsEvent {
  const days = Temporal.PlainDate.from(event.start.local.slice(0, 10)).until(day).days
  if (days === 0) return event
  const shifted = (stamp: string) => Temporal.PlainDate.from(stamp.slice(0, 10)).add({ days }).toString() + stamp.slice(10)
  return { ...event, start: { ...event.start, local: shifted(event.start.local) }, end: event.end && shifted(event.end) }
}
