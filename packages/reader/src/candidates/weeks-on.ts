import type { Reading } from '../lexicon/reading.ts'
import { type DateCandidate, span } from './date-parts.ts'

const numbers: Record<string, number> = { a: 1, one: 1, two: 2, three: 3, four: 4, six: 6, einer: 1, zwei: 2, drei: 3 }

type Pattern = { begins: RegExp; says: RegExp; days(match: RegExpExecArray): number }

/** How a language counts weeks from a day; the day itself is a weekday or "today". */
const patterns: Record<string, readonly Pattern[]> = {
  en: [
    { begins: /^(?:a|one|two|three|four|six)$/u, says: /^(\p{L}+)\sweeks?\s(?:from\s)?(?:on\s)?/iu, days: (match) => 7 * numbers[match[1]!.toLowerCase()]! },
    { begins: /^(?:a|fortnight)$/u, says: /^(?:a\s)?fortnight\s(?:from\s)?(?:on\s)?/iu, days: () => 14 },
  ],
}
/** What follows the day instead: "samedi en huit", "Samstag in einer Woche", "Tuesday week". */
const behind: Record<string, readonly (Pick<Pattern, 'says' | 'days'>)[]> = {
  en: [{ says: /^\s(?:week|fortnight)(?=[\s,.;:!?)]|$)/iu, days: (match) => (/fortnight/i.test(match[0]) ? 14 : 7) }],
  fr: [{ says: /^\sen\s(huit|quinze)(?!\p{L})/iu, days: (match) => (match[1]!.toLowerCase() === 'huit' ? 7 : 14) }],
  de: [
    { says: /^\sin\s(einer|zwei|drei)\swochen?(?!\p{L})/iu, days: (match) => 7 * numbers[match[1]!.toLowerCase()]! },
    { says: /^\sin\s(?:acht|8)\stagen(?!\p{L})/iu, days: () => 7 },
    { says: /^\sin\s(?:vierzehn|14)\stagen(?!\p{L})/iu, days: () => 14 },
  ],
}

/** "two weeks today", "a week on Tuesday", "Tuesday week", "samedi en huit", "heute in zwei Wochen". */
export function weeksOn(reading: Reading, at: number): DateCandidate | null {
  const language = reading.lexicon.language.code
  const token = reading.tokens[at]!
  if (token.kind !== 'word') return null
  const text = reading.page.text
  for (const { begins, says, days } of patterns[language] ?? []) {
    const match = begins.test(token.lower) ? says.exec(text.slice(token.from, token.from + 40)) : null
    const first = match === null ? undefined : [1, 2, 3, 4, 5].find((step) => (reading.tokens[at + step]?.from ?? -1) >= token.from + match[0].length)
    const found = first === undefined ? null : dayFrom(reading, at + first, days(match!))
    if (found) return { ...span(reading, at, found.end), ...found.date }
  }
  for (const { says, days } of behind[language] ?? []) {
    const day = reading.at(at, 'weekday') ?? reading.at(at, 'relative')
    const match = day ? says.exec(text.slice(day.to, day.to + 30)) : null
    const found = match === null ? null : dayFrom(reading, at, days(match))
    if (!found) continue
    let end = found.end
    while (reading.tokens[end] && reading.tokens[end]!.from < day!.to + match![0].length) end++
    return { ...span(reading, at, end), ...found.date }
  }
  return null
}

/** The next such weekday, or the day told from today, and so many days more. */
function dayFrom(reading: Reading, at: number, more: number): { date: Pick<DateCandidate, 'weekday' | 'parts' | 'relative'>; end: number } | null {
  const relative = reading.at(at, 'relative')
  if (relative && Number(relative.value) >= 0) return { date: { relative: Number(relative.value) + more }, end: relative.last + 1 }
  const weekday = reading.at(at, 'weekday')
  if (!weekday) return null
  const wanted = Number(weekday.value)
  const day = reading.publishedOn.add({ days: ((wanted - reading.publishedOn.dayOfWeek + 7) % 7 || 7) + more })
  return { date: { weekday: wanted, parts: { day: day.day, month: day.month, year: day.year } }, end: weekday.last + 1 }
}
