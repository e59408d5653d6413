/** A word, a run of digits, or one mark. Offsets are UTF-16, into the normalised text. */
export interface Token {
  kind: 'word' | 'number' | 'mark'
  text: string
  /** Lower-case without accents, apostrophes straightened. */
  lower: string
  from: number
  to: number
  /** White space stands before it. */
  spaced: boolean
  /** A line break stands before it. */
  breaks: boolean
}

const piece = /\p{L}[\p{L}\p{M}]*|\d+|\s+|[\s\S]/gu

/** Lower-case, accents dropped, so that "Décembre" and "decembre" meet. */
export function fold(text: string): string {
  // oxlint-disable-next-line no-control-regex -- ASCII needs no decomposition, and most words are ASCII
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase()
  return text.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '').replace(/[’ʼ`´]/gu, "'").replace(/ß/gu, 'ss').replace(/[–—‑−]/gu, '-')
}

/** Cuts the text into tokens; white space only marks its follower. Linear. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let spaced = true
  let breaks = true
  for (const match of text.matchAll(piece)) {
    const part = match[0]
    const from = match.index
    if (/^\s/.test(part)) {
      spaced = true
      if (part.includes('\n')) breaks = true
      continue
    }
    const kind = /^\d/.test(part) ? 'number' : /^\p{L}/u.test(part) ? 'word' : 'mark'
    tokens.push({ kind, text: part, lower: fold(part), from, to: from + part.length, spaced, breaks })
    spaced = false
    breaks = false
  }
  return tokens
}
