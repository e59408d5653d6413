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
  /** What a word may begin, found once for each word; a text says few words often. */
  begun: Map<string, readonly Begun<Tag>[]>
}

/** A phrase that a word may begin; `exact` when it is written out in full. */
interface Begun<Tag extends string> {
  phrase: Phrase<Tag>
  exact: boolean
}

const mostWords = 20_000

const put = <V>(map: Map<string, V[]>, key: string, value: V) => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Compiles `a|b c|stem*|*ending` lists. */
export function compilePhrases<Tag extends string>(entries: Iterable<{ tag: Tag; value: string; phrases: string }>): PhraseBook<Tag> {
  const book: PhraseBook<Tag> = { whole: new Map(), stems: new Map(), endings: new Map(), longest: 0, begun: new Map() }
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
  for (let first = 0; first < tokens.length; first++) {
    const token = tokens[first]!
    const begun = begunBy(book, token)
    const own = cues.length
    for (const { phrase, exact } of begun) {
      const last = matchRest(tokens, first, phrase.rest)
      if (last === null) continue
      const known = knownAt(cues, own, phrase.tag)
      if (known !== -1 && (cues[known]!.last > last || (cues[known]!.last === last && !exact))) continue
      const cue: Cue<Tag> = { tag: phrase.tag, value: phrase.value, from: token.from, to: tokens[last]!.to, first, last }
      if (known === -1) cues.push(cue)
      else cues[known] = cue
    }
  }
  return cues
}

function knownAt<Tag extends string>(cues: readonly Cue<Tag>[], from: number, tag: Tag): number {
  for (let i = from; i < cues.length; i++) if (cues[i]!.tag === tag) return i
  return -1
}

function begunBy<Tag extends string>(book: PhraseBook<Tag>, token: Token): readonly Begun<Tag>[] {
  const word = token.lower
  const known = book.begun.get(word)
  if (known) return known
  const begun: Begun<Tag>[] = []
  const take = (list: Phrase<Tag>[] | undefined, exact: boolean) => {
    for (const phrase of list ?? []) begun.push({ phrase, exact })
  }
  if (token.kind === 'word') {
    const reach = Math.min(word.length, book.longest)
    for (let length = 3; length <= reach; length++) {
      take(book.stems.get(word.slice(0, length)), length === word.length)
      if (length < word.length) take(book.endings.get(word.slice(-length)), false)
    }
    take(book.endings.get(word), true)
  }
  take(book.whole.get(word), true)
  if (book.begun.size >= mostWords) book.begun.clear()
  book.begun.set(word, begun)
  return begun
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
