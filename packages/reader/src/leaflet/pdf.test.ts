import { describe, expect, it } from 'vitest'
import { readCall } from '../read-call.ts'
import { type Run, textOfPage } from './layout.ts'
import { LeafletError } from './leaflet-error.ts'
import { textOfPdf } from './pdf.ts'

type Line = [x: number, y: number, text: string, size?: number]

/** A PDF 1.4 of pages with lines of Helvetica at their places. */
function pdf(pages: Line[][], trailer = ''): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')}] >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>']
  for (const [i, lines] of pages.entries()) {
    const content = lines.map(([x, y, text, size = 11]) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/gu, '\\$&')}) Tj ET`).join('\n')
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}

const leaflet: Line[] = [
  [50, 780, 'March for clean rivers', 24], [50, 740, 'Join us on Saturday 7 March 2026 at 2pm. We'], [50, 726, 'meet outside the Old Market and walk to the bridge.'], [50, 700, 'Bring a friend along.'],
]

describe('a PDF leaflet', () => {
  it('gives its text, wrapped lines joined, a title in large type as a heading', async () => {
    const { text, pages } = await textOfPdf(pdf([leaflet]))
    expect(pages).toBe(1)
    expect(text).toBe('## March for clean rivers\n\nJoin us on Saturday 7 March 2026 at 2pm. We meet outside the Old Market and walk to the bridge.\n\nBring a friend along.')
    expect(readCall({ text, publishedOn: '2026-03-01', locale: 'en-GB', timeZone: 'Europe/London' }).drafts).toMatchObject([{ start: '2026-03-07T14:00' }])
  })

  it('reads column by column beneath a title that spans them', async () => {
    const left = ['The valley has waited for', 'years while the river was', 'left to itself, and now its', 'people have had enough.']
    const right = ['On Sunday 8 March at noon', 'everybody meets at the mill', 'for a picnic by the water', 'that belongs to all of us.']
    const { text } = await textOfPdf(pdf([[[50, 780, 'A river that belongs to everybody who lives along its banks', 18], ...left.map((line, i): Line => [50, 740 - i * 14, line]), ...right.map((line, i): Line => [320, 740 - i * 14, line])]]))
    expect(text.replace(/\n+/gu, '\n')).toBe(`## A river that belongs to everybody who lives along its banks\n${left.join(' ')}\n${right.join(' ')}`)
  })

  it('keeps the rows of a table', async () => {
    const rows = [['Easton', '7 March, 2pm', 'Old Market'], ['Weston', '8 March, noon', 'Mill Green'], ['Norton', '9 March, 6pm', 'Chapel Hall'], ['Sutton', '10 March, 5pm', 'Town Hall']]
    const { text } = await textOfPdf(pdf([rows.flatMap(([a, b, c], i): Line[] => [[50, 740 - i * 20, a!], [200, 740 - i * 20, b!], [350, 740 - i * 20, c!]])]))
    expect(text.split('\n')).toEqual(rows.map((row) => row.join(' | ')))
  })

  it('goes through its pages in order', async () => {
    expect(await textOfPdf(pdf([[[50, 700, 'First page']], [[50, 700, 'Second page']]]))).toEqual({ text: 'First page\n\nSecond page', pages: 2 })
  })

  it('leaves the bytes as they were', async () => {
    const bytes = pdf([leaflet])
    await textOfPdf(bytes)
    expect(bytes.length).toBeGreaterThan(500)
  })
})

describe('what is no leaflet', () => {
  const encrypt = '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> /U <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697B> >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]'
  it.each<[string, string, () => Uint8Array]>([
    ['too_large', '10 MB', () => new Uint8Array(10_000_001)], ['too_many_pages', '21 pages', () => pdf(Array.from({ length: 21 }, () => leaflet))], ['no_text', 'text layer', () => pdf([[]])],
    ['broken', 'no PDF', () => new TextEncoder().encode('hello')], ['broken', 'damaged', () => new TextEncoder().encode('%PDF-1.4\nnothing here')], ['encrypted', 'password', () => pdf([leaflet], encrypt)],
  ])('%s: %s', async (reason, words, bytes) => {
    await expect(textOfPdf(bytes())).rejects.toMatchObject({ name: 'LeafletError', reason, message: expect.stringContaining(words) })
  })

  it('bytes at random never break out', async () => {
    const whole = pdf([leaflet])
    for (let i = 0; i < 100; i++) {
      const bytes = whole.slice()
      for (let j = 0; j <= i % 9; j++) bytes[(i * 7919 + j * 104_729) % bytes.length] = (i * 31 + j * 17) % 256
      const outcome = await textOfPdf(bytes).then(() => 'read', (error: unknown) => (error instanceof LeafletError ? 'refused' : error))
      expect(['read', 'refused']).toContain(outcome)
    }
  }, 30_000)
})

const run = (x: number, y: number, text: string): Run => ({ text, x, y, width: text.length * 5, size: 10 })

describe('the order of a page', () => {
  it('puts runs of a line together, and a word that was parted', () => {
    expect(textOfPage([run(50, 100, 'Satur'), run(75, 100, 'day'), run(95, 100.5, '7 March')])).toBe('Saturday 7 March')
    expect(textOfPage([run(50, 100, 'We call for a demon-'), run(50, 88, 'stration of the many')])).toBe('We call for a demonstration of the many')
  })

  it('keeps labelled lines apart', () => {
    expect(textOfPage([run(50, 100, 'When: 7 March at two'), run(50, 88, 'Where: at Old Market')])).toBe('When: 7 March at two\nWhere: at Old Market')
  })

  it('of thousands of scattered runs takes no time to speak of', () => {
    const runs = Array.from({ length: 20_000 }, (_, i) => run((i * 7919) % 600, (i * 104_729) % 800, 'word'))
    const from = performance.now()
    textOfPage(runs)
    expect(performance.now() - from).toBeLessThan(4000)
  })
})
