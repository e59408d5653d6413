import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

type Objection = { what: string; where: string }

/** As much of axe as is used here; it runs in the page. */
type Axe = {
  run(context: { exclude: string[][] }, options: object): Promise<{ violations: { id: string; help: string; nodes: { target: unknown[]; html: string; any: Check[]; all: Check[]; none: Check[] }[] }[] }>
}
type Check = { message: string }

const ofPlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const source = readFileSync(ofPlaywright.resolve('axe-core/axe.min.js'), 'utf8')

/** The later rows of a long table or list are built like the first. */
const repeated = ['tbody > tr:nth-child(n+9)', 'li:nth-child(n+13)']

/** What axe objects to on the page as it is now: one line a rule and reason, with the first place and how many more there are. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Put in once a page: @axe-core/playwright does so for each look, which takes longer than the look itself.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const found = await page.evaluate(async (exclude): Promise<Objection[]> => {
    const { axe } = globalThis as unknown as { axe: Axe }
    // The one frame there is shows a mail without scripts, where nothing of axe could run.
    const { violations } = await axe.run({ exclude: exclude.map((selector) => [selector]) }, { resultTypes: ['violations'], iframes: false })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html, any, all, none }) => ({ what: `${id}: ${(any[0] ?? all[0] ?? none[0])?.message ?? help}`, where: `${target.join(' ')} in ${html.slice(0, 160)}` })),
    )
  }, repeated)
  return Object.entries(Object.groupBy(found, ({ what }) => what)).map(([what, all = []]) => `${what} At ${all[0]?.where}${all.length > 1 ? ` and ${all.length - 1} more` : ''}`)
}
