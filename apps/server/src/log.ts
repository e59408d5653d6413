import { type Logger, pino } from 'pino'

/**
 * The process's log: one JSON object a line. Lines are written together, at the latest after half a
 * second and at once from errors on; a write for each request would cost as much as the request.
 */
export function createLog({ level = 'info', to = 1 }: { level?: string; to?: number | string } = {}): Logger {
  const destination = pino.destination({ dest: to, sync: false, minLength: 8 * 1024 })
  const timer = setInterval(() => destination.flush(), 500)
  timer.unref()
  process.on('exit', () => {
    try {
      destination.flushSync()
    } catch {
      // Nothing was ever opened, or the reader of the log is gone: there is nobody left to tell.
    }
  })
  return pino(
    {
      level,
      base: undefined,
      formatters: { level: (label) => ({ level: label }) },
      hooks: {
        logMethod(args, method, number) {
          method.apply(this, args)
          if (number >= 50) destination.flush()
        },
      },
    },
    destination,
  )
}
