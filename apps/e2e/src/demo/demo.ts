import { type Product, startProduct } from '../harness/product.ts'

export type Demo = { product: Product; organizerLink: string; repLink: string }

/** The product with the seeded demo in it, as an operator would show it to somebody. */
export async function startDemo(): Promise<Demo> {
  const product = await startProduct()
  try {
    const report = await product.turnout('seed')
    const link = (who: string): string => {
      const found = new RegExp(`Sign in, ${who}:\\s+(http\\S+)`).exec(report)?.[1]
      if (!found) throw new Error(`The seed printed no link for the ${who}:\n${report}`)
      return found
    }
    return { product, organizerLink: link('organizer'), repLink: link('rep') }
  } catch (error) {
    await product.stop()
    throw error
  }
}
