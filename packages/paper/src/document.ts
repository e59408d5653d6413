import { fileURLToPath } from 'node:url'
import Pdf from 'pdfkit'
import { qrModules } from './qr.ts'

export type Sheet = PDFKit.PDFDocument

/** Millimetres in points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

/** Portrait, in points: ISO 216, and letter as in North America. */
export const sizes = { a3: [mm(297), mm(420)], a4: [mm(210), mm(297)], letter: [612, 792] } as const
export type Size = keyof typeof sizes

const font = (file: string): string => fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${file}`))
const fonts = { regular: font('400Regular/NotoSans_400Regular.ttf'), bold: font('700Bold/NotoSans_700Bold.ttf') }

/** Noto Sans: Latin with all its accents, Greek and Cyrillic. Embedded, so that every printer has it. */
export function openSheet(size: readonly [number, number], { title, locale }: { title: string; locale: string }): { doc: Sheet; finished: Promise<Uint8Array> } {
  const doc = new Pdf({ size: [...size], margin: 0, info: { Title: title }, lang: locale, autoFirstPage: true })
  doc.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold)
  const parts: Buffer[] = []
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    doc.on('error', reject)
  })
  return { doc, finished }
}

type Box = { x: number; y: number; width: number; height: number }
type Look = { font: 'regular' | 'bold'; largest: number; smallest: number; color?: string; align?: 'left' | 'center' }

/** A word longer than its line is broken, because nothing may run over an edge. */
function broken(doc: Sheet, text: string, width: number): string {
  const room = width - 1
  return text.split(/(\s+)/).map((word) => (doc.widthOfString(word) <= room ? word : [...word].reduce((lines, letter) => (doc.widthOfString(`${lines.at(-1) ?? ''}${letter}`) <= room ? [...lines.slice(0, -1), `${lines.at(-1) ?? ''}${letter}`] : [...lines, letter]), ['']).join('\n'))).join('')
}

/** Writes text as large as fits into the box, and what does not fit at its smallest ends in an ellipsis. Returns the height it took. */
export function fitText(doc: Sheet, text: string, { x, y, width, height }: Box, { font, largest, smallest, color = '#16181d', align = 'left' }: Look): number {
  doc.font(font)
  for (let size = largest; ; size = Math.max(smallest, size * 0.93)) {
    doc.fontSize(size)
    const whole = size > smallest && text.split(/\s+/).some((word) => doc.widthOfString(word) > width) ? null : broken(doc, text, width)
    const options = { width, align, lineGap: size * 0.05 } as const
    const tall = whole === null ? Number.POSITIVE_INFINITY : doc.heightOfString(whole, options)
    if (whole === null || (tall > height && size > smallest)) continue
    doc.fillColor(color).text(whole, x, y, { ...options, height, ellipsis: true })
    return Math.min(tall, height)
  }
}

/** A QR code as squares, sharp at any size. */
export function drawQr(doc: Sheet, text: string, x: number, y: number, size: number): void {
  const modules = qrModules(text)
  const one = size / modules.length
  doc.rect(x, y, size, size).fill('#ffffff')
  modules.forEach((row, down) => row.forEach((dark, across) => dark && doc.rect(x + across * one, y + down * one, one, one)))
  doc.fill('#000000')
}
