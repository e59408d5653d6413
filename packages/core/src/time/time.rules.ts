/** A wall-clock start, its end, and the zone they are read in. An all-day end is the inclusive last day. */
export type When = { startLocal: string; endLocal: string | null; timeZone: string }

export type Instants = { startsAt: Temporal.Instant; endsAt: Temporal.Instant; allDay: boolean }

/** An event whose end nobody gave is taken to last this long. */
const assumedHours = 2

export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).year >= 1900
  } catch {
    return false
  }
}

export function isLocalDateTime(text: string): boolean {
  return /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isLocalDate(text.slice(0, 10))
}

export function isTimeZone(text: string): boolean {
  if (/^[+-]/.test(text)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }))
  } catch {
    return false
  }
}

export const isAllDay = (local: string): boolean => !local.includes('T')

/**
 * The instants of a wall-clock time. In a gap of the zone's clock the later reading is taken, in an overlap the earlier
 * (Temporal's `compatible`, as RFC 5545 section 3.3.5 asks). `endsAt` is exclusive: for all-day, the midnight after the last day.
 */
export function instantsOf({ startLocal, endLocal, timeZone }: When): Instants {
  if (isAllDay(startLocal)) {
    const first = Temporal.PlainDate.from(startLocal)
    const last = endLocal ? Temporal.PlainDate.from(endLocal.slice(0, 10)) : first
    return {
      startsAt: first.toZonedDateTime(timeZone).toInstant(),
      endsAt: last.add({ days: 1 }).toZonedDateTime(timeZone).toInstant(),
      allDay: true,
    }
  }
  const startsAt = Temporal.PlainDateTime.from(startLocal).toZonedDateTime(timeZone).toInstant()
  const endsAt = endLocal
    ? Temporal.PlainDateTime.from(endLocal).toZonedDateTime(timeZone).toInstant()
    : startsAt.add({ hours: assumedHours })
  // A start inside a gap of the clock moves forward and may pass the end.
  const least = startsAt.add({ minutes: 1 })
  return { startsAt, endsAt: Temporal.Instant.compare(endsAt, least) < 0 ? least : endsAt, allDay: false }
}

/** Why start and end do not go together, as the field and the sentence to show there; undefined when they do. */
export function whenProblem(when: { startLocal: string; endLocal?: string | null }): { field: 'startLocal' | 'endLocal'; message: string } | undefined {
  if (!when.endLocal) return undefined
  if (isAllDay(when.startLocal) !== isAllDay(when.endLocal))
    return { field: 'endLocal', message: 'Give both start and end a time of day, or neither.' }
  const ordered = isAllDay(when.startLocal) ? when.endLocal >= when.startLocal : when.endLocal > when.startLocal
  return ordered ? undefined : { field: 'endLocal', message: 'The end is before the start. Correct one of them.' }
}

/** Whether two wall clocks say the same in the same zone. */
export const sameTime = (a: When, b: When): boolean => a.startLocal === b.startLocal && a.endLocal === b.endLocal && a.timeZone === b.timeZone

/** The same moment on the clocks of another zone; a whole day is the same day everywhere. */
export function readIn(when: When, timeZone: string): When {
  if (isAllDay(when.startLocal)) return { ...when, timeZone }
  const there = (local: string): string => Temporal.PlainDateTime.from(local).toZonedDateTime(when.timeZone).withTimeZone(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
  return { startLocal: there(when.startLocal), endLocal: when.endLocal && there(when.endLocal), timeZone }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Intl formats are slow to make and the same few are asked for again and again. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  // Plain `en` means the American order to Intl; the product's own language is international English.
  const made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options)
  if (formats.size < 500) formats.set(key, made)
  return made
}

const day: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }

const said = new Map<string, string>()

/** A thousand people are told of the same few times; what was said is said again. */
function remember(key: string, say: () => string): string {
  const known = said.get(key)
  if (known !== undefined) return known
  if (said.size >= 5000) said.clear()
  const text = say()
  said.set(key, text)
  return text
}

/** The wall clock read as if in UTC: what is formatted is what was written, in whatever zone it happens. */
const asUtc = (local: string): number => Temporal.PlainDateTime.from(local).toZonedDateTime('UTC').epochMilliseconds

/** `Europe/London` with the name people use there on that day, such as `British Summer Time`. */
export function formatZone({ startLocal, timeZone }: Pick<When, 'startLocal' | 'timeZone'>, locale: string): string {
  return remember(`${locale} ${startLocal} ${timeZone}`, () => {
    const at = Temporal.PlainDateTime.from(startLocal).toZonedDateTime(timeZone).epochMilliseconds
    return format(locale, { timeZone, timeZoneName: 'long' }).formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? timeZone
  })
}

/** `Thursday, 10 October 2024`, or with times `Thursday, 10 October 2024, 12:30–13:15`. The zone is said by `formatZone`. */
export function formatWhen(when: Pick<When, 'startLocal' | 'endLocal'>, locale: string): string {
  return remember(`${locale} ${when.startLocal}/${when.endLocal}`, () => spellWhen(when, locale))
}

/** `12:30–13:15`: the hours of a time of day within one day, as `formatWhen` says them. */
export function formatHours({ startLocal, endLocal }: Pick<When, 'startLocal' | 'endLocal'>, locale: string): string {
  const hours = format(locale, { timeZone: 'UTC', ...clock })
  return endLocal ? hours.formatRange(asUtc(startLocal), asUtc(endLocal)) : hours.format(asUtc(startLocal))
}

function spellWhen({ startLocal, endLocal }: Pick<When, 'startLocal' | 'endLocal'>, locale: string): string {
  const utc = { timeZone: 'UTC' }
  const sameDay = !endLocal || endLocal.slice(0, 10) === startLocal.slice(0, 10)
  if (isAllDay(startLocal)) {
    const days = format(locale, { ...utc, ...day })
    return sameDay ? days.format(asUtc(startLocal)) : days.formatRange(asUtc(startLocal), asUtc(endLocal))
  }
  const times = format(locale, { ...utc, ...day, ...clock })
  return endLocal ? times.formatRange(asUtc(startLocal), asUtc(endLocal)) : times.format(asUtc(startLocal))
}
