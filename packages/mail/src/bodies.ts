import { encode, wrap } from 'nodemailer/lib/qp'
import type { CalendarPart } from './message.ts'

/** RFC 5321, section 4.5.3.1.6, without the line's end. */
const longestLine = 998

/**
 * A complete MIME part of HTML. The templates write ASCII, with character references for what is beyond it, in short lines: that
 * needs no transfer encoding (RFC 2045, section 2.7), which would cost more than writing the mail and make it a fifth longer.
 */
export const htmlPart = (html: string): string => asPlainAsCanBe('text/html', html)

/** A complete MIME part that calendar programs read. iCalendar's lines are short; its words may need the encoding. */
export const calendarPart = ({ method, content }: CalendarPart): string => asPlainAsCanBe('text/calendar', content, `; method=${method}`)

/** A complete MIME part of plain text, quoted-printable (RFC 2045, section 6.7), so that long lines and accents arrive as they are. */
export const textPart = (text: string): string => part('text/plain', 'quoted-printable', wrapped(text))

const asPlainAsCanBe = (type: string, body: string, parameters = ''): string => (isPlain(body) ? part(type, '7bit', body, parameters) : part(type, 'quoted-printable', wrapped(body), parameters))
const part = (type: string, encoding: string, body: string, parameters = ''): string => `Content-Type: ${type}; charset=utf-8${parameters}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`
const wrapped = (text: string): string => wrap(encode(withCrlf(text)), 76)
const withCrlf = (text: string): string => text.replaceAll(/\r\n?|\n/g, '\r\n')

/** ASCII, in lines that every server takes and that end as mail's do. */
function isPlain(text: string): boolean {
  // Counting bytes is much quicker than looking for a character beyond.
  if (Buffer.byteLength(text) !== text.length || text.includes('\0')) return false
  let from = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    // A CR by itself, too, is a line's end to some servers.
    if (text.indexOf('\r', from) !== end - 1 || end - 1 - from > longestLine) return false
    from = end + 1
  }
  return text.length - from <= longestLine && !text.includes('\r', from)
}
