import { defaultRangeExtractor, type Range, type VirtualItem } from '@tanstack/react-virtual'

/** How a table that has been drawn once goes on: all lengths in CSS pixels. */
export type Fit = {
  /** Of the columns, in the order of their heads; none where rows are cards, null until measured. */
  widths: number[] | null
  /** The height of a row that was never seen; 0 until measured. */
  estimate: number
  /** From the top of the document to the first row. */
  margin: number
  /** The rows that were there. */
  sizes: VirtualItem[]
  /** How often it was measured: again with every other width of the window. */
  times: number
}

export const unmeasured: Fit = { widths: null, estimate: 0, margin: 0, sizes: [], times: 0 }

/** The height of a row with the space below it. */
export function heightOf(row: HTMLElement): number {
  return row.getBoundingClientRect().height + (Number.parseFloat(getComputedStyle(row).marginBottom) || 0)
}

/** Laid out for paper the table is not there. */
export const isLaidOut = (element: HTMLElement): boolean => element.getClientRects().length > 0

const marginOf = (table: HTMLTableElement): number => (table.tBodies[0]?.getBoundingClientRect().top ?? 0) + window.scrollY

/** Measures a table as the browser has laid it out by itself. */
export function fitOf(table: HTMLTableElement, before: Fit): Fit {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])]
  const widths = getComputedStyle(table).display === 'table' ? heads.map((head) => head.getBoundingClientRect().width) : []
  const rows = [...(table.tBodies[0]?.rows ?? [])].filter(({ className }) => className === '')
  const sizes = rows.map((row) => ({ index: Number(row.dataset.index), key: Number(row.dataset.index), start: 0, end: 0, size: heightOf(row), lane: 0 }))
  const whole = sizes.reduce((sum, { size }) => sum + size, 0)
  return { widths, margin: marginOf(table), sizes: before.times > 0 ? before.sizes : sizes, estimate: sizes.length > 0 ? whole / sizes.length : before.estimate, times: before.times + 1 }
}

export function withMargin(fit: Fit, table: HTMLTableElement | null): Fit {
  if (table === null || !isLaidOut(table)) return fit
  const margin = marginOf(table)
  return Math.abs(margin - fit.margin) < 1 ? fit : { ...fit, margin }
}

/** The rows near the window, and the one that holds the keyboard with those before and after it: Tab goes on from there. */
export function rowsNear(range: Range, held: number | null): number[] {
  const near = defaultRangeExtractor(range)
  if (held === null) return near
  const kept = [held - 1, held, held + 1].filter((index) => index >= 0 && index < range.count)
  return [...new Set([...near, ...kept])].toSorted((one, other) => one - other)
}
