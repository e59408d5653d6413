import { drawQr, fitText, mm, openSheet, type Sheet, type Size, sizes } from './document.ts'

/** What a poster and a leaflet say. `link` is what the code holds and people can type; `words` are in the language of `locale`. */
export type Notice = {
  title: string
  when: string
  place: string
  address: string
  host: string
  /** Who calls for it, in a whole phrase; empty where nobody is named. */
  caller: string
  text: string
  link: string
  accent: string
  locale: string
  words: { join: string; scan: string }
}

/** As people type it. */
export const shownLink = (link: string): string => link.replace(/^https?:\/\//, '')

/** Title, time, place, code and link, each within its own part of the page: whatever is written, nothing meets. */
function drawNotice(doc: Sheet, notice: Notice, [left, top, width, height]: readonly [number, number, number, number]): void {
  const { title, when, place, address, host, caller, text, link, accent, words } = notice
  const unit = Math.min(width, height * 0.7) / 100
  const margin = unit * 8
  const [x, inner] = [left + margin, width - 2 * margin]
  const codeSize = unit * 30
  const foot = top + height - margin - codeSize
  doc.rect(left, top, width, unit * 2.4).fill(accent)
  let y = top + unit * 8
  y += fitText(doc, host, { x, y, width: inner, height: unit * 6 }, { font: 'regular', largest: unit * 4, smallest: unit * 2.6, color: '#474e5c' }) + unit
  if (caller !== '') y += fitText(doc, caller, { x, y, width: inner, height: unit * 3.6 }, { font: 'regular', largest: unit * 3, smallest: unit * 2, color: '#474e5c' }) + unit * 0.4
  y += unit
  y += fitText(doc, title, { x, y, width: inner, height: height * 0.24 }, { font: 'bold', largest: unit * 12.5, smallest: unit * 4 }) + unit * 4
  // Several times take more room than one, in smaller type, and still leave the code its own.
  const several = when.split('\n').length > 2
  y += fitText(doc, when, { x, y, width: inner, height: height * (several ? 0.17 : 0.1) }, { font: 'bold', largest: unit * 6.4, smallest: unit * (several ? 2.4 : 3.2), color: accent }) + unit * 2
  y += fitText(doc, place, { x, y, width: inner, height: height * 0.07 }, { font: 'bold', largest: unit * 5.4, smallest: unit * 3 }) + unit
  if (address !== '') y += fitText(doc, address, { x, y, width: inner, height: height * 0.05 }, { font: 'regular', largest: unit * 4, smallest: unit * 2.6 }) + unit
  const room = foot - y - unit * 4
  if (text !== '' && room > unit * 6) fitText(doc, text, { x, y: y + unit * 2, width: inner, height: room - unit * 2 }, { font: 'regular', largest: unit * 3.6, smallest: unit * 2.6, color: '#333842' })
  drawQr(doc, link, x - codeSize * 0.08, foot, codeSize)
  const beside = { x: x + codeSize + unit, width: inner - codeSize - unit }
  const said = fitText(doc, words.join, { ...beside, y: foot + codeSize * 0.12, height: codeSize * 0.3 }, { font: 'bold', largest: unit * 5, smallest: unit * 2.8 })
  fitText(doc, words.scan, { ...beside, y: foot + codeSize * 0.15 + said, height: codeSize * 0.22 }, { font: 'regular', largest: unit * 3.4, smallest: unit * 2.2, color: '#474e5c' })
  fitText(doc, shownLink(link), { ...beside, y: foot + codeSize * 0.72, height: codeSize * 0.28 }, { font: 'bold', largest: unit * 4, smallest: unit })
}

/** One page to hang up. */
export async function writePoster(notice: Notice, size: Size): Promise<Uint8Array> {
  const [width, height] = sizes[size]
  const { doc, finished } = openSheet([width, height], notice)
  drawNotice(doc, { ...notice, text: '' }, [0, 0, width, height])
  doc.end()
  return finished
}

/** Two leaflets beside each other on one sheet, to be cut along the dashed line, with what it is about in a few lines. */
export async function writeLeaflet(notice: Notice, size: Exclude<Size, 'a3'>): Promise<Uint8Array> {
  const [short, long] = sizes[size]
  const { doc, finished } = openSheet([long, short], notice)
  for (const left of [0, long / 2]) drawNotice(doc, notice, [left, 0, long / 2, short])
  doc.moveTo(long / 2, mm(4)).lineTo(long / 2, short - mm(4)).dash(4, { space: 4 }).lineWidth(0.5).stroke('#8c95a5')
  doc.end()
  return finished
}
