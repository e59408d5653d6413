import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Demo, startDemo } from './demo/demo.ts'
import { openFacts } from './demo/demo-facts.ts'
import { type DemoPage, memberPages, publicPages, workspacePages } from './demo/demo-pages.ts'
import { findBarriers } from './harness/accessibility.ts'
import { closeBrowsers, openBrowser, type Visitor } from './harness/browser.ts'

let demo: Demo
const pages: Record<'anybody' | 'member' | 'workspace', DemoPage[]> = { anybody: [], member: [], workspace: [] }

beforeAll(async () => {
  demo = await startDemo()
  const facts = await openFacts(demo.product)
  pages.anybody = [...(await publicPages(facts)), { name: 'sign-in-link', path: new URL(demo.repLink).pathname }]
  pages.member = await memberPages(facts)
  pages.workspace = await workspacePages(facts)
  await facts.close()
})
afterAll(async () => {
  await closeBrowsers()
  await demo?.product.stop()
})

/** Looks at the page on a desk and on a phone, in light and in dark. */
async function inspect({ page, problems }: Visitor, { name, path, act }: DemoPage): Promise<string[]> {
  const found: string[] = []
  const look = async (width: number, scheme: 'light' | 'dark'): Promise<void> => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme })
    const barriers = await findBarriers(page, { coloursOnly: scheme === 'dark' })
    found.push(...barriers.map((barrier) => `${name} (${width}, ${scheme}): ${barrier}`))
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (wide > 0) found.push(`${name} (${width}): wider than the screen by ${wide} px`)
  }
  await page.goto(`${demo.product.baseUrl}${path}`)
  await page.waitForFunction(isTakenOver)
  if (act) {
    await act(page)
    await page.waitForSelector('[role=alert]')
  }
  for (const width of [1280, 390]) for (const scheme of ['light', 'dark'] as const) await look(width, scheme)
  found.push(...problems.splice(0).map((problem) => `${name}: ${problem}`))
  return found
}

/** A page of the workspace is looked at once its script has taken it over; a document is complete as it comes. */
const isTakenOver = (): boolean => document.querySelector('#boot') === null || Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__reactFiber'))

async function inspectAll(visitor: Visitor, all: DemoPage[]): Promise<string[]> {
  const found: string[] = []
  for (const page of all) found.push(...(await inspect(visitor, page)))
  return found
}

/** Uses the organizer's link, which works once. */
async function signIn(visitor: Visitor): Promise<void> {
  await visitor.page.goto(demo.organizerLink)
  await visitor.page.click('main form button')
  await visitor.page.waitForURL('**/app')
}

describe('no page has a barrier, an error, a refused resource or a request to another site', () => {
  test('what anybody sees', async () => {
    const visitor = await openBrowser()
    expect(await inspectAll(visitor, pages.anybody)).toEqual([])
  })

  test('what a signed-in member sees, and the workspace', async () => {
    const visitor = await openBrowser()
    await signIn(visitor)
    expect(await inspectAll(visitor, [...pages.workspace, ...pages.member])).toEqual([])
  })
})

test('a barrier would be found', async () => {
  const { page, problems } = await openBrowser()
  await page.goto(demo.product.baseUrl)
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="https://example.org/pixel.png"><p class="pale">pale</p>')
    document.querySelector<HTMLElement>('.pale')?.style.setProperty('color', 'rgb(240 240 240)')
  })
  expect((await findBarriers(page)).join('\n')).toMatch(/image-alt[\s\S]*color-contrast|color-contrast[\s\S]*image-alt/)
  await expect.poll(() => problems.join('\n')).toMatch(/example\.org/)
})
