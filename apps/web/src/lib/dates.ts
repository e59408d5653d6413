// Whole times (`When`) are written by `formatWhen` and `formatZone` of core, in mails and on pages alike; here are their parts.

const day: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
const time: Intl.DateTimeFormatOptions = { timeStyle: 'short' }

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

/** An instant on the clock of this device: "17:30". */
export function formatClock(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(localeForDates(locale), time).format(new Date(instant))
}

/** An instant in a zone, for logs and ledgers: "10 Oct 2024, 17:30". */
export function formatInstant(instant: string, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(localeForDates(locale), { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(instant))
}

/** "BST", or "GMT+9" where the language has no short name: the zone of a wall-clock time on its day, for tables. */
export function formatShortZone({ startLocal, timeZone }: { startLocal: string; timeZone: string }, locale: string): string {
  const at = Temporal.PlainDateTime.from(startLocal).toZonedDateTime(timeZone).epochMilliseconds
  const parts = new Intl.DateTimeFormat(localeForDates(locale), { timeZone, timeZoneName: 'short' }).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}

/** Loads what browsers without `Temporal` lack, before anything is shown; costs nothing elsewhere. */
export async function ensureTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
}
