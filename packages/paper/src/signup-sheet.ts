import { drawQr, fitText, mm, openSheet, type Sheet, type Size, sizes } from './document.ts'

/** A sheet that people write their names on. `consent` is printed above the rows as it will be kept; `link` leads to where it is typed in. */
export type SignupSheet = {
  title: string
  when: string
  place: string
  host: string
  /** Who calls for it, in a whole phrase; empty where nobody is named. */
  caller: string
  code: string
  link: string
  consent: string
  rows: number
  locale: string
  words: { heading: string; name: string; email: string; sheet: string; page: (number: number, of: number) => string }
}

export const rowsOnPage = 14

/** As many pages as the rows need; every page carries the consent and the code, because pages get apart. */
export async function writeSignupSheet(sheet: SignupSheet, size: Exclude<Size, 'a3'>): Promise<Uint8Array> {
  const [width, height] = sizes[size]
  const { doc, finished } = openSheet([width, height], sheet)
  const pages = Math.max(1, Math.ceil(sheet.rows / rowsOnPage))
  for (let page = 0; page < pages; page++) {
    if (page > 0) doc.addPage()
    drawPage(doc, sheet, { width, height, first: page * rowsOnPage + 1, last: Math.min(sheet.rows, (page + 1) * rowsOnPage), number: page + 1, pages })
  }
  doc.end()
  return finished
}

type Page = { width: number; height: number; first: number; last: number; number: number; pages: number }

function drawPage(doc: Sheet, { title, when, place, host, caller, code, link, consent, words }: SignupSheet, { width, height, first, last, number, pages }: Page): void {
  const margin = mm(15)
  const inner = width - 2 * margin
  const codeSize = mm(26)
  const text = { x: margin, width: inner - codeSize - mm(4) }
  let y = mm(13)
  y += fitText(doc, words.heading, { ...text, y, height: mm(6) }, { font: 'regular', largest: 10, smallest: 8, color: '#474e5c' }) + 2
  y += fitText(doc, title, { ...text, y, height: mm(16) }, { font: 'bold', largest: 20, smallest: 10 }) + 3
  fitText(doc, [when, place, host, caller].filter(Boolean).join(' · '), { ...text, y, height: mm(12) }, { font: 'regular', largest: 11, smallest: 8 })
  const corner = width - margin - codeSize
  drawQr(doc, link, corner, mm(10), codeSize)
  fitText(doc, `${words.sheet} ${code}`, { x: corner - mm(6), y: mm(10) + codeSize, width: codeSize + mm(6), height: mm(6) }, { font: 'bold', largest: 11, smallest: 7, align: 'center' })
  y = mm(48)
  y += fitText(doc, consent, { x: margin, y, width: inner, height: height * 0.3 }, { font: 'regular', largest: 10, smallest: 6.5 }) + mm(4)
  const heads = [{ label: '', width: mm(9) }, { label: words.name, width: (inner - mm(9)) * 0.45 }, { label: words.email, width: (inner - mm(9)) * 0.55 }]
  let x = margin
  for (const head of heads) {
    if (head.label !== '') fitText(doc, head.label, { x: x + 3, y, width: head.width - 6, height: mm(5) }, { font: 'bold', largest: 10, smallest: 7 })
    x += head.width
  }
  y += mm(6)
  const rowHeight = Math.min(mm(14), (height - margin - mm(6) - y) / rowsOnPage)
  for (let row = first; row <= last; row++) {
    x = margin
    for (const { width: cell } of heads) {
      doc.rect(x, y, cell, rowHeight).lineWidth(0.7).stroke('#6b7383')
      x += cell
    }
    fitText(doc, String(row), { x: margin, y: y + rowHeight / 2 - 6, width: mm(9), height: 14 }, { font: 'regular', largest: 10, smallest: 8, color: '#474e5c', align: 'center' })
    y += rowHeight
  }
  fitText(doc, words.page(number, pages), { x: margin, y: height - margin, width: inner, height: mm(6) }, { font: 'regular', largest: 9, smallest: 7, color: '#474e5c' })
}
