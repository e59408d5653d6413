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

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Length, type, content and checksum (PNG, ISO/IEC 15948, section 5.3). */
function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(content.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** Pixels along a module: eight, so that a module is one byte of a line. */
const scale = 8
/** The filter of a line whose bytes are told by how they differ from the line above (section 9.2): all zero is the same line again. */
const asAbove = 2

/**
 * A QR code as PNG of one bit and eight pixels a module, for where SVG is not shown, as in mail: some 800 bytes. A reminder waits for it, so
 * that each row is written once; its other lines say "as above".
 */
export function qrPng(text: string): Uint8Array {
  const modules = qrModules(text)
  const side = modules.length
  const stride = 1 + side
  const pixels = Buffer.alloc(stride * side * scale)
  for (let row = 0; row < side; row++) {
    const from = row * scale * stride
    const cells = modules[row]!
    // A line begins with its filter, here none; a bit that is set is white.
    for (let cell = 0; cell < side; cell++) if (!cells[cell]) pixels[from + 1 + cell] = 255
    for (let line = 1; line < scale; line++) pixels[from + line * stride] = asAbove
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side * scale, 0)
  header.writeUInt32BE(side * scale, 4)
  header[8] = 1
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(pixels, { level: 1 })), chunk('IEND', Buffer.alloc(0))])
}
