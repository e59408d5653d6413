import { coverageStates, type CoverageState } from '@turnout/core/coverage/coverage.rules.ts'
import { spotsOf } from '@turnout/core/call-events/call-events.rules.ts'

type Point = { x: number; y: number; name: string; state: CoverageState; exact: boolean }
export type Dot = { x: number; y: number; r: number; state: CoverageState; names: string[] }

/** As large as what it stands for, within what a number needs. One alone is smaller where only its town is known. */
const radiusOf = (points: readonly Point[]): number => (points.length === 1 ? (points[0]?.exact ? 8 : 6) : Number(Math.min(15, 9 + Math.log2(points.length) / 1.5).toFixed(1)))

/**
 * Workplaces as dots of which none covers another: those at one place that are equally far are one dot with their number, and the dots
 * of a place lie beside each other, as near to it as there is room, like the seeds of a sunflower.
 */
export function dotsOf(points: readonly Point[]): Dot[] {
  const dots: Dot[] = []
  for (const spot of spotsOf(points.map((event) => ({ x: event.x, y: event.y, event }))))
    for (const state of coverageStates) {
      const those = spot.events.filter((point) => point.state === state)
      if (those.length === 0) continue
      const r = radiusOf(those)
      let [x, y] = [spot.x, spot.y]
      for (let nth = 1; dots.some((dot) => Math.hypot(dot.x - x, dot.y - y) < dot.r + r + 1); nth++) [x, y] = [spot.x + Math.cos(nth * 2.39996) * Math.sqrt(nth) * 4, spot.y + Math.sin(nth * 2.39996) * Math.sqrt(nth) * 4]
      dots.push({ x, y, r, state, names: those.map(({ name }) => name) })
    }
  return dots
}
