import type { Page } from 'playwright-core'

export type File = { name: string; mimeType: string; buffer: Buffer }
export type Way = { text: string } | { url: string } | { file: File }

export const fileOf = (name: string, mimeType: string, content: string | Buffer): File => ({ name, mimeType, buffer: Buffer.from(content) })

/** Opens the tab of a source unless it is open, fills it in and sends it. What comes of it is the test's to await. */
export async function bringIn(page: Page, baseUrl: string, source: Way, about: { publishedOn?: string } = {}): Promise<void> {
  const by = 'text' in source ? 'text' : 'url' in source ? 'url' : 'file'
  const tab = `${baseUrl}/app/intake?by=${by}`
  if (page.url() !== tab) await page.goto(tab)
  if ('text' in source) await page.fill('[name=text]', source.text)
  else if ('url' in source) await page.fill('[name=url]', source.url)
  else await page.setInputFiles('[name=file]', source.file)
  if (about.publishedOn) await page.fill('#read-form [name=publishedOn]', about.publishedOn)
  await page.click('#read-form [type=submit]')
}

export const isReading = /\/app\/intake\/[0-9a-f-]{36}(\?|$)/

/** Brings a source in and waits for its reading. */
export async function read(page: Page, baseUrl: string, source: Way, about?: { publishedOn?: string }): Promise<void> {
  await bringIn(page, baseUrl, source, about)
  await page.waitForURL(isReading)
  await page.waitForSelector('.evidence-text')
}

export type Shown = { title: string; on: string; at: string; until: string; place: string; caller: string }

/** What the fields of a draft hold. */
export async function fieldsOf(page: Page, index = 0): Promise<Shown> {
  const value = (name: string): Promise<string> => page.inputValue(`[name="drafts.${index}.${name}"]`)
  return { title: await value('title'), on: await value('startLocal'), at: await value('startLocalTime'), until: await value('endLocalTime'), place: await value('place'), caller: await value('caller') }
}

/** The passages marked in the text, by field. */
export async function marksOf(page: Page): Promise<Record<string, string>> {
  return page.locator('.evidence-text mark').evaluateAll((marks) => {
    const found: Record<string, string> = {}
    for (const mark of marks) {
      const own = [...mark.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join('')
      for (const field of (mark.getAttribute('data-fields') ?? '').split(' ')) found[field] = (found[field] ?? '') + own
    }
    return found
  })
}
