import { ConfigError, readConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { start } from '../start.ts'

export async function runWorker(): Promise<void> {
  const config = readConfig(process.env)
  if (!config.databaseUrl) throw new ConfigError('A worker of its own needs DATABASE_URL: with the built-in database the server does this work itself.')
  const starting = start(config, createLog({ level: config.logLevel ?? 'info' }), { headless: true })
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    await (await starting).stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
  await starting
  console.log('Turnout’s worker is ready.')
}
