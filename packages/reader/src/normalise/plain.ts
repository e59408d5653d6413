import { inline } from './inline.ts'
import { type LineKind, type Page, PageBuilder } from './page.ts'

const wrapped = 50

/**
 * Plain text or Markdown (CommonMark's headings, lists, emphasis and links) to a page: markup goes, link targets are kept,
 * hard-wrapped lines of a paragraph are joined, and a mark of omission sets apart what it stands between.
 */
export function pageOfText(source: string): Page {
  const builder = new PageBuilder()
  let open: { text: string; kind: LineKind } | null = null
  const flush = () => {
    if (!open) return
    inline(builder, open.text)
    builder.endLine(open.kind)
    open = null
  }
  const text = source.replace(/\r\n?/gu, '\n').replace(/^\uFEFF/u, '').replace(/[ \t]*(?:\[…\]|\[\.\.\.\]|\(…\))[ \t]*/gu, '\n\n')
  for (const raw of text.split('\n')) {
    const line = raw.trim().replace(/\\$/u, '').trimEnd()
    if (line === '' || /^(?:[-*_=]\s?){3,}$/u.test(line)) {
      flush()
      builder.endBlock()
      continue
    }
    const heading = /^#{1,6}\s+(.*?)\s*#*$/u.exec(line)
    const item = /^(?:[-*+•·▪◦‣]|\d{1,2}[)])\s+(.*)$/u.exec(line)
    if (heading) {
      flush()
      builder.endBlock()
      inline(builder, heading[1] ?? '')
      builder.endLine('heading')
      builder.endBlock()
    } else if (item) {
      flush()
      open = { text: item[1] ?? '', kind: 'item' }
    } else if (open && continues(open.text, line)) open = { text: `${open.text} ${line}`, kind: open.kind }
    else {
      flush()
      open = { text: line.replace(/^>\s?/u, ''), kind: 'text' }
    }
  }
  flush()
  return builder.build()
}

function continues(before: string, line: string): boolean {
  const lastLine = before.length
  if (/[.!?:;>}]["”’»)*_]*$/u.test(before)) return false
  if (/^(?:[^\p{L}\p{N}"'“‘«„(]|\p{L}[\p{L} /]{1,24}:)/u.test(line) && !/^[([]/u.test(line)) return false
  return lastLine >= wrapped
}
