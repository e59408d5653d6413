export type Result = { name: string; value: number; unit: string; baseline: number; ratio: number; aim: string; ok: boolean }

export const median = (numbers: number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** How often `work` was done a second, by `lanes` at once. */
export async function rate(times: number, lanes: number, work: (index: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const lane = async (): Promise<void> => {
    for (let index = next++; index < times; index = next++) await work(index)
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: lanes }, lane))
  return times / ((performance.now() - started) / 1000)
}

/**
 * Measures product and baseline in turn, A B A B …, so that a machine whose speed drifts drifts for both. Quotes the median
 * of each and of the ratios pair by pair.
 */
export async function inTurn(rounds: number, product: () => Promise<number>, baseline: () => Promise<number>): Promise<{ value: number; baseline: number; ratio: number }> {
  const pairs: { value: number; baseline: number }[] = []
  for (let round = 0; round < rounds; round++) {
    // The one that goes second finds a warmer machine: take turns in that, too.
    if (round % 2 === 0) pairs.push({ value: await product(), baseline: await baseline() })
    else {
      const first = await baseline()
      pairs.push({ value: await product(), baseline: first })
    }
  }
  return { value: median(pairs.map((one) => one.value)), baseline: median(pairs.map((one) => one.baseline)), ratio: median(pairs.map((one) => one.value / one.baseline)) }
}

export const atLeast = (name: string, unit: string, aim: number, measured: { value: number; baseline: number; ratio: number }): Result => ({
  name, unit, ...measured, aim: `ratio ≥ ${aim}`, ok: measured.ratio >= aim,
})

/** For an aim in the unit of the value itself. */
export const atMost = (name: string, unit: string, aim: number, measured: { value: number; baseline: number; ratio: number }): Result => ({
  name, unit, ...measured, aim: `≤ ${aim} ${unit}`, ok: measured.value <= aim,
})
