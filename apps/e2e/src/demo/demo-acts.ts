import type { Page } from 'playwright-core'
import { twoTowns } from '../intake/published.ts'

/** Sends a form as it is, and waits for the page to say what is missing. */
export const refuse = (form: string) => async (page: Page): Promise<void> => {
  await page.click(`${form} button[type=submit]`)
  await page.waitForSelector('[role=alert]')
}

/** Has a text with two events read, and waits for its drafts. */
export const readTwo = async (page: Page): Promise<void> => {
  await page.fill('[name=text]', twoTowns)
  await page.click('#read-form [type=submit]')
  await page.waitForSelector('.draft-card')
}
/** Names a group on the form for hosts that is nearly one that is there. */
export const sameGroup = async (page: Page): Promise<void> => {
  await page.fill('[name=groupName]', 'Arlemoth Bus Depot')
  await page.fill('[name=placeName]', 'North gate')
  await page.fill('[name=name]', 'Kim Example')
  await page.fill('[name=email]', `kim-${Date.now()}@example.org`)
  await page.click('main form button[type=submit]')
  await page.waitForSelector('[role=alert]')
}
export const writeTo = async (page: Page): Promise<void> => {
  await page.fill('[name=subject]', 'Bring something to drink')
  await page.fill('[name=body]', 'Dear {{name}},\n\nit will be warm. Bring something to drink.')
}
/** The day before's reminder, and the form of one's own. */
export const openReminders = async (page: Page): Promise<void> => {
  for (const nth of [1, -1]) await page.locator('.disclosure > summary').nth(nth).click()
}
/** A reminder of one's own at a time of day that is not said. */
export const refuseReminder = async (page: Page): Promise<void> => {
  await page.locator('.disclosure > summary').last().click()
  await page.fill('#new-name', 'Bring a cup')
  await page.fill('#new-subject', 'Bring a cup')
  await page.fill('#new-body', 'There is tea.')
  await page.check('#new-timing-clock')
  await page.fill('#new-days', '2')
  await page.locator('button[value=save]').last().click()
  await page.waitForSelector('[role=alert]')
}
/** Imports a table of which half is refused. */
export const importHalf = async (page: Page): Promise<void> => {
  await page.fill('[name=content]', `Name;Type;Town;Headcount;Part of\nEast depot ${Date.now()};workplace;Leeds;40;\nBus depot;office;Leeds;many;\nYard;;Leeds;;Nowhere`)
  await page.click('main form [type=submit]')
  await page.click('text=Import 1 line')
  await page.waitForSelector('text=2 lines were refused')
}
export const untitled = async (page: Page): Promise<void> => {
  await readTwo(page)
  await page.fill('[name="drafts.0.title"]', '')
}
export const andThen = (act: (page: Page) => Promise<unknown>, selector: string, awaited: string) => async (page: Page): Promise<void> => {
  await act(page)
  await page.click(selector)
  await page.waitForSelector(awaited)
}
