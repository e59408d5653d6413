import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What depends on the colours alone; everything else is the same in light and dark. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** The later rows of a long table or list are built like the first. */
const repeated = ['tbody > tr:nth-child(n+9)', 'li:nth-child(n+13)']

/** What axe objects to on the page as it is now: one line a rule and reason, with the first place and how many more there are. */
export async function findBarriers(page: Page, { coloursOnly = false }: { coloursOnly?: boolean } = {}): Promise<string[]> {
  // Without the legacy mode axe opens a second page each time, for frames of other sites: there are none here.
  const axe = repeated.reduce((builder, selector) => builder.exclude(selector), new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }))
  const { violations } = await (coloursOnly ? axe.withRules(colourRules) : axe).analyze()
  const objections = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => ({ what: `${id}: ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? help}`, where: `${node.target.join(' ')} in ${node.html.slice(0, 160)}` })))
  return Object.entries(Object.groupBy(objections, ({ what }) => what)).map(([what, all = []]) => `${what} At ${all[0]?.where}${all.length > 1 ? ` and ${all.length - 1} more` : ''}`)
}
