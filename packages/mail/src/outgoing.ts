import type { SendMailOptions } from 'nodemailer'
import type { MimeNodeHeaderMap } from 'nodemailer/lib/mime-node'
import { type DkimKey, signingOf } from './dkim.ts'
import { isSendable, type Mailbox, type Message, oneLine } from './message.ts'
import { writeMime } from './mime.ts'

const ours = new Set(['from', 'sender', 'to', 'cc', 'bcc', 'reply-to', 'subject', 'date', 'message-id', 'mime-version', 'content-type', 'content-transfer-encoding', 'return-path', 'dkim-signature'])

/** What Nodemailer sends: the message as it goes over the wire, to the one recipient, whom no header can add another to. */
export function toNodemailer(message: Message, from: Mailbox, dkim?: DkimKey): SendMailOptions {
  return {
    envelope: { from: message.returnPath && isSendable(message.returnPath) ? message.returnPath : from.email, to: [message.to.email] },
    raw: writeMime(message, headersOf(message, from)),
    ...(dkim && { dkim: signingOf(dkim) }),
  }
}

function headersOf(message: Message, from: Mailbox): MimeNodeHeaderMap {
  const others = Object.entries(message.headers).filter(([name]) => /^[A-Za-z0-9-]+$/.test(name) && !ours.has(name.toLowerCase()))
  return {
    // RFC 3834: keeps other programs' automatic answers away.
    'Auto-Submitted': 'auto-generated',
    ...(message.bulk && { Precedence: 'bulk' }),
    ...Object.fromEntries(others.map(([name, value]) => [name, { prepared: true, foldLines: true, value: oneLine(value) }])),
    From: addressed(from),
    To: addressed(message.to),
    ...(message.replyTo && { 'Reply-To': addressed(message.replyTo) }),
    Subject: oneLine(message.subject),
    'Message-ID': oneLine(message.messageId),
  }
}

const addressed = ({ name, email }: Mailbox) => ({ name: oneLine(name ?? ''), address: oneLine(email) })
