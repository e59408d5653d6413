import PostalMime, { type Email } from 'postal-mime'
import { instantOf } from '../feed/instant.ts'
import { withoutEmbeddedData } from '../normalise/embedded-data.ts'
import { pageOfHtml } from '../normalise/html.ts'
import { isPassedOn, unwrapHtml, unwrapText } from './forwarded.ts'
import type { Sender } from './header-block.ts'
import { MailError } from './mail-error.ts'

export interface Attachment {
  name: string | null
  /** The media type in lower case, without parameters. */
  type: string
  bytes: Uint8Array
}

export interface MailMessage {
  messageId: string | null
  from: { name: string | null; address: string | null }
  subject: string | null
  /** ISO 8601 instant in UTC; of a forwarded message the original's where it is stated. */
  sentAt: string | null
  text: string | null
  html: string | null
  /** What to read: `html` where it carries the message, else `text`, else null. */
  read: 'html' | 'text' | null
  /** Everything attached, calendars too. */
  attachments: Attachment[]
  /** The text of calendar parts, for `readCall({ ics })`. */
  calendars: string[]
  /** Sent by a machine: an answer or a notice that nobody wrote. */
  auto: boolean
  /** Who passed it on; null where the message was not forwarded. */
  forwardedBy: { name: string | null; address: string | null } | null
}

const largest = 25_000_000
const mostAttachments = 50
const deepest = 3

/**
 * Reads an e-mail message (RFC 5322, MIME), at most 25 MB. A message that was passed on, as an attachment or within the text,
 * is given as the one that was first sent, with its sender and date where they are stated; `messageId` and `auto` stay those
 * of the message itself. Throws MailError for what is no message.
 */
export async function readMailMessage(raw: Uint8Array): Promise<MailMessage> {
  if (raw.length > largest) throw new MailError('too_large', 'This message is larger than 25 MB. Save it without its attachments and try again.')
  return messageOf(await parsed(raw), 0)
}

async function parsed(raw: Uint8Array): Promise<Email> {
  let email: Email
  try {
    email = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 30, maxHeadersSize: 512_000 })
  } catch {
    throw new MailError('no_mail', 'This message is put together in a way that cannot be read. Paste its text instead.')
  }
  const known = new Set(email.headers.map((header) => header.key))
  if (['from', 'date', 'subject', 'message-id', 'received', 'to'].filter((name) => known.has(name)).length < 2) throw new MailError('no_mail', 'This is no e-mail message. Save the message as an .eml file and give that.')
  return email
}

async function messageOf(email: Email, depth: number): Promise<MailMessage> {
  const received = email.headers.find((header) => header.key === 'received')?.value
  const auto = isAutomatic(email)
  const sentAt = instantOf(email.date) ?? instantOf(received?.slice(received.lastIndexOf(';') + 1))
  const attachments = email.attachments.slice(0, mostAttachments).map((one) => ({ name: one.filename, type: one.mimeType.toLowerCase(), bytes: bytesOf(one.content) }))
  const from: Sender = { name: email.from?.name || null, address: email.from?.address ?? null }
  const text = email.text?.replace(/\r\n?/gu, '\n').trim() || null
  const html = email.html ? withoutEmbeddedData(email.html) : null
  const own = { messageId: email.messageId ?? null, from, subject: email.subject?.trim() || null, sentAt, text, html, read: whichOf(html, text), attachments, calendars: calendarsIn(attachments), auto, forwardedBy: null }
  if (auto) return own
  return (await attachedMessage(own, depth)) ?? quotedMessage(own)
}

/** A message attached to one that says little itself. */
async function attachedMessage(own: MailMessage, depth: number): Promise<MailMessage | null> {
  const inner = own.attachments.filter((one) => one.type === 'message/rfc822')
  if (inner.length !== 1 || depth >= deepest || (!isPassedOn(own.subject) && (own.text?.length ?? 0) > 500)) return null
  try {
    const message = await messageOf(await parsed(inner[0]!.bytes), depth + 1)
    return { ...message, messageId: own.messageId, auto: own.auto, forwardedBy: own.from, sentAt: message.sentAt ?? own.sentAt, subject: message.subject ?? own.subject }
  } catch {
    return null
  }
}

function quotedMessage(own: MailMessage): MailMessage {
  const text = own.text ? unwrapText(own.text, own.subject, own.sentAt) : null
  const html = own.html ? unwrapHtml(own.html, own.subject, own.sentAt) : null
  const said = html ?? text
  if (!said) return own
  const bodies = { text: text?.body || (html ? null : own.text), html: html?.body ?? (text ? null : own.html) }
  return {
    ...own, ...bodies, read: whichOf(bodies.html, bodies.text), from: said.from ?? own.from, subject: said.subject ?? own.subject?.replace(/^\s*(?:fwd?|wg|tr|rv|enc)\s*:\s*/iu, '') ?? null,
    sentAt: html?.sentAt ?? text?.sentAt ?? own.sentAt, forwardedBy: own.from,
  }
}

/** HTML, unless it says next to nothing beside the text. */
function whichOf(html: string | null, text: string | null): MailMessage['read'] {
  if (html === null) return text === null ? null : 'text'
  const { length } = pageOfHtml(html.slice(0, 1_000_000)).text.trim()
  if (text !== null && (length < 20 || length < text.length / 5)) return 'text'
  return length === 0 ? null : 'html'
}

function isAutomatic({ headers, from }: Email): boolean {
  const value = (key: string) => headers.find((header) => header.key === key)?.value.trim().toLowerCase()
  const submitted = value('auto-submitted')
  return (submitted !== undefined && submitted !== 'no') || ['x-autoreply', 'x-autorespond', 'x-auto-reply'].some((key) => value(key) !== undefined) || value('precedence') === 'auto_reply'
    || value('content-type')?.startsWith('multipart/report') === true || /^(?:mailer-daemon|postmaster)@/iu.test(from?.address ?? '')
}

const calendarsIn = (attachments: readonly Attachment[]) =>
  attachments.filter((one) => one.type === 'text/calendar' || one.type === 'application/ics' || /\.ics$/iu.test(one.name ?? '')).slice(0, 5).map((one) => new TextDecoder().decode(one.bytes))

const bytesOf = (content: ArrayBuffer | Uint8Array | string) => (typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content as ArrayBuffer))
