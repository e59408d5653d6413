import { createTransport } from 'nodemailer'
import { isSendable, type Mailbox, type Message } from './message.ts'
import { toNodemailer } from './outgoing.ts'
import { SendError, type Transport } from './transport.ts'

/** A mail as the embedded mailbox keeps it: its parts for showing, and the whole as it would have gone over the wire. */
export type StoredMail = Pick<Message, 'to' | 'subject' | 'html' | 'text' | 'messageId' | 'replyTo' | 'ics' | 'bulk'> & { from: Mailbox; raw: Buffer }

export type EmbeddedOptions = { from: Mailbox; store: (mail: StoredMail) => Promise<void> }

/** For an installation without a mail server: renders the same MIME as SMTP would carry and gives it to `store`. */
export function createEmbeddedTransport({ from, store }: EmbeddedOptions): Transport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    connections: 5,
    async send(message) {
      if (!isSendable(message.to.email)) throw new SendError('permanent', 'The address is not a valid e-mail address.')
      const { to, subject, html, text, messageId, replyTo, ics, bulk } = message
      const { message: raw } = await composer.sendMail(toNodemailer(message, from))
      if (!Buffer.isBuffer(raw)) throw new Error('invariant: the composer was asked for a buffer')
      try {
        await store({ from, to, subject, html, text, messageId, replyTo, ics, bulk, raw })
      } catch (error) {
        throw Object.assign(new SendError('temporary', 'The mail could not be put into the mailbox.'), { cause: error })
      }
      return { response: '250 kept in the mailbox' }
    },
    async verify() {},
    async close() {},
  }
}
