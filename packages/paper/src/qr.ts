import { crc32, deflateSync } from 'node:zlib'
import { encodeQR } from 'qr'

/** The modules of a QR code with its quiet zone of four (ISO/IEC 18004), row by row, true where it is dark. */
export const qrModules = (text: string): boolean[][] => encodeQR(text, 'raw', { ecc: 'medium', border: 4 })

/** A QR code as SVG, dark on light whatever surrounds it; one module is one unit. */
export function qrSvg(text: string): string {
  const modules = qrModules(text)
  const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules.length} ${modules.length}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${modules.length}v${modules.length}H0z"/><path d="${path}"/></svg>`
}

/** Pixels along a module: four, so that a byte of a line is two modules. More would be sharper than a screen shows it, and take longer to pack. */
const scale = 4
/** The filter of a line whose bytes are told by how they differ from the line above (PNG, ISO/IEC 15948, section 9.2): all zero is the same line again. */
const asAbove = 2
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Small windows and tables: the stock ones take a quarter of a megabyte for each code, which costs more than packing it. */
const packing = { level: 1, windowBits: 10, memLevel: 4, chunkSize: 2048 }
/** The lines of the code drawn last. Codes of one kind are of one size, and nothing of it outlives the call but the room it took. */
let lines = Buffer.alloc(0)

/**
 * A QR code as PNG of one bit and four pixels a module, for where SVG is not shown, as in mail: some 800 bytes. Every reminder waits for
 * one, so that each row is written once (its other lines say "as above") and hardly anything is allocated.
 */
export function qrPng(text: string): Uint8Array {
  const modules = qrModules(text)
  const side = modules.length
  const stride = 1 + Math.ceil(side / 2)
  if (lines.length !== stride * side * scale) {
    lines = Buffer.alloc(stride * side * scale)
    for (let line = 0; line < side * scale; line++) lines[line * stride] = line % scale === 0 ? 0 : asAbove
  }
  for (let row = 0; row < side; row++) {
    const from = row * scale * stride + 1
    const cells = modules[row]!
    // A bit that is set is white.
    for (let cell = 0; cell < side; cell += 2) lines[from + (cell >> 1)] = (cells[cell] ? 0 : 0xf0) | (cells[cell + 1] ? 0 : 0x0f)
  }
  const packed = deflateSync(lines, packing)
  const png = Buffer.allocUnsafe(signature.length + 25 + 12 + packed.length + 12)
  png.set(signature, 0)
  png.writeUInt32BE(side * scale, 16)
  png.writeUInt32BE(side * scale, 20)
  // One bit a pixel, grey, and the only methods there are.
  png.set([1, 0, 0, 0, 0], 24)
  let at = chunk(png, signature.length, 'IHDR', 13)
  png.set(packed, at + 8)
  at = chunk(png, at, 'IDAT', packed.length)
  chunk(png, at, 'IEND', 0)
  return png
}

/** Writes length, type and checksum around a content that is in its place (section 5.3); returns where the next begins. */
function chunk(png: Buffer, at: number, type: string, length: number): number {
  png.writeUInt32BE(length, at)
  png.write(type, at + 4, 'latin1')
  png.writeUInt32BE(crc32(png.subarray(at + 4, at + 8 + length)), at + 8 + length)
  return at + 12 + length
}
