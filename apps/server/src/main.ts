import { AlreadyRunningError } from '@turnout/db/embedded.ts'
import { ConfigError, readConfig } from './config.ts'
import { describeError } from './http/describe-error.ts'
import { createLog } from './log.ts'
import { start } from './start.ts'

const development = process.env.NODE_ENV === 'development'

/** Two lines for a person in front of all that is written for machines. */
function say(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

function fail(error: unknown): never {
  const expected = error instanceof ConfigError || error instanceof AlreadyRunningError || (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  const message = (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? 'This port is in use. Stop what uses it, or choose another: PORT=3001 npm start.' : (error as Error).message
  process.stderr.write(expected ? `turnout: ${message}\n` : `turnout: could not start. ${JSON.stringify(describeError(error), null, 2)}\n`)
  process.exit(1)
}

try {
  const config = readConfig(process.env)
  const log = createLog({ level: config.logLevel ?? (process.stdout.isTTY ? 'warn' : 'info') })
  let stopping = false
  // The terminal sends Ctrl-C to every process of the command; it may arrive more than once, and before the start is through.
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    const started = await starting.catch(() => undefined)
    await started?.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
  const starting = start(config, log, { development })
  const { origin, port, firstOrganizerLink, rehearsal } = await starting
  const address = config.originIsDefault ? `http://localhost:${port}` : origin
  say('', `Turnout is ready: ${address}`)
  if (rehearsal) say('This is a rehearsal: the clock is not the real one and mail goes nowhere outside this machine.')
  if (firstOrganizerLink) say('', 'Nobody organizes here yet. Whoever opens this link first becomes the organizer:', `  ${firstOrganizerLink}`)
  say('')
} catch (error) {
  fail(error)
}
