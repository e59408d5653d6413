import { formatWhen, isAllDay, type When } from '../time/time.rules.ts'

/** Letters and digits that nobody takes for each other (Crockford's base 32). */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** The code of an event's short link: the last forty bits of its id, which nothing else has to be remembered for. */
export const shortCode = (eventId: string): string => [...BigInt(`0x${eventId.replaceAll('-', '').slice(-10)}`).toString(32).padStart(8, '0')].map((digit) => letters[Number.parseInt(digit, 32)] ?? '0').join('')

/** The end of the id that a typed code stands for, undefined where it is none. O is read as 0, I and L as 1. */
export function tailOf(code: string): string | undefined {
  const typed = code.toLowerCase().replaceAll('o', '0').replaceAll(/[il]/g, '1')
  if (!/^[0-9a-hjkmnp-tv-z]{8}$/.test(typed)) return undefined
  return [...typed].reduce((number, letter) => number * 32n + BigInt(letters.indexOf(letter)), 0n).toString(16).padStart(10, '0')
}

/** Day and time on lines of their own where they fit on two: a time is not to be broken in its middle. */
export function printedWhen(when: When, locale: string): string {
  const { startLocal, endLocal } = when
  if (isAllDay(startLocal) || (endLocal && endLocal.slice(0, 10) !== startLocal.slice(0, 10))) return formatWhen(when, locale)
  const clock = (local: string): string => Temporal.PlainTime.from(local.slice(11)).toLocaleString(locale, { hour: 'numeric', minute: '2-digit' })
  return `${formatWhen({ startLocal: startLocal.slice(0, 10), endLocal: null }, locale)}\n${clock(startLocal)}${endLocal ? `–${clock(endLocal)}` : ''}`
}
