import { formatHours, formatWhen, instantsOf, isAllDay, type When } from '../time/time.rules.ts'

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

const dayOf = ({ startLocal }: When, locale: string): string => formatWhen({ startLocal: startLocal.slice(0, 10), endLocal: null }, locale)
/** From and until within one day; undefined where there is no time of day, or it ends on another day. */
const hoursOf = ({ startLocal, endLocal }: When, locale: string): string | undefined =>
  isAllDay(startLocal) || (endLocal && endLocal.slice(0, 10) !== startLocal.slice(0, 10)) ? undefined : formatHours({ startLocal, endLocal }, locale)

/** Day and time on lines of their own where they fit on two: a time is not to be broken in its middle. */
export function printedWhen(when: When, locale: string): string {
  const hours = hoursOf(when, locale)
  return hours ? `${dayOf(when, locale)}\n${hours}` : formatWhen(when, locale)
}

/** Where to go, with the town of the group unless it is said already: whoever sees paper elsewhere does not know the gate. An event that is only online is in no town. */
export function printedPlace({ placeName, placeAddress, online }: { placeName: string; placeAddress: string; online: boolean }, town: string | null): { place: string; address: string } {
  const said = `${placeName} ${placeAddress}`.toLowerCase().includes((town ?? '').toLowerCase()) || (online && placeName === '' && placeAddress === '')
  const more = said ? '' : (town ?? '')
  return placeName === '' && placeAddress === '' ? { place: more, address: '' } : { place: placeName, address: [placeAddress, more].filter(Boolean).join(', ') }
}

/** How many days stand on paper, and how many times of one day: what is hung up is read in passing. */
const [mostDays, mostTimes] = [4, 3]

const begins = (when: When): bigint => instantsOf(when).startsAt.epochNanoseconds

/**
 * All times of an event as they are printed: one by itself on two lines, several day by day in their order. What is over is left out where
 * something is still to come; where not all of it fits, the last line says so and where the rest stands.
 */
export function printedTimes(whens: readonly When[], { locale, now, more }: { locale: string; now: Temporal.Instant; more: string }): string {
  const ordered = whens.toSorted((a, b) => (begins(a) < begins(b) ? -1 : begins(a) > begins(b) ? 1 : 0))
  const coming = ordered.filter((when) => Temporal.Instant.compare(instantsOf(when).endsAt, now) > 0)
  const [first, ...others] = coming.length > 0 ? coming : ordered
  if (!first) return ''
  if (others.length === 0) return printedWhen(first, locale)
  const days = Map.groupBy([first, ...others], (when) => (hoursOf(when, locale) ? dayOf(when, locale) : formatWhen(when, locale)))
  const lines = [...days].map(([day, those]) => ({ day, hours: [...new Set(those.flatMap((when) => hoursOf(when, locale) ?? []))] }))
  const cut = lines.length > mostDays || lines.slice(0, mostDays).some(({ hours }) => hours.length > mostTimes)
  const printed = lines.slice(0, mostDays).map(({ day, hours }) => (hours.length === 0 ? day : `${day}: ${hours.slice(0, mostTimes).join(', ')}`))
  return [...printed, ...(cut ? [more] : [])].join('\n')
}
