import { parseHTML } from 'linkedom'
import { type LineKind, type Page, PageBuilder } from './page.ts'
import { pageOfText } from './plain.ts'

interface HtmlNode {
  nodeType: number
  nodeName: string
  nodeValue: string | null
  childNodes: Iterable<HtmlNode>
  getAttribute?: (name: string) => string | null
}

const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'SVG', 'IFRAME', 'OBJECT', 'SELECT', 'NAV', 'FOOTER', 'TEXTAREA'])
const blocks = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'HEADER', 'UL', 'OL', 'DL', 'TABLE', 'BLOCKQUOTE', 'FORM', 'FIGURE', 'ASIDE', 'HR', 'PRE', 'ADDRESS'])
const headings = /^H[1-6]$/u

const mostTags = 40_000
const deepest = 500
const closedByFollower = /^(?:p|li|dt|dd|tr|td|th|option|br|hr|img|input|meta|link|wbr|source|col|area|base|embed|track)$/iu

/** The parser's time grows with the square of the depth, so what no honest page does is not given to it. */
function isTangled(source: string): boolean {
  let depth = 0
  let tags = 0
  for (const [, slash, name] of source.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})?/gu)) {
    if (++tags > mostTags) return true
    if (!name || closedByFollower.test(name)) continue
    depth = Math.max(0, depth + (slash ? -1 : 1))
    if (depth > deepest) return true
  }
  return false
}

/** HTML to a page: block elements become lines and blocks, table rows one line each; scripts, navigation and footers go. */
export function pageOfHtml(source: string): Page {
  if (isTangled(source)) return pageOfText(source.replace(/<[^<>]*>/gu, '\n'))
  const builder = new PageBuilder()
  const whole = /<html[\s>]/iu.test(source.slice(0, 5000)) ? source : `<!doctype html><html><body>${source}</body></html>`
  const { document } = parseHTML(whole)
  const root = document.documentElement as unknown as HtmlNode | null
  if (!root) return builder.build()
  // A stack of our own: pages nest deeper than the call stack allows.
  const stack: { node?: HtmlNode; leave?: () => void }[] = [{ node: root }]
  while (stack.length > 0) {
    const { node, leave } = stack.pop()!
    leave?.()
    if (!node) continue
    if (node.nodeType === 3) text(builder, node.nodeValue ?? '')
    if (node.nodeType !== 1) continue
    const name = node.nodeName.toUpperCase()
    if (skipped.has(name)) continue
    const after = enter(builder, name, node)
    if (after) stack.push({ leave: after })
    for (const child of [...node.childNodes].toReversed()) stack.push({ node: child })
  }
  return builder.build()
}

function text(builder: PageBuilder, value: string): void {
  const clean = value.replace(/[\s\u00a0]+/gu, ' ').replace(/[\u200b\u00ad\ufeff]/gu, '')
  builder.append(builder.lineIsEmpty ? clean.trimStart() : clean)
}

function enter(builder: PageBuilder, name: string, node: HtmlNode): (() => void) | undefined {
  const line = (kind: LineKind) => () => {
    if (!builder.lineIsEmpty) builder.endLine(kind)
  }
  if (name === 'BR') return line('text')
  if (name === 'A') {
    const from = builder.offset
    const href = node.getAttribute?.('href') ?? ''
    return () => {
      if (/^https?:\/\//iu.test(href)) builder.link(from, href)
    }
  }
  if (headings.test(name)) {
    builder.endBlock()
    return () => {
      line('heading')()
      builder.endBlock()
    }
  }
  if (name === 'LI' || name === 'TR' || name === 'DT' || name === 'DD') {
    line('text')()
    return line(name === 'TR' ? 'row' : 'item')
  }
  if (name === 'TD' || name === 'TH') {
    if (!builder.lineIsEmpty) builder.append(' | ')
    return undefined
  }
  if (!blocks.has(name)) return undefined
  builder.endBlock()
  return () => builder.endBlock()
}
