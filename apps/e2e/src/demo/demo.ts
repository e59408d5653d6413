import { openBrowser, type BrowserOptions, type Visitor } from '../harness/browser.ts'
import { type Product, startProduct } from '../harness/product.ts'
import { takenOver } from '../harness/taken-over.ts'
import { type Facts, openFacts } from './demo-facts.ts'
import type { DemoPage } from './demo-pages.ts'

export type Demo = {
  product: Product
  /** A browser, signed in where asked: as the demo's organizer, or under an address. */
  visit(options: BrowserOptions & { signedIn: boolean | string }): Promise<Visitor>
  /** Brings the page into a browser, in the state that is meant. */
  show(visitor: Visitor, page: DemoPage): Promise<void>
  stop(): Promise<void>
}

/** The product with the seeded demo in it, as an operator would show it to somebody. */
export async function startDemo(): Promise<Demo> {
  const product = await startProduct()
  let facts: Facts | undefined
  try {
    await product.turnout('seed')
    facts = await openFacts(product)
    return demoOf(product, facts)
  } catch (error) {
    await facts?.close()
    await product.stop()
    throw error
  }
}

function demoOf(product: Product, facts: Facts): Demo {
  return {
    product,
    async visit({ signedIn, ...options }) {
      const visitor = await openBrowser(options)
      if (signedIn !== false) {
        await visitor.page.goto((await product.turnout('login-link', '--email', signedIn === true ? 'demo@example.org' : signedIn)).trim())
        await visitor.page.click('main form button')
        await visitor.page.waitForURL('**/app')
      }
      return visitor
    },
    async show({ page }, { path, act }) {
      await page.goto(`${product.baseUrl}${typeof path === 'string' ? path : await path(facts)}`)
      await takenOver(page)
      await act?.(page)
    },
    async stop() {
      await facts.close()
      await product.stop()
    },
  }
}
