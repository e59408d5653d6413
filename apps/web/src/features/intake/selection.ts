import type { Span } from './chosen.ts'

export type { Span }

/** The most words that make sense as a field. */
const longest = 200

/** What stands in the box besides the text itself. */
const beside = '.evidence-label, .evidence-fold > summary'

/**
 * Which part of the text, as UTF-16 offsets, is selected in the box that shows it, without the white space around it. Undefined
 * where nothing or too much is, or what the box holds is not the text.
 */
export function spanOf(range: Range, box: HTMLElement, text: string): Span | undefined {
  if (range.collapsed || !range.intersectsNode(box)) return undefined
  let [at, from, to] = [0, -1, -1]
  const nodes = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    if (node.parentElement?.closest(beside)) continue
    const length = node.textContent?.length ?? 0
    if (range.intersectsNode(node)) {
      const start = at + (node === range.startContainer ? range.startOffset : 0)
      if (from < 0) from = start
      to = at + (node === range.endContainer ? range.endOffset : length)
    }
    at += length
  }
  if (from < 0 || at !== text.length) return undefined
  const words = text.slice(from, to)
  const [start, end] = [from + words.length - words.trimStart().length, to - (words.length - words.trimEnd().length)]
  return start < end && end - start <= longest ? { from: start, to: end } : undefined
}
