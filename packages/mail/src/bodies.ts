import { encode, wrap } from 'nodemailer/lib/qp'

/** RFC 5321, section 4.5.3.1.6, without the line's end. */
const longestLine = 998

/**
 * A complete MIME part of HTML. The templates write ASCII, with character references for what is beyond it, in short lines: that
 * needs no transfer encoding (RFC 2045, section 2.7), which would cost more than writing the mail and make it a fifth longer.
 */
export function htmlPart(html: string): string {
  return isPlain(html) ? part('text/html', '7bit', html) : part('text/html', 'quoted-printable', wrapped(html))
}

/** A complete MIME part of plain text, quoted-printable (RFC 2045, section 6.7), so that long lines and accents arrive as they are. */
export function textPart(text: string): string {
  return part('text/plain', 'quoted-printable', wrapped(text))
}

const part = (type: string, encoding: string, body: string): string => `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`
const wrapped = (text: string): string => wrap(encode(withCrlf(text)), 76)
const withCrlf = (text: string): string => text.replaceAll(/\r\n?|\n/g, '\r\n')

/** ASCII, in lines that every server takes and that end as mail's do. */
function isPlain(text: string): boolean {
  // Counting bytes is much quicker than looking for a character beyond.
  if (Buffer.byteLength(text) !== text.length || text.includes('\0')) return false
  let from = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    if (text[end - 1] !== '\r' || end - 1 - from > longestLine) return false
    from = end + 1
  }
  return text.length - from <= longestLine
}
