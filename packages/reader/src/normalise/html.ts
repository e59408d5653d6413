import { documentOf, withoutTags } from './document.ts'
import type { HtmlNode } from './html-node.ts'
import { linkTarget } from './link-target.ts'
import { type LineKind, type Page, PageBuilder } from './page.ts'
import { pageOfText } from './plain.ts'
import { isDataRow } from './table-row.ts'

const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'SVG', 'IFRAME', 'OBJECT', 'SELECT', 'NAV', 'FOOTER', 'TEXTAREA', 'XML'])
const blocks = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'HEADER', 'UL', 'OL', 'DL', 'TABLE', 'BLOCKQUOTE', 'FORM', 'FIGURE', 'ASIDE', 'HR', 'PRE', 'ADDRESS'])
const headings = /^H[1-6]$/u
/** What office suites and mail programs write only to hide: list marks drawn as text, previews of a mail's first line. */
const hidden = /mso-list:\s*ignore|mso-hide:\s*all|display:\s*none[^"]*max-height:\s*0/iu
/** The heading that Windows sets before a copied page. */
const clipboardHeading = /^\s*Version:[\d.]{1,5}\s+StartHTML:-?\d{1,12}[^<]{0,500}(?=<)/u

/** HTML to a page: block elements become lines and blocks, table rows one line each; scripts, navigation and footers go. */
export function pageOfHtml(source: string): Page {
  return pageOfDocument(documentOf(withoutClipboardHeading(source)), source)
}

export const withoutClipboardHeading = (source: string) => source.replace(clipboardHeading, '')

/** The same, of a document that was parsed already; null where it could not be. */
export function pageOfDocument(document: Document | null, source: string): Page {
  if (!document) return pageOfText(withoutTags(source))
  const walk: Walk = { builder: new PageBuilder(), row: 0, lines: 0 }
  // A stack of our own: pages nest deeper than the call stack allows.
  const stack: { node?: HtmlNode; leave?: () => void }[] = [{ node: document.documentElement as unknown as HtmlNode }]
  while (stack.length > 0) {
    const { node, leave } = stack.pop()!
    leave?.()
    if (!node) continue
    if (node.nodeType === 3) text(walk, node.nodeValue ?? '')
    if (node.nodeType !== 1) continue
    const name = node.nodeName.toUpperCase()
    if (skipped.has(name) || hidden.test(node.getAttribute?.('style')?.slice(0, 500) ?? '')) continue
    const after = enter(walk, name, node)
    if (after) stack.push({ leave: after })
    for (const child of [...node.childNodes].toReversed()) stack.push({ node: child })
  }
  return walk.builder.build()
}

interface Walk {
  builder: PageBuilder
  /** Rows of data that are open; within them nothing breaks the line. */
  row: number
  /** Elements that are open in which a line break of the source is one of the text. */
  lines: number
}

function text({ builder, lines }: Walk, value: string): void {
  if (lines > 0 && value.includes('\n')) {
    for (const [i, part] of value.split('\n').entries()) {
      if (i > 0) builder.endLine()
      text({ builder, row: 0, lines: 0 }, part.trim())
    }
    return
  }
  const clean = value.replace(/[\s\u00a0]+/gu, ' ').replace(/[\u200b\u00ad\ufeff\u2060]/gu, '')
  builder.append(builder.lineIsEmpty ? clean.trimStart() : clean)
}

function enter(walk: Walk, name: string, node: HtmlNode): (() => void) | undefined {
  const { builder } = walk
  const line = (kind: LineKind) => () => {
    if (!builder.lineIsEmpty) builder.endLine(kind)
  }
  if (name === 'A') {
    const from = builder.offset
    const href = node.getAttribute?.('href')?.trim() ?? ''
    return () => {
      if (/^https?:\/\//iu.test(href)) builder.link(from, linkTarget(href))
    }
  }
  if (name === 'TR' && walk.row === 0) {
    line('text')()
    if (!isDataRow(node)) return () => builder.endBlock()
    walk.row++
    return () => {
      walk.row--
      line('row')()
    }
  }
  if (walk.row > 0) return within(builder, name)
  if (name === 'BR') return line('text')
  if (headings.test(name)) {
    builder.endBlock()
    return () => {
      line('heading')()
      builder.endBlock()
    }
  }
  if (name === 'LI' || name === 'DT' || name === 'DD') {
    line('text')()
    return line('item')
  }
  if (name === 'P' && node.parentNode?.nodeName.toUpperCase() === 'LI') {
    line('item')()
    return line('item')
  }
  if (name === 'P' && /mso-list:\s*l\d/iu.test(node.getAttribute?.('style') ?? '')) {
    line('text')()
    return line('item')
  }
  if (name === 'DIV' && isOneLine(node)) {
    line('text')()
    const from = builder.offset
    return () => (builder.offset === from ? builder.endBlock() : line('text')())
  }
  if (name === 'TD' || name === 'TH') {
    builder.endBlock()
    return () => builder.endBlock()
  }
  if (!blocks.has(name)) return undefined
  builder.endBlock()
  if (name === 'PRE') walk.lines++
  return () => {
    if (name === 'PRE') walk.lines--
    builder.endBlock()
  }
}

/** In a row of data cells are set apart by a bar, and what would be lines by a space. */
function within(builder: PageBuilder, name: string): undefined {
  if (builder.lineIsEmpty) return
  if (name === 'TD' || name === 'TH') builder.append(builder.endsBlank ? '| ' : ' | ')
  else if ((name === 'BR' || blocks.has(name)) && !builder.endsBlank) builder.append(' ')
}

/** Mail programs write every line as an element of its own, and an empty one for a blank line. */
function isOneLine(node: HtmlNode): boolean {
  if (node.getAttribute?.('class') || node.getAttribute?.('id')) return false
  let seen = 0
  for (const child of node.childNodes) {
    if (++seen > 30) return false
    const name = child.nodeName.toUpperCase()
    if (child.nodeType === 1 && (blocks.has(name) || headings.test(name) || name === 'LI' || name === 'TR')) return false
  }
  return true
}
