import type { Page } from 'playwright-core'

const isTakenOver = (): boolean => document.querySelector('#boot') === null || Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__reactFiber'))

/** A page of the workspace is there once its script has taken it over; a document is complete as it comes. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(isTakenOver)
}
