import mammoth from 'mammoth'
import { LeafletError } from './leaflet-error.ts'
import { unzip, zip } from './zip.ts'

export interface DocxText {
  /** For `readCall({ html })`. */
  html: string
}

const largest = 10_000_000
const largestInside = 12_000_000

/**
 * The text of a Word document (.docx), at most 10 MB, 12 MB unpacked, as HTML without pictures. Throws LeafletError for what
 * cannot be read. Takes seconds at worst, so let a worker with a time limit do it.
 */
export async function textOfDocx(bytes: Uint8Array): Promise<DocxText> {
  if (bytes.length > largest) throw new LeafletError('too_large', 'This document is larger than 10 MB. Save it without its pictures, or paste its text.')
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw oldFormat(bytes)
  // Only what carries text, unpacked under our own limit and packed anew: pictures and lies about sizes stay behind.
  const parts = unzip(bytes, (name) => /^\[Content_Types\]\.xml$|\.rels$|^word\/[^/]{1,60}\.xml$/u.test(name), largestInside)
  if (!parts.some((part) => part.name.startsWith('word/'))) throw new LeafletError('broken', 'This is no Word document. Save it as .docx or PDF and try again.')
  const html = await converted(zip(parts))
  if (html.replace(/<[^<>]*>/gu, '').trim() === '') throw new LeafletError('no_text', 'This document holds no text, perhaps only pictures. Paste the text of the call instead.')
  return { html }
}

async function converted(archive: Uint8Array): Promise<string> {
  try {
    // Pictures have no bytes here any more.
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(archive) }, { convertImage, includeEmbeddedStyleMap: false, externalFileAccess: false })
    return value.replace(/<img[^<>]{0,5000}>/gu, '')
  } catch {
    throw new LeafletError('broken', 'This document is damaged. Save it again and try once more, or paste its text.')
  }
}

/** The container of Word up to 2003, which also holds newer documents under a password. */
function oldFormat(bytes: Uint8Array): LeafletError {
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return isEncrypted
    ? new LeafletError('encrypted', 'This document is protected by a password. Save it without one and try again.')
    : new LeafletError('broken', 'This is an old Word file. Save it as .docx or PDF and try again.')
}
