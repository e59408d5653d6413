/** Words taken from the text for a field, with where they stand. */
export interface Passage {
  value: string
  from: number
  to: number
}

const leading = /^(?:[\s,;:.\-–—|*•·)\]}"'“”‘’«»„]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D})+/u
const trailing = /[\s,;:.\-–—|*•·([{"“‘«„\\]+$/u

/** The passage without white space and stray marks at its edges; null when nothing is left. */
export function trimmed(text: string, from: number, to: number): Passage | null {
  const raw = text.slice(from, to)
  const lead = leading.exec(raw)?.[0].length ?? 0
  const body = raw.slice(lead)
  // Only the end is looked at: an unanchored search would try every place in a long run of blanks.
  const tail = trailing.exec(body.slice(-40))?.[0].length ?? 0
  const kept = body.slice(0, body.length - tail)
  if (kept === '') return null
  return { value: kept.replace(/\s*\n\s*/gu, ', ').replace(/\s+/gu, ' '), from: from + lead, to: from + lead + kept.length }
}
