import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { DomainError } from '@turnout/core/error.ts'
import type { Ctx } from '@turnout/core/ctx.ts'
import { largestSource } from '@turnout/core/intake/intake.schema.ts'
import type { Logger } from 'pino'
import { type SMTPServerDataStream, type SMTPServerSession, SMTPServer } from 'smtp-server'
import { ConfigError } from '../config.ts'
import { describeError } from '../http/describe-error.ts'
import type { Route } from './route.ts'
import { isAutomatic, routesOf } from './routes.ts'

export type Inbound = { port: number; close(): Promise<void> }

type Limits = { maxBytes?: number; sessionMs?: number; idleMs?: number; maxClients?: number }
type Options = { ctx: Ctx; log: Logger; routes?: Route[] } & Limits

/** What the client is told; smtp-server sends the code. */
const reply = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode })

/**
 * Receives mail for the routes, and for nobody else: an unknown recipient is refused before anything is sent, so that no
 * bounce goes to a forged sender. Size, connections and time are bounded; the answer is given once the message is kept.
 */
export async function openInbound({ port, host, domain }: { port: number; host: string; domain: string }, { ctx, log, routes = routesOf(ctx, log), maxBytes = largestSource, sessionMs = 300_000, idleMs = 30_000, maxClients = 20 }: Options): Promise<Inbound> {
  async function routeOf(address: string): Promise<{ route: Route; key: string } | undefined> {
    const at = address.lastIndexOf('@')
    if (address.slice(at + 1).toLowerCase() !== domain) return undefined
    for (const route of routes) {
      const key = route.keyOf(address.slice(0, at))
      if (key !== undefined && (await route.knows(key))) return { route, key }
    }
    return undefined
  }

  async function takeMessage(raw: Uint8Array, { envelope }: SMTPServerSession): Promise<void> {
    const automatic = isAutomatic(raw, envelope.mailFrom === false ? '' : envelope.mailFrom.address)
    const failures: unknown[] = []
    for (const { address } of envelope.rcptTo) {
      const found = await routeOf(address)
      if (!found || (automatic && !found.route.takesAutomatic)) continue
      await found.route.take(found.key, raw).catch((error: unknown) => failures.push(error))
    }
    // What one of several recipients has taken must not be sent again to all of them.
    if (failures.length === envelope.rcptTo.length) throw failures[0]
    for (const error of failures) log.warn({ err: describeError(error) }, 'inbound mail not taken')
  }

  function answerOf(error: unknown): Error {
    if (error instanceof DomainError) return reply(error.code === 'too_many' ? 451 : 554, error.message)
    log.error({ err: describeError(error) }, 'inbound mail')
    return reply(451, 'Something went wrong here. Try again later.')
  }

  const server = new SMTPServer({
    name: domain,
    banner: 'Turnout',
    size: maxBytes,
    rejectOversized: true,
    maxClients,
    socketTimeout: idleMs,
    closeTimeout: 1000,
    maxRecipients: 5,
    maxAllowedUnauthenticatedCommands: 100,
    authOptional: true,
    // The library's own certificate proves nothing. A mail server in front brings one that does.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      routeOf(address).then((found) => done(found ? null : reply(550, 'There is nobody of this name here.')), (error: unknown) => done(answerOf(error)))
    },
    onData(stream, session, done) {
      collect(stream, maxBytes)
        .then((raw) => (raw ? takeMessage(raw, session) : undefined))
        .then(() => done(), (error: unknown) => done(answerOf(error)))
    },
  })
  server.on('error', (error) => log.debug({ err: describeError(error) }, 'inbound connection'))
  server.server.on('connection', (socket: Socket) => {
    const timer = setTimeout(() => socket.destroy(), sessionMs)
    socket.on('close', () => clearTimeout(timer))
  })
  const failed = Promise.withResolvers<never>()
  server.server.once('error', (error: NodeJS.ErrnoException) => failed.reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new ConfigError(`INBOUND_SMTP_PORT ${port} cannot be listened on (${error.code}). Stop what uses it, or choose another.`) : error))
  server.listen(port, host)
  await Promise.race([once(server.server, 'listening'), failed.promise])
  failed.promise.catch(() => undefined)
  return { port: (server.server.address() as AddressInfo).port, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** The whole message; undefined where it is larger than it may be, which the library answers. */
async function collect(stream: SMTPServerDataStream, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) if (stream.byteLength <= maxBytes) chunks.push(chunk)
  return stream.sizeExceeded ? undefined : new Uint8Array(Buffer.concat(chunks))
}
