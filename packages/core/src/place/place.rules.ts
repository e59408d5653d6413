/** How many places are free; Infinity without a capacity, never below zero. */
export const freePlaces = (capacity: number | null, taken: number): number => (capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - taken))

export type Waiting = { id: string; guests: number }

/**
 * Who moves up when places are free: strictly in order, so the first group that does not fit holds the rest back. Otherwise
 * a group could wait for ever while single people pass it.
 */
export function pickPromotions<W extends Waiting>(waiting: readonly W[], free: number): W[] {
  const picked: W[] = []
  let left = free
  for (const one of waiting) {
    const places = 1 + one.guests
    if (places > left) break
    left -= places
    picked.push(one)
  }
  return picked
}
