import { encodeQR } from 'qr'

/** The modules of a QR code with its quiet zone of four (ISO/IEC 18004), row by row, true where it is dark. */
export const qrModules = (text: string): boolean[][] => encodeQR(text, 'raw', { ecc: 'medium', border: 4 })

/** A QR code as SVG, dark on light whatever surrounds it; one module is one unit. */
export function qrSvg(text: string): string {
  const modules = qrModules(text)
  const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules.length} ${modules.length}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${modules.length}v${modules.length}H0z"/><path d="${path}"/></svg>`
}
