const words = (text: string | null) => new Set((text ?? '').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').match(/\p{L}{3,}|\d+/gu)?.slice(0, 60) ?? [])

/** Of the words of the shorter of two texts, the share that the other has too; 0 where either says nothing. */
export function likeness(one: string | null, other: string | null): number {
  const [a, b] = [words(one), words(other)]
  const least = Math.min(a.size, b.size)
  if (least === 0) return 0
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return both / least
}
