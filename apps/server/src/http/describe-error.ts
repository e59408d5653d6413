export type DescribedError = { name: string; message: string; code?: string; at: string[]; cause?: DescribedError }

/**
 * An error as a log may keep it: without addresses, tokens or the values of a query. Database errors
 * carry the values in their message, so the message ends where those begin.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, message: error instanceof Response ? `response ${error.status}` : redact(messageOf(error)), at: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    message: redact(error.message.split(/\nparams?:/)[0] ?? ''),
    ...(code !== undefined && { code }),
    at: frames.slice(0, 12).map((line) => line.trim().slice(3)),
    ...(error.cause !== undefined && depth < 4 && { cause: describeError(error.cause, depth + 1) }),
  }
}

/** Some libraries tell of trouble with a plain object. */
const messageOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error))

/** Long runs of letters and digits are tokens, whatever holds them. */
export function redact(message: string): string {
  return message.replace(/[^\s"'<>(),;:]+@[^\s"'<>(),;:]+/g, '<address>').replace(/\b[\w-]{16,}(\.[\w-]+)*/g, (run) => (/\d/.test(run) && /[a-z]/i.test(run) ? '<token>' : run)).slice(0, 1000)
}
