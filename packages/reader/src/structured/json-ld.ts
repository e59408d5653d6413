import { isThing, type Thing } from './thing.ts'

const mostScripts = 50
const mostText = 2_000_000
const mostNodes = 5000
/** What hangs on an event without being announced by it. */
const aside = new Set(['superEvent', 'offers', 'review', 'aggregateRating', 'previousEvent', 'recordedAs', 'breadcrumb', 'comment', 'potentialAction'])

export interface JsonLd {
  /** Every node, in the order of the page; references by `@id` are followed. */
  things: Thing[]
  /** How many scripts could not be read even after mending. */
  broken: number
}

/** The JSON-LD (schema.org as pages embed it) of an HTML source. What is malformed is mended where that is certain, else left. */
export function jsonLdOf(source: string): JsonLd {
  const roots: unknown[] = []
  let broken = 0
  for (const script of scriptsIn(source)) {
    const root = parsed(script)
    if (root === undefined) broken++
    else roots.push(root)
  }
  return { things: nodesOf(roots), broken }
}

function* scriptsIn(source: string): Generator<string> {
  const opening = /<script\b([^>]{0,1000})>/giu
  const closing = /<\/script/giu
  let size = 0
  for (let i = 0; i < mostScripts; ) {
    const open = opening.exec(source)
    if (!open) return
    closing.lastIndex = opening.lastIndex
    const close = closing.exec(source)
    if (!close) return
    const text = source.slice(opening.lastIndex, close.index)
    opening.lastIndex = closing.lastIndex
    if (!/ld\+json/iu.test(open[1]!)) continue
    i++
    size += text.length
    if (size > mostText) return
    yield text
  }
}

function parsed(script: string): unknown {
  for (const attempt of [(text: string) => text, mended]) {
    try {
      return JSON.parse(attempt(script)) as unknown
    } catch {
      // The next attempt mends more.
    }
  }
  return undefined
}

/** Without comments and CDATA around it, commas before a closing bracket, and line breaks within strings. */
function mended(script: string): string {
  const text = script.trim().replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/u, '').replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>|;)\s*$/u, '')
  const out: string[] = []
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (inString && char === '\\') out.push(char, text[++i] ?? '')
    else if (inString && char < ' ') out.push(' ')
    else if (char === '"') {
      inString = !inString
      out.push(char)
    } else if (!inString && (char === '}' || char === ']')) {
      let last = out.length - 1
      while (last >= 0 && /\s/u.test(out[last]!)) last--
      if (out[last] === ',') out.length = last
      out.push(char)
    } else out.push(char)
  }
  return out.join('')
}

function nodesOf(roots: readonly unknown[]): Thing[] {
  const things: Thing[] = []
  const stack: unknown[] = [...roots].toReversed()
  let seen = 0
  while (stack.length > 0 && seen++ < mostNodes) {
    const value = stack.pop()
    if (Array.isArray(value)) stack.push(...value.slice(0, mostNodes).toReversed())
    if (!isThing(value)) continue
    if (value['@type'] !== undefined) things.push(value)
    for (const [property, inner] of Object.entries(value).slice(0, 200).toReversed()) if (!aside.has(property) && typeof inner === 'object') stack.push(inner)
  }
  return things.map((thing) => resolved(thing, things))
}

/** A node whose properties name others by `@id` gets them in their place. */
function resolved(thing: Thing, things: readonly Thing[]): Thing {
  const known = byId(things)
  const follow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, 50).map(follow)
    if (!isThing(value) || typeof value['@id'] !== 'string' || Object.keys(value).length > 1) return value
    return known.get(value['@id']) ?? value
  }
  return Object.fromEntries(Object.entries(thing).slice(0, 200).map(([property, value]) => [property, property === '@id' ? value : follow(value)]))
}

const indexes = new WeakMap<readonly Thing[], Map<string, Thing>>()

function byId(things: readonly Thing[]): Map<string, Thing> {
  const known = indexes.get(things) ?? new Map(things.filter((one) => typeof one['@id'] === 'string' && Object.keys(one).length > 1).map((one) => [one['@id'] as string, one]))
  indexes.set(things, known)
  return known
}
