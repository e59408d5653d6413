import type { Logger } from 'pino'

export type RequestLine = {
  requestId: string
  method: string
  /** The pattern of the address, never the address: it may hold a token. */
  route: string
  status: number
  ms: number
  kept?: boolean
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** One line for each request. */
export function logRequest(log: Logger, line: RequestLine): void {
  const { requestId, method, route, status, ms, kept } = line
  const entry = { requestId, method: methods.has(method) ? method : 'other', route, status, ms: Math.round(ms * 10) / 10, ...(kept && { kept }) }
  if (status >= 500) log.error(entry, 'request')
  else log.info(entry, 'request')
}
