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

const piece = /\p{L}[\p{L}\p{M}]*|\d+|\s+|[\s\S]/uy

// Dashes, quotes, pictures: few, and each of them often.
const marks = new Map<string, string>()

/** Lower-case, accents dropped, so that "Décembre" and "decembre" meet. */
export function fold(text: string): string {
  // oxlint-disable-next-line no-control-regex -- ASCII needs no decomposition, and most words are ASCII
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase()
  const known = marks.get(text)
  if (known !== undefined) return known
  const folded = text.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '').replace(/[’ʼ`´]/gu, "'").replace(/ß/gu, 'ss').replace(/[–—‑−]/gu, '-')
  if (text.length <= 2 && marks.size < 2000) marks.set(text, folded)
  return folded
}

/** A megabyte of prose holds half as many. Of what is nothing but marks the beginning is read, so that no text takes more than a second. */
const mostTokens = 400_000

/** Cuts the text into tokens, up to `mostTokens`; white space only marks its follower. Linear. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let spaced = true
  let breaks = true
  // Asking only where each piece ends makes no object for it; a megabyte of marks is a million of them.
  for (let from = 0; from < text.length && tokens.length < mostTokens; from = piece.lastIndex) {
    piece.lastIndex = from
    if (!piece.test(text)) break
    const part = text.slice(from, piece.lastIndex)
    if (/^\s/.test(part)) {
      spaced = true
      if (part.includes('\n')) breaks = true
      continue
    }
    const kind = /^\d/.test(part) ? 'number' : /^\p{L}/u.test(part) ? 'word' : 'mark'
    tokens.push({ kind, text: part, lower: kind === 'number' ? part : fold(part), from, to: piece.lastIndex, spaced, breaks })
    spaced = false
    breaks = false
  }
  return tokens
}
