import { isEventType } from './event-types.ts'
import { textWithin } from './text-within.ts'
import { type Thing, typesOf } from './thing.ts'

const mostItems = 300
const mostNodes = 20_000

/** The events of a document's microdata (HTML Living Standard, section 5) in the vocabulary of schema.org. */
export function microdataOf(document: Document): Thing[] {
  const things: Thing[] = []
  const budget = { nodes: mostNodes }
  for (const element of document.querySelectorAll('[itemscope]')) {
    if (things.length >= mostItems || budget.nodes <= 0) break
    if (typesOf({ '@type': typeNames(element) }).some(isEventType)) things.push(itemOf(element, document, budget))
  }
  return things
}

const typeNames = (element: Element) => (element.getAttribute('itemtype') ?? '').slice(0, 500).split(/\s+/u)

function itemOf(root: Element, document: Document, budget: { nodes: number }, depth = 0): Thing {
  const thing: Thing = { '@type': typeNames(root) }
  const referred = (root.getAttribute('itemref') ?? '').split(/\s+/u).slice(0, 10).filter(Boolean).map((id) => document.getElementById(id)).filter((one) => one !== null)
  const stack: Element[] = [...referred, ...root.children].toReversed()
  while (stack.length > 0) {
    const element = stack.pop()!
    budget.nodes--
    if (budget.nodes < 0) break
    const names = element.getAttribute('itemprop')
    const isItem = element.hasAttribute('itemscope')
    if (names) {
      const value = isItem ? (depth < 5 ? itemOf(element, document, budget, depth + 1) : null) : valueOf(element)
      for (const name of names.split(/\s+/u).slice(0, 5)) add(thing, name, value)
    }
    if (!isItem) stack.push(...[...element.children].toReversed())
  }
  return thing
}

function add(thing: Thing, name: string, value: unknown): void {
  if (name === '' || name.startsWith('@') || name === '__proto__') return
  const known = Object.hasOwn(thing, name) ? thing[name] : undefined
  thing[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value].slice(0, 50)
}

function valueOf(element: Element): string {
  const named = element.getAttribute('content') ?? element.getAttribute('datetime')
  if (named !== null) return named
  const tag = element.nodeName.toUpperCase()
  if (tag === 'A' || tag === 'AREA' || tag === 'LINK') return element.getAttribute('href') ?? ''
  if (tag === 'IMG') return element.getAttribute('src') ?? ''
  if (tag === 'DATA' || tag === 'METER') return element.getAttribute('value') ?? ''
  return textWithin(element)
}
