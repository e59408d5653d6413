export type Span = { from: Temporal.Instant; until: Temporal.Instant }

const longestDays = { event: 400, call: 62, all: 31 } as const

/** The time that is looked ahead: what was asked for, at most as much as stays quick, by default the next two weeks. */
export function spanOf({ of, from, until }: { of: 'event' | 'call' | 'all'; from: string | null; until: string | null }, now: Temporal.Instant, timeZone = 'UTC'): Span {
  const start = from ? Temporal.PlainDate.from(from).toZonedDateTime(timeZone).toInstant() : now
  const wanted = until ? Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime(timeZone).toInstant() : start.add({ hours: 24 * (of === 'event' ? 60 : 14) })
  const longest = start.add({ hours: 24 * longestDays[of] })
  return { from: start, until: Temporal.Instant.compare(wanted, longest) > 0 ? longest : wanted }
}
