import type { Reading } from '../lexicon/reading.ts'

/** "Media release", "Upcoming events", "Back to news": what kind of page it is, and nothing's name. */
export function isGenre(reading: Reading, range: { from: number; to: number }): boolean {
  const cue = reading.within(range.from, range.from + 3, 'genre').find((one) => one.tag === 'genre')
  if (!cue) return false
  // A date may stand beside it, and a mark that leads on.
  const rest = reading.page.text.slice(cue.to, range.to).replace(/[\s\d.:>»›→|–—/-]|(?:\p{L}{3,9}(?=\s*\d{4}))/gu, '')
  return rest.length <= 3
}
