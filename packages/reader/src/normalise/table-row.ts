import type { HtmlNode } from './html-node.ts'

const set = new Set(['TABLE', 'UL', 'OL', 'DL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'FORM', 'IMG'])
const paragraphs = new Set(['P', 'DIV'])
const mostText = 600
const mostNodes = 200

/** Whether a row holds data, one line of a table, and not a part of a page that a table lays out. */
export function isDataRow(row: HtmlNode): boolean {
  const stack = [...row.childNodes]
  const filled = new Map<HtmlNode, Set<HtmlNode>>()
  let length = 0
  let nodes = 0
  while (stack.length > 0) {
    const node = stack.pop()!
    if (++nodes > mostNodes) return false
    if (node.nodeType === 3 && node.nodeValue?.trim()) {
      length += node.nodeValue.trim().length
      const paragraph = paragraphOf(node)
      if (paragraph?.parentNode) {
        const beside = filled.get(paragraph.parentNode) ?? new Set()
        filled.set(paragraph.parentNode, beside.add(paragraph))
        // A cell of several paragraphs is a column of a page.
        if (beside.size > 2) return false
      }
    }
    if (length > mostText) return false
    if (node.nodeType !== 1) continue
    if (set.has(node.nodeName.toUpperCase())) return false
    stack.push(...node.childNodes)
  }
  return true
}

function paragraphOf(node: HtmlNode): HtmlNode | null {
  let one = node.parentNode
  for (let steps = 0; one && steps < 6; steps++, one = one.parentNode) if (paragraphs.has(one.nodeName.toUpperCase())) return one
  return null
}
