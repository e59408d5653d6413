import { parseHTML } from 'linkedom'

const mostTags = 40_000
const mostReferences = 200_000
const deepest = 500
const closedByFollower = /^(?:p|li|dt|dd|tr|td|th|option|br|hr|img|input|meta|link|wbr|source|col|area|base|embed|track)$/iu

/**
 * The document of an HTML source, a fragment or a whole page; null where it is tangled: the parser's time grows with the
 * square of the depth, so what no honest page does is not given to it.
 */
export function documentOf(source: string): Document | null {
  const { depth, tags } = shapeOf(source)
  if (depth > deepest || tags > mostTags) return null
  const whole = /<html[\s>]/iu.test(source.slice(0, 5000)) ? source : `<!doctype html><html><body>${source}</body></html>`
  try {
    const { document } = parseHTML(whole) as unknown as { document: Document }
    return document.documentElement ? document : null
  } catch {
    // An attribute of megabytes is more than the parser's own calls can carry.
    return null
  }
}

/** How many tags a source has and how deep they nest, as far as a count can tell; beyond all measure once there are too many. */
export function shapeOf(source: string): { depth: number; tags: number } {
  let depth = 0
  let most = 0
  let tags = 0
  for (const [, slash, name] of source.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})?/gu)) {
    if (++tags > mostTags) return { depth: Infinity, tags }
    if (!name || closedByFollower.test(name)) continue
    depth = Math.max(0, depth + (slash ? -1 : 1))
    most = Math.max(most, depth)
  }
  let references = 0
  for (let at = source.indexOf('&'); at >= 0; at = source.indexOf('&', at + 1)) if (++references > mostReferences) return { depth: Infinity, tags }
  return { depth: most, tags }
}

/** The text of a source that is not given to the parser: what stands between its tags. */
export const withoutTags = (source: string) => source.replace(/<[^<>]*>/gu, '\n')
