import { plain } from '../plain.rules.ts'

const words = (name: string): string[] => plain(name).split(/[\s,.-]+/).filter(Boolean).toSorted()

/** How many letters have to be changed, added or left out; counted no further than two. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 2
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return Math.min(2, row[b.length] ?? 2)
}

/** The words of one that the other has not, each as often as it is missing. */
function without(all: readonly string[], some: readonly string[]): string[] {
  const left = [...some]
  return all.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Whether two names may be one person's: the same words in any order and with any accents, or a letter read wrong in one of them. */
export function isLike(one: string, other: string): boolean {
  const [a, b] = [words(one), words(other)]
  if (a.length === 0 || a.length !== b.length) return false
  // What they share is set aside first: the same words in order of the alphabet stand elsewhere once one of them is misread.
  const [mine, theirs] = [without(a, b), without(b, a)]
  const [word = '', read = ''] = [...mine, ...theirs]
  return mine.length === 0 || (mine.length === 1 && Math.max(word.length, read.length) > 3 && distance(word, read) <= 1)
}
