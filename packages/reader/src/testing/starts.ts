import type { ReadInput } from '../draft.ts'
import { readCall } from '../read-call.ts'

const zones: Record<string, string> = { en: 'Europe/London', de: 'Europe/Berlin', fr: 'Europe/Paris', es: 'Europe/Madrid', it: 'Europe/Rome', pt: 'Europe/Lisbon', nl: 'Europe/Amsterdam', sv: 'Europe/Stockholm' }

/** The drafts of a text in short: starts joined by commas, ">" before an end, "!" where the weekday does not fit. */
export function starts(input: Omit<ReadInput, 'timeZone'>): string {
  const { drafts } = readCall({ ...input, timeZone: zones[input.locale.slice(0, 2)] ?? null })
  return drafts.map((draft) => `${draft.start}${draft.end ? `>${draft.end}` : ''}${draft.weekdayMismatch ? '!' : ''}`).join(',')
}
