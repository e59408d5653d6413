import type { Draft, ReadInput } from '../draft.ts'
import { readCall } from '../read-call.ts'

const zones: Record<string, string> = { en: 'Europe/London', de: 'Europe/Berlin', fr: 'Europe/Paris', es: 'Europe/Madrid', it: 'Europe/Rome', pt: 'Europe/Lisbon', nl: 'Europe/Amsterdam', sv: 'Europe/Stockholm' }

export const zoneOfLocale = (locale: string): string | null => zones[locale.slice(0, 2)] ?? null

/** The drafts of a text in short: starts joined by commas, ">" before an end, "!" where the weekday does not fit. */
export function starts(input: Omit<ReadInput, 'timeZone'>): string {
  return startsOf(readCall({ ...input, timeZone: zoneOfLocale(input.locale) }).drafts)
}

export const startsOf = (drafts: readonly Draft[]): string => drafts.map((draft) => `${draft.start}${draft.end ? `>${draft.end}` : ''}${draft.weekdayMismatch ? '!' : ''}`).join(',')
