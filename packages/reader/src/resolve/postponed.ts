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
