import type { Logger } from 'pino'

export type RequestLine = {
  requestId: string
  method: string
  /** The pattern of the address, never the address: it may hold a token. */
  route: string
  status: number
  ms: number
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** One line for each request. */
export function logRequest(log: Logger, line: RequestLine): void {
  const { requestId, method, route, status, ms } = line
  const entry = { requestId, method: methods.has(method) ? method : 'other', route, status, ms: Math.round(ms * 10) / 10 }
  if (status >= 500) log.error(entry, 'request')
  else log.info(entry, 'request')
}

export type KeptTally = { count: (route: string) => void; close: () => void }

/** Kept pages are counted, and written down once a second: a line for each would cost as much as the page. */
export function createKeptTally(log: Logger): KeptTally {
  const counts = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  const write = () => {
    timer = undefined
    for (const [route, served] of counts) log.info({ route, served }, 'kept pages')
    counts.clear()
  }
  return {
    count(route) {
      counts.set(route, (counts.get(route) ?? 0) + 1)
      timer ??= setTimeout(write, 1000).unref()
    },
    close() {
      clearTimeout(timer)
      write()
    },
  }
}
