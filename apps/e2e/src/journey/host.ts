import type { Page } from 'playwright-core'

/** Everything here works the same with JavaScript on and off. */

export type HostForm = { name?: string; email?: string; group?: string; place: string; from?: string; until?: string; title?: string; /** There is a group of that name, and it is that one. */ same?: boolean }

/** Fills in the form for hosts on the call's page and sends it. Only what is given is touched: the rest comes from the call. */
export async function host(page: Page, callUrl: string, { name, email, group, place, from, until, title, same = false }: HostForm): Promise<void> {
  await page.goto(callUrl)
  await page.click('a[href$="/host"]')
  if (name) await page.fill('[name=name]', name)
  if (email) await page.fill('[name=email]', email)
  if (group) await page.fill('[name=groupName]', group)
  await page.fill('[name=placeName]', place)
  if (from) await page.fill('[name=from]', from)
  if (until) await page.fill('[name=until]', until)
  if (title) {
    await page.click('main form details summary')
    await page.fill('[name=title]', title)
  }
  const send = (): Promise<void> => page.click('main form:has([name=placeName]) button')
  await send()
  if (same) {
    await page.waitForSelector('[name=sameAs]')
    await send()
  }
  await page.waitForURL(/asked=yes|hosted=/)
}

/** Opens the link of a host's mail and presses its button; the address is proved, and the event made. */
export async function confirmHost(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.click('main form button')
  await page.waitForSelector('main a[href^="/sign-in"]')
}

/** Signs in by the link that is mailed, as whoever reads the mailbox. */
export async function signInByMail(page: Page, baseUrl: string, email: string, readLink: () => Promise<string>): Promise<void> {
  await page.goto(`${baseUrl}/sign-in?next=%2Fapp`)
  await page.fill('[name=email]', email)
  await page.click('main form:has([name=email]) button')
  await page.goto(await readLink())
  await page.click('main form button')
  await page.waitForURL('**/app')
}
