import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

export type SunkMail = {
  from: string
  to: string[]
  raw: Buffer
  /** With its angle brackets, as it stands in the header. */
  messageId: string
  receivedAt: number
  /** Done when asked for, so that a benchmark measures sending and not parsing. */
  parsed(): Promise<Email>
}

/** `data` is the first piece of the message, `end` the whole of it before the reply. */
type Stage = 'connect' | 'from' | 'rcpt' | 'data' | 'end'
export type SinkBehaviour = (at: { stage: Stage; /** The recipient, once it is known. */ to: string; /** How often this stage was reached, from 1. */ count: number }) => SinkReply | undefined | Promise<SinkReply | undefined>
/**
 * `drop` cuts the connection there; at `end` the mail is not kept. `accept-and-die` keeps the mail and cuts the connection
 * before the reply, as a server that crashes would. A reply with a code refuses.
 */
export type SinkReply = 'drop' | 'accept-and-die' | { code: number; text: string }

export type Sink = {
  url: string
  /** In the order in which they came. */
  mails: SunkMail[]
  waitFor(wanted: number | ((mail: SunkMail) => boolean), timeout?: number): Promise<SunkMail>
  openConnections(): number
  /** Connections that were ever opened. */
  connections(): number
  close(): Promise<void>
}

/** A real SMTP server on a free port of the loopback that keeps all it gets. */
export async function startSink({ behaviour, user, password }: { behaviour?: SinkBehaviour; user?: string; password?: string } = {}): Promise<Sink> {
  const mails: SunkMail[] = []
  const waiting = new Set<() => void>()
  const counts = { connect: 0, from: 0, rcpt: 0, data: 0, end: 0 }
  const sockets = new Map<number, Socket>()
  const ask = async (stage: Stage, to: string, session: SMTPServerSession, done: (error?: Error | null) => void, accept: () => void = () => undefined) => {
    const count = ++counts[stage]
    const reply = await behaviour?.({ stage, to, count })
    if (reply === 'accept-and-die' || reply === undefined) accept()
    if (reply === undefined) return done()
    if (typeof reply === 'object') return done(Object.assign(new Error(reply.text), { responseCode: reply.code }))
    sockets.get(session.remotePort)?.destroy()
  }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', ...(user ? [] : ['AUTH'])],
    authOptional: !user,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    hideSTARTTLS: true,
    closeTimeout: 200,
    onAuth: (auth, _session, done) => (auth.username === user && auth.password === password ? done(null, { user: auth.username }) : done(new Error('Wrong user name or password'))),
    onConnect: (session, done) => void ask('connect', '', session, done),
    onMailFrom: (_address, session, done) => void ask('from', '', session, done),
    onRcptTo: (address, session, done) => void ask('rcpt', address.address, session, done),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.once('data', () => void ask('data', session.envelope.rcptTo[0]?.address ?? '', session, () => undefined))
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks)
        const to = session.envelope.rcptTo.map(({ address }) => address)
        const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address
        void ask('end', to[0] ?? '', session, done, () => {
          const messageId = /^message-id:\s*(<[^>]*>)/im.exec(raw.toString('latin1'))?.[1] ?? ''
          let parsed: Promise<Email> | undefined
          mails.push({ from, to, raw, messageId, receivedAt: Date.now(), parsed: () => (parsed ??= PostalMime.parse(raw)) })
          for (const look of waiting) look()
        })
      })
    },
  })
  // A client that goes away in the middle is part of what is tested.
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    const { remotePort = 0 } = socket
    sockets.set(remotePort, socket)
    socket.on('close', () => sockets.delete(remotePort))
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://${user ? `${encodeURIComponent(user)}:${encodeURIComponent(password ?? '')}@` : ''}127.0.0.1:${port}`,
    mails,
    waitFor: (wanted, timeout = 5_000) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const mail = typeof wanted === 'number' ? mails[wanted - 1] : mails.find((mail) => wanted(mail))
          if (!mail) return
          waiting.delete(look)
          clearTimeout(timer)
          resolve(mail)
        }
        const timer = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`The mail that was waited for did not come within ${timeout} ms; ${mails.length} others did.`))
        }, timeout)
        waiting.add(look)
        look()
      }),
    openConnections: () => server.connections.size,
    connections: () => counts.connect,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
