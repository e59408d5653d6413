import { languages } from '../languages/all.ts'

const months = [...new Set(languages.flatMap((language) => language.months.flatMap((month) => month.split('|'))))].filter((month) => month.length >= 3).map((month) => month.replace(/[^\p{L}\p{M}]/gu, ''))
const date = new RegExp(`(?<!\\p{L})(?:${months.join('|')})(?!\\p{L})\\.?,?\\s+\\d{1,2}(?!\\d)|(?<!\\d)\\d{1,2}(?:st|nd|rd|th|\\.|er|º|:e)?\\s+(?:of\\s+|de\\s+)?(?:${months.join('|')})(?!\\p{L})|(?<!\\d)\\d{1,2}[./]\\d{1,2}[./](?:20)?\\d{2}(?!\\d)|(?<!\\d)20\\d{2}-\\d{2}-\\d{2}(?!\\d)`, 'giu')

/** The days that a text names, as printed; enough to see whether a part of it has lost any. */
export function datesIn(text: string): Set<string> {
  const found = new Set<string>()
  for (const [match] of text.slice(0, 300_000).matchAll(date)) {
    found.add(match.toLowerCase().replace(/\s+/gu, ' '))
    if (found.size >= 200) break
  }
  return found
}
