import type { SendMailOptions } from 'nodemailer'
import { htmlPart, textPart } from './bodies.ts'
import { type DkimKey, signingOf } from './dkim.ts'

export type Mailbox = { name?: string; email: string }

export type CalendarPart = { method: 'PUBLISH' | 'REQUEST' | 'CANCEL' | 'REPLY'; content: string; filename: string }

/** A picture that comes with the message and is shown in its HTML as `cid:`. */
export type InlinePicture = { cid: string; filename: string; type: 'image/png'; content: Uint8Array }

/** One mail to one person, complete but for who sends it, which is the transport's. */
export type Message = {
  to: Mailbox
  subject: string
  html: string
  text: string
  /** With its angle brackets. Sent exactly so: a repeated sending can be recognised by it. */
  messageId: string
  /** Further headers, such as those of `unsubscribeHeaders`. Those that say who sends what to whom are ignored here. */
  headers: Record<string, string>
  replyTo?: Mailbox
  /** An iCalendar text, put beside the text for calendar programs and attached for everybody else. */
  ics?: CalendarPart
  /** Further entries, attached: one message about each, because an invitation is about one UID alone (RFC 5546, section 3.2.2). */
  moreIcs?: CalendarPart[]
  pictures?: InlinePicture[]
  /** True for what is not the direct answer to something the person has just done. */
  bulk: boolean
  /** Where bounces of this message go; by default to the sender. */
  returnPath?: string
}

const ours = new Set(['from', 'sender', 'to', 'cc', 'bcc', 'reply-to', 'subject', 'date', 'message-id', 'mime-version', 'content-type', 'content-transfer-encoding', 'return-path', 'dkim-signature'])

/** No character that could end a header or hide in one. */
// oxlint-disable-next-line no-control-regex
export const oneLine = (text: string) => text.replaceAll(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').toWellFormed().trim()

/** True for an address that can stand in an SMTP command: one, and with nothing around it. */
// oxlint-disable-next-line no-control-regex
export const isSendable = (email: string) => email.length <= 254 && /^[^\s<>()[\],;:\\"@\u0000-\u001f\u007f]{1,64}@[^\s<>()[\],;:\\"@\u0000-\u001f\u007f]+$/u.test(email)

/** The envelope is fixed to the one recipient, so that no header can add another. */
export function toNodemailer(message: Message, from: Mailbox, dkim?: DkimKey): SendMailOptions {
  const headers = Object.entries(message.headers).filter(([name]) => /^[A-Za-z0-9-]+$/.test(name) && !ours.has(name.toLowerCase()))
  return {
    from: addressed(from),
    to: addressed(message.to),
    ...(message.replyTo && { replyTo: addressed(message.replyTo) }),
    envelope: { from: message.returnPath && isSendable(message.returnPath) ? message.returnPath : from.email, to: [message.to.email] },
    subject: oneLine(message.subject),
    messageId: oneLine(message.messageId),
    headers: {
      // RFC 3834: keeps other programs' automatic answers away.
      'Auto-Submitted': 'auto-generated',
      ...(message.bulk && { Precedence: 'bulk' }),
      ...Object.fromEntries(headers.map(([name, value]) => [name, { prepared: true, foldLines: true, value: oneLine(value) }])),
    },
    text: { raw: textPart(message.text) },
    html: { raw: htmlPart(message.html) },
    ...(message.ics && { icalEvent: { method: message.ics.method, content: message.ics.content, filename: oneLine(message.ics.filename) } }),
    ...attached(message),
    ...(dkim && { dkim: signingOf(dkim) }),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** Calendar entries beside the first, and pictures, which go with the HTML that shows them (RFC 2387). */
function attached({ moreIcs = [], pictures = [] }: Message): Pick<SendMailOptions, 'attachments'> {
  const entries = moreIcs.map(({ method, content, filename }) => ({ filename: oneLine(filename), content, contentType: `text/calendar; charset=utf-8; method=${method}` }))
  const shown = pictures.map(({ cid, filename, type, content }) => ({ filename: oneLine(filename), content: Buffer.from(content), contentType: type, contentDisposition: 'inline' as const, cid }))
  return entries.length + shown.length === 0 ? {} : { attachments: [...entries, ...shown] }
}

const addressed = ({ name, email }: Mailbox) => ({ name: oneLine(name ?? ''), address: oneLine(email) })
