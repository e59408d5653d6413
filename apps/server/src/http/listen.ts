import { getRequestListener } from '@hono/node-server'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ViteDevServer } from 'vite'
import type { HttpApp } from './app.ts'
import type { AppEnv } from './app-deps.ts'

export type Listening = { port: number; close: () => Promise<void> }

/** Listens until closed. Closing answers what has begun and takes nothing new. In development the pages' sources are served too. */
export async function listen({ app, serveKept, close }: HttpApp, { port, host, vite }: { port: number; host?: string; vite?: ViteDevServer }): Promise<Listening> {
  const answer = getRequestListener((request, env) => app.fetch(request, env as AppEnv['Bindings']), { overrideGlobalObjects: true })
  const server = createServer((incoming, outgoing) => {
    if (serveKept(incoming, outgoing)) return
    if (vite === undefined) void answer(incoming, outgoing)
    else vite.middlewares(incoming, outgoing, () => void answer(incoming, outgoing))
  })
  server.requestTimeout = 30_000
  server.headersTimeout = 15_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      await vite?.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      })
      close()
    },
  }
}
