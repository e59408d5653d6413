import { inline } from './inline.ts'
import { type LineKind, type Page, PageBuilder } from './page.ts'

const wrapped = 50

/**
 * Plain text or Markdown (CommonMark's headings, lists, emphasis and links) to a page: markup goes, link targets are kept,
 * hard-wrapped lines of a paragraph are joined, and a mark of omission sets apart what it stands between.
 */
export function pageOfText(source: string): Page {
  const builder = new PageBuilder()
  let open: { lines: string[]; kind: LineKind } | null = null
  const flush = () => {
    if (!open) return
    inline(builder, open.lines.join(' '))
    builder.endLine(open.kind)
    open = null
  }
  const text = source.replace(/\r\n?/gu, '\n').replace(/^\uFEFF/u, '').replace(/\[…\]|\[\.\.\.\]|\(…\)/gu, '\n\n')
  const rows = text.split('\n')
  for (const [at, raw] of rows.entries()) {
    const line = (isBoldField(raw) && (isBoldField(rows[at - 1]) || isBoldField(rows[at + 1])) ? raw.replace(boldField, '$1: ') : raw).trim().replace(/\\$/u, '').trimEnd()
    if (line === '' || /^(?:[-*_=]\s?){3,}$/u.test(line)) {
      flush()
      builder.endBlock()
      continue
    }
    // "####Show up" is meant as one; "#WeAreHere" is a tag.
    const heading = /^#{1,6}\s|^#{2,6}\p{L}/u.test(line) ? line.replace(/^#{1,6}\s*/u, '') : null
    const item = /^(?:[-*+•·▪◦‣]|\d{1,2}[)])\s+(.*)$/u.exec(line) ?? numbered(rows, at)
    if (heading !== null) {
      flush()
      builder.endBlock()
      inline(builder, withoutClosing(heading))
      builder.endLine('heading')
      builder.endBlock()
    } else if (item) {
      flush()
      open = { lines: [item[1] ?? ''], kind: 'item' }
    } else if (open && !(open.kind === 'item' && isHeadOfList(line, rows[at + 1])) && continues(open.lines.at(-1)!, line) && !(open.lines.length === 1 && isHeadline(open.lines[0]!, line))) open.lines.push(line)
    else {
      flush()
      open = { lines: [line.replace(/^>\s?/u, '')], kind: 'text' }
    }
  }
  flush()
  return builder.build()
}

/** "Nyköping" between two lists: the name over the next, and no end of the last line. */
const isHeadOfList = (line: string, next: string | undefined) => /^\p{Lu}[\p{L} .'’()-]{1,28}$/u.test(line) && line.split(' ').length <= 3 && /^\s*[-*+•·▪◦‣]\s+\S/u.test(next ?? '')

const number = /^\s{0,3}(\d{1,2})\.\s+(?=\S)(.*)$/u
const months = /^(?:jan|feb|m[aä]r|apr|avr|abr|ma[ijygr]|mei|jun|jul|juin|juil|aug|ago|aoû|sep|set|o[ckut]t|out|nov|de[cz]|dic|dez|gen|giu|lug|ene|fev|fév|mrt|uhr)/iu

/** "1. Bring soup" over "2. Sing": a numbered list; "1. Mai" over "2. Mai" is none. */
function numbered(rows: readonly string[], at: number): readonly string[] | null {
  const item = number.exec(rows[at]!)
  if (!item || months.test(item[2]!)) return null
  const isNext = (step: number) => [1, 2].some((far) => Number(number.exec(rows[at + step * far] ?? '')?.[1]) === Number(item[1]) + step)
  return isNext(1) || isNext(-1) ? [rows[at]!, item[2]!] : null
}

const boldField = /^\s*(?:\*\*|__)([\p{Lu}][\p{L} ]{1,20})(?:\*\*|__)\s+(?=[^\s:–—-])/u

/** "**What** Canal tidy" over "**When** Sunday": fields whose colon is their weight. */
const isBoldField = (line: string | undefined) => line !== undefined && line.includes('*') && boldField.test(line.slice(0, 60))

/** A paragraph set in one line right below its headline: wrapped lines are about as long as each other. */
const isHeadline = (before: string, line: string) => line.length > before.length * 1.3 + 30 && /^[^\p{Ll}]/u.test(line)

/** "## Title ##": the closing marks, at most as many as open. */
const withoutClosing = (heading: string) => heading.slice(0, -20) + heading.slice(-20).replace(/[\s#]+$/u, '')

/** "Sat 15 Mar – …", "08.03. 14 Uhr …", "19h : …": a line of a calendar, and the next is another. */
const entry = /^[*_]{0,3}(?:\p{L}{2,11}\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th|er|[.ºª°])?\s?[\s./-]\s?(?:\p{L}{3,11}|\d{1,2}(?!\d))|(?:\p{L}{3,9}\.?\s)\d{1,2}(?:st|nd|rd|th)?(?![\d%])\s?(?:[,:;–—-]|\d{4})|\d{1,2}[:.h]\d{2}(?!\d)|\d{1,2}\s?(?:am|pm|uhr|h)(?!\p{L}))/iu
/** "TORONTO at King Park …": a name in capitals begins each line of a list. */
const shouted = /^\p{Lu}{4,}(?=[\s,]).*\p{Ll}{2}/u
const endsWithHour = /(?:\d\s?(?:[ap]\.?m\.?|uhr|h|uur)|noon|midday|\d[:.h]\d{2})\)?$/iu

/** Whether a line goes on with the sentence that the line before broke off. */
function continues(before: string, line: string): boolean {
  if (before.length < wrapped || /[.!?:;>}]["”’»)*_]*$/u.test(before.slice(-12))) return false
  if (entry.test(before) && entry.test(line)) return false
  // A field does not go on with a line that begins like one of its own.
  if (/^[*_]*[\p{L}\d][\p{L}\d ,./–-]{1,28}[*_]*\s?:(?=\s|[*_])/u.test(before) && /^[\p{Lu}\d]/u.test(line)) return false
  if ((shouted.test(before) && shouted.test(line)) || (endsWithHour.test(before) && /^\p{Lu}{2}|^\d/u.test(line))) return false
  return /^[([]/u.test(line) || !/^(?:[^\p{L}\p{N}"'“‘«„(]|\p{L}[\p{L} /]{1,24}:|\p{L}[\p{L}\d_-]{1,28}\s?[:=]\s)/u.test(line)
}
