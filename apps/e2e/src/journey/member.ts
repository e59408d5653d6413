import type { Page } from 'playwright-core'

/** Signs up on the event's public page, as somebody who has never been here. */
export async function signUp(page: Page, eventUrl: string, { name, email, group }: { name: string; email: string; /** Which of several hosts one comes with. */ group?: string }): Promise<void> {
  await page.goto(eventUrl)
  await page.fill('[name=name]', name)
  await page.fill('[name=email]', email)
  if (group) await page.selectOption('[name=groupId]', { label: group })
  await page.check('[name=consent]')
  await unhurried(page)
  await page.click('main form:has([name=email]) button')
  await page.waitForURL(/done=signed-up/)
}

/** No faster than a person, or the form asks for a proof of work. */
export const unhurried = (page: Page): Promise<void> => page.waitForTimeout(1100)

/** Opens the link of a letter and presses the one button that it asks for. */
export async function openAndPress(page: Page, link: string, button: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.waitForURL(/done=/)
}

/** What the page of one's answer says on top. */
export async function readAnswer(page: Page, link: string): Promise<string> {
  await page.goto(link)
  return (await page.locator('main .lead').textContent()) ?? ''
}
