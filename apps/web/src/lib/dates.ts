/** A time as people keep it: the wall clock of a place. `start` and `end` are `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
export type WallClock = { start: string; end?: string | null; timeZone: string }

const day: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' }

/** A wall-clock value as the formatter's own clock (UTC), so that no zone can shift it. */
function asShown(local: string): Date {
  return new Date(`${local.length === 10 ? `${local}T00:00` : local.slice(0, 16)}Z`)
}

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeForDates(locale), { ...options, timeZone: 'UTC' })
}

/** Plain `en` means the American order to Intl; the source language of the product is international English. */
function localeForDates(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale
}

export function isAllDay({ start }: Pick<WallClock, 'start'>): boolean {
  return start.length === 10
}

/** "Thursday 10 October 2024" */
export function formatDay(local: string, locale: string): string {
  return formatter(locale, day).format(asShown(local))
}

/** "10 Oct", for tables. */
export function formatShortDay(local: string, locale: string): string {
  return formatter(locale, { day: 'numeric', month: 'short' }).format(asShown(local))
}

/** "17:30" */
export function formatTime(local: string, locale: string): string {
  return formatter(locale, time).format(asShown(local))
}

/** The zone's name at that moment: "British Summer Time". */
export function formatZone({ start, timeZone }: WallClock, locale: string, style: 'long' | 'short' = 'long'): string {
  const instant = Temporal.PlainDateTime.from(start).toZonedDateTime(timeZone).epochMilliseconds
  const parts = new Intl.DateTimeFormat(localeForDates(locale), { timeZone, timeZoneName: style }).formatToParts(instant)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

/** Day and hours in one line; an end on another day is written out, an all-day span names its last day. */
export function formatWhen(when: WallClock, locale: string): string {
  const { start, end } = when
  if (isAllDay(when)) return end && end.slice(0, 10) > start ? formatter(locale, day).formatRange(asShown(start), asShown(end)) : formatDay(start, locale)
  if (!end) return `${formatDay(start, locale)}, ${formatTime(start, locale)}`
  return formatter(locale, { ...day, ...time }).formatRange(asShown(start), asShown(end))
}

/** An instant in a zone, for logs and ledgers: "10 Oct 2024, 17:30". */
export function formatInstant(instant: string, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(localeForDates(locale), { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(instant))
}

/** Loads what browsers without `Temporal` lack, before anything is shown; costs nothing elsewhere. */
export async function ensureTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
}
