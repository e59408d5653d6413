import type { DateCandidate } from '../candidates/date-parts.ts'
import { inAll } from '../languages/patterns.ts'
import type { Reading } from '../lexicon/reading.ts'

const reach = 70
const verb = `(?:${inAll('moves')})`
const from = new RegExp(`(?<!\\p{L})${verb}\\s(?:[^.;:!?\\d]{0,24}\\s)?(?:${inAll('movedFrom')})\\s(?:(?:${inAll('theDay')})\\s)?$`, 'iu')
const onto = new RegExp(`\\s(?:${inAll('movedTo')})\\s(?:(?:${inAll('theDay')})\\s)*$`, 'iu')

/** "The meeting was moved from 30 January to 13 February": away from this day, and to the last of what looks like a range. */
export const isMovedFrom = (reading: Reading, date: DateCandidate, unit: { from: number }): boolean => date.parts !== undefined && from.test(reading.page.text.slice(Math.max(unit.from, date.from - reach), date.from))

/** The day after it, which "to" leads to. */
export const isMovedTo = (reading: Reading, date: DateCandidate, before: DateCandidate): boolean => date.parts !== undefined && date.from - before.to <= 30 && onto.test(reading.page.text.slice(before.to, date.from))

const toward = `\\s(?:[^.;:!?\\d]{0,60}\\s)?(?:${inAll('movedTo')})\\s(?:(?:${inAll('theDay')})\\s)*`
const movedTo = new RegExp(`(?<!\\p{L})${verb}${toward}$`, 'iu')
const movesTo = new RegExp(`(?<!\\p{L})${verb}${toward}`, 'iu')
const leads = new RegExp(`(?:^|\\s)(?:${inAll('movedTo')})\\s(?:(?:${inAll('theDay')})\\s)*$`, 'iu')
const behind = new RegExp(`^[\\s,)]{1,3}(?:(?:um|om|kl\\.?|klockan)?\\s?\\d{1,2}(?:[.:]\\d\\d)?\\s?(?:uhr|uur)?,?\\s)?${verb}(?!\\p{L}|\\s(?:${inAll('movedTo')})\\s)`, 'iu')

/** "we postpone the rally to next Saturday", "den Termin auf Samstag (25. Oktober) ändern": the day that it is moved to, whatever the first one was. */
export function isMovedOnto(reading: Reading, date: DateCandidate, unit: { from: number; to: number }): boolean {
  const before = reading.page.text.slice(Math.max(unit.from, date.from - reach - 40), date.from)
  if (reading.holds(Math.max(unit.from, date.from - reach), date.from, 'affair') && !reading.holds(Math.max(unit.from, date.from - reach), date.from, 'noun')) return false
  return movedTo.test(before) || (leads.test(before) && behind.test(reading.page.text.slice(date.to, Math.min(unit.to, date.to + 30))))
}

/** Whether a sentence moves something to a day, wherever that stands. */
export const movesOn = (reading: Reading, unit: { from: number; to: number }): boolean => movesTo.test(reading.page.text.slice(unit.from, Math.min(unit.to, unit.from + 400)))
