import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import jsqr from 'jsqr'
import * as mupdf from 'mupdf'
import { describe, expect, test } from 'vitest'
import { type Notice, writeLeaflet, writePoster } from './poster.ts'
import { type SignupSheet, writeSignupSheet } from './signup-sheet.ts'

const readCode = jsqr as unknown as (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null
/** Where to put the pictures for somebody to look at. */
const dir = process.env.PAPER_PICTURES

const notice: Notice = {
  title: 'Lunchtime walk along the canal', when: 'Thursday, 21 March 2030, 12:30–13:15', place: 'Main gate', address: 'Mill Lane 4, Leeds', host: 'Northside depot', caller: 'Called by the city committee', text: 'Bring gloves and a neighbour. There is tea at the gate.',
  link: 'https://turnout.example.org/e/k7qm2x4c', accent: '#0b6e4f', locale: 'en', words: { join: 'Sign up', scan: 'Scan the code, or type the address:' },
}
const long: Notice = {
  ...notice, title: `Großdemonstration für eine übertarifliche ${'Arbeitszeitverkürzungsvereinbarung'.repeat(3)} `.repeat(4), when: 'Donnerstag, 21. März 2030 um 12:30 bis Freitag, 22. März 2030 um 13:15', place: 'Łódź, Plac Wolności — ħéłłø Ærøskøbing '.repeat(6), address: 'Straße des 17. Juni 135, Ελλάδα, Київ '.repeat(5),
  host: 'Bezirksverband der Straßenbahnerinnen und Straßenbahner '.repeat(4), caller: 'Aufgerufen von Gesamtbetriebsrat und Bündnis '.repeat(6), text: 'Kommt alle, bringt Kaffee mit und sagt es weiter. '.repeat(80), link: `https://turnout.${'very-long-name.'.repeat(5)}example.org/e/k7qm2x4c`, locale: 'de', words: { join: 'Jetzt anmelden '.repeat(4), scan: 'Den Code scannen oder die Adresse eingeben '.repeat(4) },
}
const sheet: SignupSheet = {
  title: notice.title, when: notice.when, place: notice.place, host: notice.host, caller: notice.caller, code: 'K7QM2X', link: 'https://turnout.example.org/app/sheets/K7QM2X', consent: 'By writing my name here I agree that Northside depot keeps it. '.repeat(6), rows: 20, locale: 'en',
  words: { heading: 'Sign-up sheet', name: 'Name', email: 'E-mail address', sheet: 'Sheet', page: (number, of) => `Page ${number} of ${of}` },
}

type Picture = { width: number; height: number; pixels: Uint8ClampedArray }
type Drawn = { pages: Picture[]; text: string }

/** The pages as another program draws and reads them, 100 dots to the inch. */
function draw(name: string, pdf: Uint8Array): Drawn {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf')
  const pages: Picture[] = []
  let text = ''
  for (let number = 0; number < document.countPages(); number++) {
    const page = document.loadPage(number)
    const pixmap = page.toPixmap(mupdf.Matrix.scale(100 / 72, 100 / 72), mupdf.ColorSpace.DeviceRGB, true)
    pages.push({ width: pixmap.getWidth(), height: pixmap.getHeight(), pixels: new Uint8ClampedArray(pixmap.getPixels()) })
    text += page.toStructuredText('').asText()
    if (dir) {
      mkdirSync(dir, { recursive: true })
      writeFileSync(join(dir, `${name}-${number}.png`), page.toPixmap(mupdf.Matrix.scale(0.8, 0.8), mupdf.ColorSpace.DeviceRGB, false).asPNG())
    }
  }
  return { pages, text: text.replaceAll(/[^\S\n]+/g, ' ') }
}

const codeOf = ({ pixels, width, height }: Picture): string | undefined => readCode(pixels, width, height)?.data

/** Left of the picture only: where there are two codes, one is enough for a reader of one. */
function leftHalf({ width, height, pixels }: Picture): Picture {
  const half = Math.floor(width / 2)
  const kept = new Uint8ClampedArray(half * height * 4)
  for (let row = 0; row < height; row++) kept.set(pixels.subarray(row * width * 4, row * width * 4 + half * 4), row * half * 4)
  return { width: half, height, pixels: kept }
}

test('every kind is a PDF', async () => {
  for (const pdf of [await writePoster(notice, 'a4'), await writeLeaflet(notice, 'letter'), await writeSignupSheet(sheet, 'a4')]) expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
})

describe('drawn by another program', () => {
  test.each([['a4', 827, 1169], ['a3', 1169, 1654], ['letter', 850, 1100]] as const)('a poster on %s has its size, its words and a code that a phone reads', async (size, width, height) => {
    const { pages: [page, ...more], text } = draw(`poster-${size}`, await writePoster(notice, size))
    expect(more).toEqual([])
    expect([Math.abs((page?.width ?? 0) - width) <= 1, Math.abs((page?.height ?? 0) - height) <= 1]).toEqual([true, true])
    expect(codeOf(page!)).toBe(notice.link)
    const said = text.replaceAll(/\s+/g, ' ')
    for (const words of ['Lunchtime walk', '21 March 2030', 'Main gate', 'Mill Lane 4', 'turnout.example.org/e/k7qm2x4c']) expect(said).toContain(words)
  })

  test.each(['a4', 'letter'] as const)('words without end stay on one page of %s, and the code stays readable', async (size) => {
    const poster = draw(`long-${size}`, await writePoster(long, size))
    const leaflet = draw(`long-leaflet-${size}`, await writeLeaflet(long, size))
    expect([...poster.pages, ...leaflet.pages.map(leftHalf)].map(codeOf)).toEqual([long.link, long.link])
    expect(poster.text.replaceAll(/\s+/g, ' ')).toMatch(/Łódź.*ħéłłø/)
  })

  test.each(['a4', 'a3', 'letter'] as const)('five lines of times stand on %s and leave the code its room', async (size) => {
    const days = ['Thursday, 21', 'Friday, 22', 'Saturday, 23', 'Sunday, 24'].map((day) => `${day} March 2030: 12:30–13:15, 15:00–17:00, 18:00–19:00`)
    const many = { ...notice, title: 'Four days of watching at the gate of the northern depot', when: [...days, 'and more times at turnout.example.org/e/k7qm2x4c'].join('\n') }
    const poster = draw(`times-${size}`, await writePoster(many, size))
    const leaflet = draw(`times-leaflet-${size}`, await writeLeaflet(many, size === 'a3' ? 'a4' : size))
    expect([...poster.pages, ...leaflet.pages.map(leftHalf)].map(codeOf)).toEqual([notice.link, notice.link])
    // A line may be broken behind a dash.
    for (const { text } of [poster, leaflet]) for (const words of [...days, 'and more times at', 'Main gate']) expect(text.replaceAll(/\s+/g, '')).toContain(words.replaceAll(' ', ''))
  })

  test('a leaflet stands twice on its sheet', async () => {
    const { pages: [page, ...more], text } = draw('leaflet', await writeLeaflet(notice, 'a4'))
    expect(more).toEqual([])
    expect(codeOf(leftHalf(page!))).toBe(notice.link)
    expect(text.match(/Bring gloves/g)).toHaveLength(2)
  })

  test('a sheet has all its rows, and consent and code on every page', async () => {
    const { pages, text: said } = draw('sheet', await writeSignupSheet(sheet, 'letter'))
    expect(pages.map(codeOf)).toEqual([sheet.link, sheet.link])
    expect(said.match(/Sheet K7QM2X/g)).toHaveLength(2)
    expect(said.replaceAll(/\s+/g, ' ').match(/By writing my name here/g)?.length).toBeGreaterThanOrEqual(12)
    for (let row = 1; row <= 20; row++) expect(said).toMatch(new RegExp(`^\\s*${row}\\s*$`, 'm'))
    const { pages: [crowded] } = draw('sheet-long', await writeSignupSheet({ ...sheet, title: long.title, place: long.place, host: long.host, consent: sheet.consent.repeat(6), rows: 14 }, 'a4'))
    expect(codeOf(crowded!)).toBe(sheet.link)
  })
})
