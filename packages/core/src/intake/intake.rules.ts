import type { Draft } from '@turnout/reader/draft.ts'
import { plain } from '../plain.rules.ts'
import type { IntakeState } from './intake.schema.ts'

/** The longest words that a passage is looked for. */
const longest = 400

/**
 * Where words that somebody gave for a field stand in the text, white space aside: the first place where they begin and end as
 * whole words. Offsets count UTF-16 units. Undefined where the text does not say them.
 */
export function findWords(text: string, words: string): { from: number; to: number } | undefined {
  const parts = words.trim().split(/\s+/)
  if (words.trim().length < 2 || words.length > longest) return undefined
  const pattern = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)).join(String.raw`\s+`)
  const found = new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, 'u').exec(text)
  return found === null ? undefined : { from: found.index, to: found.index + found[0].length }
}

/** Whether the whole of what a draft announces lies before the day that `now` is in the given zone. */
export function isPast(draft: Pick<Draft, 'start' | 'end'>, timeZone: string, now: Temporal.Instant): boolean {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate().toString()
  return (draft.end ?? draft.start).slice(0, 10) < today
}

/** The words of a title without case, accents and punctuation. */
const wordsOf = (title: string): string => plain(title).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** The runs of three characters of each word, as if it had two spaces before and one after it. */
function trigrams(text: string): Set<string> {
  const found = new Set<string>()
  for (const word of text.split(' ')) for (let padded = `  ${word} `, at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3))
  return found
}

/** How alike two titles are, from 0 to 1: the share of common trigrams, where a title that lies whole in the other is nearly it. */
export function titleSimilarity(one: string, other: string): number {
  const [a, b] = [trigrams(wordsOf(one).slice(0, 300)), trigrams(wordsOf(other).slice(0, 300))]
  if (wordsOf(one) === '' || wordsOf(other) === '') return 0
  const common = [...a].filter((trigram) => b.has(trigram)).length
  const dice = (2 * common) / (a.size + b.size)
  const [smaller, words] = a.size < b.size ? [a.size, wordsOf(one).split(' ').length] : [b.size, wordsOf(other).split(' ').length]
  // One word is common to too many titles to say anything.
  return words < 2 ? dice : Math.max(dice, 0.9 * (common / smaller) ** 2)
}

/** Titles from here on are taken for those of one and the same action. */
const alike = 0.55

export type Duplicate = { kind: 'call' | 'intake'; id: string; title: string; startLocal: string }

/** What `known` holds of the same action: its days include the one given, and its title is similar. The likest first. */
export function duplicatesAmong(draft: Pick<Draft, 'title' | 'start'>, known: readonly (Duplicate & { endLocal: string | null })[]): Duplicate[] {
  const day = draft.start.slice(0, 10)
  return known
    .filter(({ startLocal, endLocal }) => startLocal.slice(0, 10) <= day && day <= (endLocal ?? startLocal).slice(0, 10))
    .map((one) => ({ one, similarity: titleSimilarity(one.title, draft.title) }))
    .filter(({ similarity }) => similarity >= alike)
    .toSorted((a, b) => b.similarity - a.similarity)
    .map(({ one: { kind, id, title, startLocal } }) => ({ kind, id, title, startLocal }))
}

/** What an intake of so many drafts is when these were accepted and those dropped: done once each is decided on. */
export function stateOf(drafts: number, { accepted, dropped }: { accepted: ReadonlySet<number>; dropped: readonly number[] }): IntakeState {
  const open = Array.from({ length: drafts }, (_, index) => index).some((index) => !accepted.has(index) && !dropped.includes(index))
  if (open || drafts === 0) return accepted.size > 0 ? 'partly' : 'new'
  return accepted.size > 0 ? 'accepted' : 'dismissed'
}

/** Whether a draft is worth showing when nobody asked for it: it was to come when it was published, and still is. */
export function isNews(draft: Pick<Draft, 'start' | 'end'>, timeZone: string, publishedOn: string, now: Temporal.Instant): boolean {
  return (draft.end ?? draft.start).slice(0, 10) >= publishedOn && !isPast(draft, timeZone, now)
}
