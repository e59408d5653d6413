import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Site = {
  /** Host and port, as a setting names them. */
  host: string
  url(path: string): string
  /** What the address answers from now on. */
  put(path: string, type: string, content: string | Buffer): void
  close(): Promise<void>
}

/** A web site on this machine, whose pages a test writes. */
export async function startSite(): Promise<Site> {
  const pages = new Map<string, { type: string; content: string | Buffer }>()
  const answer: RequestListener = ({ url = '/' }, response) => {
    const page = pages.get(url)
    if (page !== undefined) response.writeHead(200, { 'content-type': page.type }).end(page.content)
    else if (url === '/round') response.writeHead(302, { location: '/round' }).end()
    else if (url === '/members') response.writeHead(403, { 'content-type': 'text/plain' }).end('Members only.')
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here.')
  }
  const server = createServer(answer)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    url: (path) => `http://${host}${path}`,
    put: (path, type, content) => void pages.set(path, { type, content }),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
}
