import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Until no row near the window is on its way. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForTimeout(150)
  await expect.poll(() => page.locator('.card-table.long .waiting').count(), { timeout: 10_000 }).toBe(0)
}

/** The rows in the page by their place among all, with where they stand in the window. */
export const namedRows = (page: Page): Promise<{ index: number; name: string; top: number }[]> =>
  page.locator('.card-table.long tbody tr[data-index]:not(.waiting)').evaluateAll((rows) => rows.map((row) => ({ index: Number(row.getAttribute('aria-rowindex')) - 2, name: row.querySelector('a')?.textContent ?? '', top: row.getBoundingClientRect().top })))

/** The first whole row below the heading that stays. */
export const topRow = async (page: Page): Promise<string> => (await namedRows(page)).find(({ top }) => top > 100)?.name ?? ''

type Watched = { longFrames?: number[] }

/** Begins to write down each frame that takes longer than 50 ms, and makes one to see that it is seen. */
export const watchFrames = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    const frames: number[] = []
    ;(globalThis as Watched).longFrames = frames
    new PerformanceObserver((list) => frames.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: 'longtask' })
    setTimeout(() => {
      for (const until = performance.now() + 80; performance.now() < until; );
    })
  })
  await expect.poll(() => longFrames(page)).not.toEqual([])
  await page.evaluate(() => (globalThis as Watched).longFrames?.splice(0))
}

/** Those frames, in milliseconds. */
export const longFrames = (page: Page): Promise<number[]> => page.evaluate(() => (globalThis as Watched).longFrames ?? [])
