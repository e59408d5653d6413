import { describe, expect, it } from 'vitest'
import { deflateRawSync } from 'node:zlib'
import { readCall } from '../read-call.ts'
import { textOfDocx } from './docx.ts'
import { LeafletError } from './leaflet-error.ts'
import { type ZipPart, zip } from './zip.ts'

const part = (name: string, text: string): ZipPart => ({ name, bytes: new TextEncoder().encode(text) })
const relation = (target: string) => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`
const docx = (body: string, ...more: ZipPart[]) => zip([
  part('[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
  part('_rels/.rels', relation('word/document.xml')),
  part('word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`), ...more,
])
const p = (text: string, style = '') => `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`

describe('a Word document', () => {
  it('gives its text as HTML that can be read', async () => {
    const { html } = await textOfDocx(docx(`${p('March for rivers', 'Heading1')}${p('Join us on Saturday 7 March 2026 at 2pm outside the Old Market.')}<w:tbl><w:tr><w:tc>${p('Easton')}</w:tc><w:tc>${p('8 March')}</w:tc></w:tr></w:tbl>`))
    expect(html).toContain('<h1>March for rivers</h1>')
    const { drafts, text } = readCall({ html, publishedOn: '2026-03-01', locale: 'en-GB', timeZone: 'Europe/London' })
    expect(text).toContain('Easton | 8 March')
    expect(drafts[0]).toMatchObject({ start: '2026-03-07T14:00' })
  })

  it('is read without its pictures', async () => {
    const { html } = await textOfDocx(docx(p('Text'), { name: 'word/media/image1.png', bytes: new Uint8Array(5_000_000) }))
    expect(html).toBe('<p>Text</p>')
  })
})

describe('what is no document', () => {
  const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)])
  it.each<[string, string, () => Uint8Array]>([
    ['too_large', '10 MB', () => new Uint8Array(10_000_001)], ['broken', 'damaged', () => new TextEncoder().encode('hello')], ['broken', 'damaged', () => new Uint8Array()],
    ['broken', 'no Word document', () => zip([part('a.txt', 'x')])], ['broken', 'damaged', () => docx('<w:p>')], ['broken', 'damaged', () => docx(p('x')).subarray(0, 600)],
    ['no_text', 'no text', () => docx('<w:p/>')], ['broken', 'old Word file', () => old], ['encrypted', 'password', () => Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])],
  ])('%s: %s', async (reason, words, bytes) => {
    await expect(textOfDocx(bytes())).rejects.toMatchObject({ name: 'LeafletError', reason, message: expect.stringContaining(words) })
  })

  it('that is protected says so', async () => {
    const bytes = docx(p('x'))
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    await expect(textOfDocx(bytes)).rejects.toMatchObject({ reason: 'encrypted' })
  })

  it('a bomb is refused before it goes off, whatever size it claims', async () => {
    const packed = deflateRawSync(Buffer.alloc(100_000_000, 'a'))
    const bytes = docx('', { name: 'word/bomb.xml', bytes: packed })
    const view = new DataView(bytes.buffer)
    const local = Buffer.from(bytes).indexOf('word/bomb.xml')
    const central = Buffer.from(bytes).lastIndexOf('word/bomb.xml')
    view.setUint16(local - 30 + 8, 8, true)
    view.setUint16(central - 46 + 10, 8, true)
    view.setUint32(central - 46 + 24, 100, true)
    const before = process.memoryUsage().rss
    await expect(textOfDocx(bytes)).rejects.toMatchObject({ reason: 'too_large' })
    expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000)
  })

  it.each([['entities', `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document/>`], ['depth', '<w:p>'.repeat(20_000)]])('%s cannot make it grow or run on', async (_name, xml) => {
    const from = performance.now()
    await expect(textOfDocx(docx(xml))).rejects.toMatchObject({ name: 'LeafletError' })
    expect(performance.now() - from).toBeLessThan(8000)
  }, 20_000)

  it('bytes at random never break out', async () => {
    const whole = docx(p('Text'))
    for (let i = 0; i < 300; i++) {
      const bytes = whole.slice()
      for (let j = 0; j <= i % 7; j++) bytes[(i * 7919 + j * 104_729) % bytes.length] = (i * 31 + j * 17) % 256
      const outcome = await textOfDocx(bytes).then(() => 'read', (error: unknown) => (error instanceof LeafletError ? 'refused' : error))
      expect(['read', 'refused']).toContain(outcome)
    }
  })
})
