import type { Page } from 'playwright-core'

/** Everything here works the same with JavaScript on and off, as it must for whoever organizes. */

export async function becomeFirstOrganizer(page: Page, link: string, who: { name: string; email: string }): Promise<void> {
  await page.goto(link)
  await page.fill('[name=name]', who.name)
  await page.fill('[name=email]', who.email)
  await page.click('main form button')
  await page.waitForURL('**/app')
}

export type Reading = {
  /** The draft in the form, ready to be corrected. */
  draft: { title: string; kind: string; caller: string; scope: string; startOn: string; startTime: string; endOn: string; timeZone: string }
  /** The passages marked in the text, each with the fields it proves. */
  marked: { fields: string[]; text: string }[]
}

export async function readArticle(page: Page, baseUrl: string, { text, publishedOn, locale, timeZone }: { text: string; publishedOn: string; locale: string; timeZone: string }): Promise<Reading> {
  await page.goto(`${baseUrl}/app/intake`)
  await page.fill('[name=text]', text)
  await page.fill('[name=publishedOn]', publishedOn)
  await page.selectOption('[name=locale]', locale)
  await page.selectOption('[name=timeZone]', timeZone)
  await page.click('#read-form [type=submit]')
  await page.waitForURL(/\/app\/intake\/[0-9a-f-]{36}/)
  await page.click('button[value="full 0"]')
  await page.waitForURL(/\/call\?draft=0/)
  const field = (name: string): Promise<string> => page.inputValue(`[name=${name}]`)
  await page.waitForSelector('mark.evidence')
  const marks = await page.locator('mark.evidence').all()
  return {
    draft: {
      title: await field('title'), kind: await field('kind'), caller: await field('caller'), scope: await field('scope'),
      startOn: await field('startLocal'), startTime: await field('startLocalTime'), endOn: await field('endLocal'), timeZone: await field('timeZone'),
    },
    marked: await Promise.all(marks.map(async (mark) => ({ fields: ((await mark.getAttribute('data-fields')) ?? '').split(' '), text: (await mark.textContent()) ?? '' }))),
  }
}

/** Makes the call that the draft on this page is about, in a new campaign. */
export async function createCall(page: Page, { campaign, eventTitle }: { campaign: string; eventTitle: string }): Promise<void> {
  await page.fill('[name=campaignTitle]', campaign)
  await page.fill('[name=eventTitle]', eventTitle)
  await page.click('main form [type=submit]')
  await page.waitForURL(/\/app\/calls\/[0-9a-f-]{36}/)
}

type NewCall = { title: string; on: string; at: string; campaign: string; eventTitle: string; hosting?: 'open' | 'approval' | 'invited' }

/** Writes a call by hand, in a new campaign, and gives its path in the workspace. */
export async function writeCall(page: Page, baseUrl: string, { title, on, at, campaign, eventTitle, hosting }: NewCall): Promise<string> {
  await page.goto(`${baseUrl}/app/calls/new`)
  await page.fill('[name=title]', title)
  await page.fill('[name=startLocal]', on)
  await page.fill('[name=startLocalTime]', at)
  if (hosting) await page.check(`[name=hosting][value=${hosting}]`)
  await createCall(page, { campaign, eventTitle })
  return new URL(page.url()).pathname
}

/** Publishes the call on this page and gives the address of its public one. */
export async function publishCall(page: Page, baseUrl: string): Promise<string> {
  await page.click('button[name=status][value=published]')
  const link = page.locator('main a[href^="/calls/"]').first()
  return `${baseUrl}${await link.getAttribute('href')}`
}

type Hosting = { group: string; town: string; place: string; directions: string; capacity: number; from?: string; until?: string }

/** Hosts an event for a new group and gives its two addresses. Without times it follows the call. */
export async function hostEvent(page: Page, callUrl: string, { group, town, place, directions, capacity, from, until }: Hosting): Promise<{ publicUrl: string; workspaceUrl: string }> {
  await page.goto(callUrl)
  await page.click(`a[href$="/host"]`)
  await page.fill('[name=groupName]', group)
  await page.fill('[name=groupTown]', town)
  await page.fill('[name=placeName]', place)
  await page.click('main form details summary')
  await page.fill('[name=directions]', directions)
  await page.fill('[name=capacity]', String(capacity))
  if (from) await page.fill('[name=from]', from)
  if (until) await page.fill('[name=until]', until)
  await page.click('main form:has([name=groupName]) button')
  await page.waitForURL(/hosted=/)
  const { origin } = new URL(callUrl)
  const address = async (path: string): Promise<string> => `${origin}${await page.locator(`main a[href^="${path}"]`).first().getAttribute('href')}`
  return { publicUrl: await address('/events/'), workspaceUrl: await address('/app/events/') }
}

/** The event's people as its rep exports them: address to row. */
export async function exportPeople(page: Page, workspaceUrl: string): Promise<Record<string, { answer: string; confirmed: string }>> {
  const response = await page.context().request.get(`${workspaceUrl}/signups.csv`)
  const [head = '', ...lines] = (await response.text()).replace(/^\uFEFF/, '').trimEnd().split('\r\n')
  const columns = head.split(',')
  const cell = (line: string, name: string): string => line.split(',')[columns.indexOf(name)] ?? ''
  return Object.fromEntries(lines.map((line) => [cell(line, 'email'), { answer: cell(line, 'answer'), confirmed: cell(line, 'confirmed') }]))
}

/** What the ledger on the event's page says of the messages to one person, newest first. */
export async function readLedger(page: Page, workspaceUrl: string, email: string): Promise<string[]> {
  await page.goto(`${workspaceUrl}/messages`)
  const rows = page.locator('main table tr', { hasText: email })
  return (await rows.allTextContents()).map((row) => row.replace(/\s+/g, ' ').trim())
}
