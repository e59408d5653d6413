import { createTransport } from 'nodemailer'
import type { DkimKey } from './dkim.ts'
import { isSendable, type Mailbox, type Message } from './message.ts'
import { toNodemailer } from './outgoing.ts'
import { toSendError } from './smtp-error.ts'
import { SendError, type Transport } from './transport.ts'

export type SmtpOptions = {
  /** `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. */
  url: string
  from: Mailbox
  /** Asked for each message, because a key may come or change while mail goes out. */
  dkim?: () => DkimKey | undefined
  maxConnections?: number
  /** Milliseconds. */
  timeouts?: {
    connection?: number
    greeting?: number
    /** Silence in the middle of a message. Long, since a server that was only slow has then taken a mail that is sent again. */
    socket?: number
    /** How long `close` waits for what is being sent. */
    close?: number
  }
}

/**
 * SMTP over a pool of connections.
 *
 * Nodemailer's pool sends a message again by itself only when the connection was lost before a byte of the message was read
 * (a server that had ended an idle connection); from DATA on it reports the loss instead. That is what keeps a message from
 * going out twice here, and smtp-transport.test.ts would notice if it changed.
 */
export function createSmtpTransport({ url, from, dkim, maxConnections = 5, timeouts = {} }: SmtpOptions): Transport {
  if (!/^smtps?:$/.test(URL.parse(url)?.protocol ?? '')) throw new Error('The mail server must be given as smtp://host:port or smtps://host:port.')
  if (!isSendable(from.email)) throw new Error('The sender of mail must be one e-mail address.')
  const { connection = 10_000, greeting = 15_000, socket = 180_000, close = 20_000 } = timeouts
  const pool = createTransport({
    url,
    pool: true,
    maxConnections,
    // A fresh connection now and then lets a server that has moved, or counts messages, be served well.
    maxMessages: 500,
    maxRequeues: 2,
    connectionTimeout: connection,
    dnsTimeout: connection,
    greetingTimeout: greeting,
    socketTimeout: socket,
  })
  // A lost connection that carries nothing is told as an event, and would end the process if nobody listened.
  pool.on('error', () => undefined)
  const sending = new Set<Message>()
  return {
    connections: maxConnections,
    async send(message: Message) {
      if (!isSendable(message.to.email)) throw new SendError('permanent', 'The address is not a valid e-mail address.')
      sending.add(message)
      try {
        const { response } = await pool.sendMail(toNodemailer(message, from, dkim?.()))
        return { response }
      } catch (error) {
        throw toSendError(error)
      } finally {
        sending.delete(message)
      }
    },
    async verify() {
      await pool.verify().catch((error: unknown) => {
        throw toSendError(error)
      })
    },
    async close() {
      const deadline = performance.now() + close
      while (sending.size > 0 && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20))
      pool.transporter.close?.({ force: true })
    },
  }
}
