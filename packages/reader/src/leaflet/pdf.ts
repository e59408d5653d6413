import { extractTextItems, getDocumentProxy } from 'unpdf'
import { textOfPage } from './layout.ts'
import { LeafletError } from './leaflet-error.ts'

export interface PdfText {
  /** For `readCall({ text })`. */
  text: string
  pages: number
}

const largest = 10_000_000
const mostPages = 20
const mostText = 500_000

/**
 * The text layer of a PDF, at most 10 MB and 20 pages, in reading order. Throws LeafletError for what cannot be read. Takes
 * seconds at worst, so let a worker with a time limit do it.
 */
export async function textOfPdf(bytes: Uint8Array): Promise<PdfText> {
  if (bytes.length > largest) throw new LeafletError('too_large', 'This PDF is larger than 10 MB. Save a smaller copy of it, or paste its text.')
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) throw new LeafletError('broken', 'This is no PDF. Check that the right file was chosen.')
  const pdf = await opened(bytes)
  try {
    const pages = pdf.numPages
    if (pages > mostPages) throw new LeafletError('too_many_pages', `This PDF has ${pages} pages; a leaflet of up to ${mostPages} can be read. Save the pages that carry the call, or paste their text.`)
    const { items } = await read(pdf)
    const text = items.map((page) => textOfPage(page.map((one) => ({ text: one.str, x: one.x, y: one.y, width: one.width, size: one.fontSize })))).filter((page) => page !== '').join('\n\n').slice(0, mostText)
    if (!/[\p{L}\p{N}]{2}/u.test(text)) throw new LeafletError('no_text', 'This PDF is a picture without a text layer. Save it with text recognition, or paste its text.')
    return { text, pages }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    // The parser takes the bytes for itself, so it gets a copy. It fetches nothing.
    return await getDocumentProxy(bytes.slice(), { useSystemFonts: false, disableFontFace: true, useWorkerFetch: false, enableXfa: false, verbosity: 0 })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new LeafletError('encrypted', 'This PDF is protected by a password. Save it without one and try again.')
    throw broken()
  }
}

async function read(pdf: Pdf) {
  try {
    return await extractTextItems(pdf)
  } catch {
    throw broken()
  }
}

const broken = () => new LeafletError('broken', 'This PDF is damaged. Save it again and try once more, or paste its text.')
