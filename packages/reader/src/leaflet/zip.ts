import { crc32, inflateRawSync } from 'node:zlib'
import { LeafletError } from './leaflet-error.ts'

export interface ZipPart {
  name: string
  bytes: Uint8Array
}

const broken = () => new LeafletError('broken', 'This file is damaged. Save it again and try once more.')
const mostParts = 5000

/**
 * The parts of a ZIP archive (APPNOTE 6.3) whose name is wanted, inflated to at most `most` bytes together, whatever the
 * archive says of their size: inflating stops there, so that a small file cannot become a huge one.
 */
export function unzip(archive: Uint8Array, isWanted: (name: string) => boolean, most: number): ZipPart[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = endOf(view)
  const parts: ZipPart[] = []
  let left = most
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < Math.min(view.getUint16(end + 10, true), mostParts); i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw broken()
    const [flags, method, packed, nameLength, extra, comment, local] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true), view.getUint32(at + 42, true)]
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength))
    at += 46 + nameLength + extra + comment
    if (!isWanted(name)) continue
    if ((flags & 1) === 1) throw new LeafletError('encrypted', 'This file is protected by a password. Save it without one and try again.')
    if (local + 30 > view.byteLength || view.getUint32(local, true) !== 0x04034b50) throw broken()
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const bytes = inflated(archive.subarray(from, from + packed), method, left)
    left -= bytes.length
    parts.push({ name, bytes })
  }
  return parts
}

function inflated(bytes: Uint8Array, method: number, most: number): Uint8Array {
  const tooLarge = new LeafletError('too_large', 'This file unpacks to far more than a leaflet holds. Paste its text instead.')
  if (method === 0) {
    if (bytes.length > most) throw tooLarge
    return bytes
  }
  if (method !== 8 || most <= 0) throw method === 8 ? tooLarge : broken()
  try {
    return inflateRawSync(bytes, { maxOutputLength: most })
  } catch (error) {
    throw error instanceof RangeError ? tooLarge : broken()
  }
}

/** The end of central directory record, which stands before a comment of at most 65,535 bytes. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) if (view.getUint32(at, true) === 0x06054b50) return at
  throw broken()
}

/** An archive of the parts, not compressed. */
export function zip(parts: readonly ZipPart[]): Uint8Array {
  const written: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes } of parts) {
    const encoded = new TextEncoder().encode(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(encoded.length, 22)
    const entry = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), common, Buffer.alloc(14), encoded])
    entry.writeUInt32LE(offset, 42)
    directory.push(entry)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, encoded])
    written.push(local, bytes)
    offset += local.length + bytes.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...written, ...directory, end]))
}
