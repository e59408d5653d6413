import { fold, type Token } from '../lexicon/tokens.ts'
import { languages } from './all.ts'
import type { Language } from './language.ts'

const wordsOf = (lists: readonly string[]) => lists.flatMap((list) => list.split('|').map(fold))
// The names of months and days tell as much as the small words; short ones are shared too widely.
const stopwords = languages.map((language) => ({ language, words: new Set([...wordsOf([language.stopwords]), ...wordsOf([...language.months, ...language.weekdays]).filter((word) => word.length > 3)]) }))
const sample = 2000

/** The language of the text by its commonest words; the locale's unless another is clearly the one written. */
export function detectLanguage(tokens: readonly Token[], locale: string): Language {
  const expected = languages.find((language) => language.code === locale.slice(0, 2).toLowerCase())
  const counts = new Map<Language, number>()
  for (const [i, token] of tokens.slice(0, sample).entries()) {
    // "7am" is no German.
    if (token.kind !== 'word' || (!token.spaced && tokens[i - 1]?.kind === 'number')) continue
    for (const { language, words } of stopwords) if (words.has(token.lower)) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const ranked = [...counts].toSorted((a, b) => b[1] - a[1])
  const best = ranked[0]
  if (!best) return expected ?? languages[0]!
  if (!expected) return best[0]
  return best[1] > 3 && best[1] > 1.5 * (counts.get(expected) ?? 0) ? best[0] : expected
}
