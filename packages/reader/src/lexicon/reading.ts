import { detectLanguage } from '../languages/detect.ts'
import type { Page } from '../normalise/page.ts'
import { type Lexicon, lexiconOf, type Tag } from './lexicon.ts'
import { type Cue, findPhrases } from './phrases.ts'
import { type Token, tokenise } from './tokens.ts'

/** A page with its words understood: what every later stage looks at. */
export interface Reading {
  page: Page
  tokens: Token[]
  cues: Cue<Tag>[]
  lexicon: Lexicon
  locale: string
  publishedOn: Temporal.PlainDate
  timeZone: string | null
  /** The cue of a tag that begins at a token. */
  at(index: number, tag: Tag): Cue<Tag> | undefined
  /** Cues of one of the tags that begin within [from, to), at most `mostCues` of them. */
  within(from: number, to: number, ...tags: Tag[]): Cue<Tag>[]
}

// A window of text holds far fewer in honest writing; the bound keeps the whole linear.
const mostCues = 400

export function readingOf(page: Page, given: { publishedOn: Temporal.PlainDate; locale: string; timeZone: string | null }): Reading {
  const tokens = withoutAddresses(tokenise(page.text), page)
  const lexicon = lexiconOf(detectLanguage(tokens, given.locale))
  return assemble({ page, tokens, lexicon, ...given }, findPhrases(tokens, lexicon.book))
}

/** The same reading, its dates no longer taken for words: "15th March" is no march. */
export function withoutWordsIn(reading: Reading, spans: readonly { from: number; to: number }[]): Reading {
  let next = 0
  const cues = reading.cues.filter((cue) => {
    while (spans[next] && spans[next]!.to <= cue.from) next++
    const span = spans[next]
    return !span || cue.to <= span.from || (cue.tag !== 'noun' && cue.tag !== 'weakNoun' && cue.tag !== 'past')
  })
  return assemble(reading, cues)
}

function assemble(given: Omit<Reading, 'cues' | 'at' | 'within'>, cues: Cue<Tag>[]): Reading {
  const byFirst = new Map<number, Cue<Tag>[]>()
  for (const cue of cues) {
    const list = byFirst.get(cue.first)
    if (list) list.push(cue)
    else byFirst.set(cue.first, [cue])
  }
  return {
    ...given, cues,
    at: (index, tag) => byFirst.get(index)?.find((cue) => cue.tag === tag),
    within: (from, to, ...tags) => {
      const found: Cue<Tag>[] = []
      for (let i = lowerBound(cues, from), seen = 0; i < cues.length && seen < mostCues; i++, seen++) {
        const cue = cues[i]!
        if (cue.from >= to) break
        if (tags.includes(cue.tag)) found.push(cue)
      }
      return found
    },
  }
}

/** The index of the first span that begins at or after an offset. */
export function lowerBound(spans: readonly { from: number }[], from: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.from < from) low = middle + 1
    else high = middle
  }
  return low
}

/** A printed address is one mark: its digits are no dates and its words no cues. */
function withoutAddresses(tokens: Token[], page: Page): Token[] {
  const addresses = page.links.filter((link) => /^(?:https?:\/\/|www\.)|^[\w.-]+\.[a-z]{2,}\//iu.test(page.text.slice(link.from, Math.min(link.to, link.from + 60))))
  if (addresses.length === 0) return tokens
  const kept: Token[] = []
  let next = 0
  for (const token of tokens) {
    while (addresses[next] && addresses[next]!.to <= token.from) next++
    const address = addresses[next]
    if (!address || token.from < address.from) kept.push(token)
    else if (token.from === address.from) kept.push({ ...token, kind: 'mark', text: page.text.slice(address.from, address.to), lower: '<address>', to: address.to })
  }
  return kept
}
