import type { SendMailOptions } from 'nodemailer'
import type { Mailbox, Message } from '../message.ts'

const addressed = ({ name, email }: Mailbox) => ({ name: name ?? '', address: email })

/** The same message for Nodemailer to compose by itself: what ours is compared with. */
export function forNodemailer({ to, replyTo, subject, messageId, headers, html, text, ics, moreIcs = [], pictures = [] }: Message, from: Mailbox): SendMailOptions {
  return {
    from: addressed(from), to: addressed(to), ...(replyTo && { replyTo: addressed(replyTo) }), envelope: { from: from.email, to: [to.email] }, subject, messageId, html, text,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { prepared: true, foldLines: true, value }])),
    ...(ics && { icalEvent: ics }),
    attachments: [
      ...moreIcs.map(({ method, content, filename }) => ({ filename, content, contentType: `text/calendar; charset=utf-8; method=${method}` })),
      ...pictures.map(({ cid, filename, type, content }) => ({ filename, content: Buffer.from(content), contentType: type, contentDisposition: 'inline' as const, cid })),
    ],
  }
}
