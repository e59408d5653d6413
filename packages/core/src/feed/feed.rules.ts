/** A feed that works is asked again after this long. */
export const feedPauseMinutes = 60

/** After so many failures in a row: twice as long each time, a day at most. */
export function nextCheckAt(now: Temporal.Instant, failures: number): Temporal.Instant {
  return now.add({ minutes: Math.min(feedPauseMinutes * 2 ** Math.min(failures, 10), 24 * 60) })
}

/** Items that one check reads at most: the newest, as feeds list them first. */
export const itemsPerCheck = 200

/** Pages behind teasers that one check fetches at most, so that following a feed does not become crawling its site. */
export const pagesPerCheck = 20

/** Whether an item says too little to be the whole text. */
export const isTeaser = (text: string): boolean => text.trim().length < 700

/** `2030-03-01`, of the moment an item was published. */
export function dayOfInstant(instant: string | null, timeZone: string | null): string | null {
  if (!instant) return null
  try {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone ?? 'UTC').toPlainDate().toString()
  } catch {
    return null
  }
}
