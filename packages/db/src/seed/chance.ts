/** A source of chances that repeats itself for the same seed (mulberry32), so that a demo looks the same each time. */
export type Chance = ReturnType<typeof openChance>

export function openChance(seed: number) {
  let state = seed >>> 0

  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  return {
    next,
    /** Whole, both ends included. */
    whole: (from: number, to: number): number => from + Math.floor(next() * (to - from + 1)),
    happens: (share: number): boolean => next() < share,
    pick<T>(from: readonly T[]): T {
      const one = from[Math.floor(next() * from.length)]
      if (one === undefined) throw new Error('invariant: there is something to pick from')
      return one
    },
    /** Each value as often as its weight says. */
    weigh<T>(choices: readonly (readonly [T, number])[]): T {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of choices) if ((left -= weight) < 0) return value
      const last = choices.at(-1)
      if (!last) throw new Error('invariant: there is something to weigh')
      return last[0]
    },
  }
}
