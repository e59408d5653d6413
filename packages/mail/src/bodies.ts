import { encode, wrap } from 'nodemailer/lib/qp'

/** RFC 5321, section 4.5.3.1.6, without the line's end. */
const longestLine = 998

/**
 * A complete MIME part of HTML, all in ASCII: characters beyond it become character references, which mean the same anywhere
 * but in style and script, and those of the templates hold none. It needs no transfer encoding then (RFC 2045, section 2.7),
 * which would cost more than writing the mail and make it a fifth longer.
 */
export function htmlPart(html: string): string {
  const lines = withCrlf(isAscii(html) ? html : html.replaceAll(/\P{ASCII}/gu, (character) => `&#${character.codePointAt(0)};`))
  return isPlain(lines) ? part('text/html', '7bit', lines) : part('text/html', 'quoted-printable', wrapped(html))
}

/** A complete MIME part of plain text, quoted-printable (RFC 2045, section 6.7), so that long lines and accents arrive as they are. */
export function textPart(text: string): string {
  return part('text/plain', 'quoted-printable', wrapped(text))
}

const part = (type: string, encoding: string, body: string): string => `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`
const wrapped = (text: string): string => wrap(encode(withCrlf(text)), 76)
const withCrlf = (text: string): string => text.replaceAll(/\r\n?|\n/g, '\r\n')

// Much quicker than looking for a character beyond.
const isAscii = (text: string): boolean => Buffer.byteLength(text) === text.length

function isPlain(lines: string): boolean {
  if (/[^\t\r\n\x20-\x7e]/.test(lines)) return false
  for (let from = 0, to; from < lines.length; from = to + 2) {
    to = lines.indexOf('\r\n', from)
    if (to < 0) to = lines.length
    if (to - from > longestLine) return false
  }
  return true
}
