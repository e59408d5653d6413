import { fold, tokenise, type Token } from './tokens.ts'

/** A phrase of the language found in the text. `first` and `last` are token indices, both included. */
export interface Cue<Tag extends string = string> {
  tag: Tag
  value: string
  from: number
  to: number
  first: number
  last: number
}

interface Phrase<Tag extends string> {
  tag: Tag
  value: string
  /** Without hyphens; `stem*` matches a beginning, `*` alone any one token. */
  rest: string[]
}

export interface PhraseBook<Tag extends string = string> {
  whole: Map<string, Phrase<Tag>[]>
  stems: Map<string, Phrase<Tag>[]>
  endings: Map<string, Phrase<Tag>[]>
  longest: number
}

const put = <V>(map: Map<string, V[]>, key: string, value: V) => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Compiles `a|b c|stem*|*ending` lists. */
export function compilePhrases<Tag extends string>(entries: Iterable<{ tag: Tag; value: string; phrases: string }>): PhraseBook<Tag> {
  const book: PhraseBook<Tag> = { whole: new Map(), stems: new Map(), endings: new Map(), longest: 0 }
  for (const { tag, value, phrases } of entries)
    for (const written of phrases.split('|')) {
      const words = joinStars(tokenise(fold(written.trim())).filter((token) => token.lower !== '-'))
      const head = words[0]
      if (!head) continue
      const phrase = { tag, value, rest: words.slice(1) }
      book.longest = Math.max(book.longest, head.length)
      if (head.startsWith('*')) put(book.endings, head.slice(1), phrase)
      else if (head.endsWith('*')) put(book.stems, head.slice(0, -1), phrase)
      else put(book.whole, head, phrase)
    }
  return book
}

function joinStars(tokens: Token[]): string[] {
  const words: string[] = []
  let glued = false
  for (const token of tokens) {
    const last = words.at(-1)
    if (last !== undefined && !token.spaced && (token.lower === '*' || glued)) words[words.length - 1] = last + token.lower
    else words.push(token.lower)
    glued = token.lower === '*' && token.spaced
  }
  return words
}

/** All phrases in the text, in order; of one tag only the longest at each place. */
export function findPhrases<Tag extends string>(tokens: readonly Token[], book: PhraseBook<Tag>): Cue<Tag>[] {
  const cues: Cue<Tag>[] = []
  tokens.forEach((token, first) => {
    const best = new Map<Tag, Cue<Tag>>()
    const consider = (list: Phrase<Tag>[] | undefined, head: string) => {
      for (const phrase of list ?? []) {
        const last = matchRest(tokens, first, phrase.rest)
        if (last === null) continue
        const known = best.get(phrase.tag)
        if (known && known.last > last) continue
        if (known && known.last === last && head !== token.lower) continue
        best.set(phrase.tag, { tag: phrase.tag, value: phrase.value, from: token.from, to: tokens[last]!.to, first, last })
      }
    }
    if (token.kind === 'word') {
      const word = token.lower
      const reach = Math.min(word.length, book.longest)
      for (let length = 3; length <= reach; length++) {
        if (book.stems.size > 0) consider(book.stems.get(word.slice(0, length)), word.slice(0, length))
        if (length < word.length) consider(book.endings.get(word.slice(-length)), word.slice(-length))
      }
      consider(book.endings.get(word), word)
    }
    consider(book.whole.get(token.lower), token.lower)
    for (const cue of best.values()) cues.push(cue)
  })
  return cues
}

/** "sign-up", "start_time" and "#KlimaStreik" are written as their words are. */
const isJoint = (token: Token | undefined) => token?.lower === '-' || token?.lower === '_'

function matchRest(tokens: readonly Token[], first: number, rest: string[]): number | null {
  let at = first
  for (const word of rest) {
    at++
    while (isJoint(tokens[at]) && word !== tokens[at]!.lower) at++
    const token = tokens[at]
    if (!token) return null
    if (word === '*') continue
    if (word.endsWith('*') ? !token.lower.startsWith(word.slice(0, -1)) : token.lower !== word) return null
  }
  return at
}
