import { execFile } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { readPostmaster, stopPostmaster } from '@turnout/db/embedded/postmaster.ts'
import { clearStaleDirs, clearTemporaryDir, temporaryDir } from '@turnout/db/testing/temporary.ts'
import { ensurePagesBuilt } from './pages-built.ts'
import { pinnedNode, root } from './root.ts'
import { type ServerProcess, startProcess } from './server-process.ts'

export type Product = {
  /** Without a slash at the end. */
  baseUrl: string
  dataDir: string
  /** The environment it runs in, for a program beside it. */
  env: NodeJS.ProcessEnv
  /** What it has printed since its last start. */
  output(): string
  /** Printed while the instance has no organizer. */
  firstOrganizerLink(): string
  /** Runs an operator's command beside it and returns what that printed. */
  turnout(...args: string[]): Promise<string>
  /** Moves the rehearsal's clock, as the operator does. */
  moveClock(instant: string): Promise<void>
  /** Ends the server; its PostgreSQL ends with it only if the signal lets the server see to that. */
  kill(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<void>
  /** Starts it again on the same data, port and settings; stops it before if it runs. */
  restart(): Promise<void>
  /** Ends everything that was started, PostgreSQL included, and deletes the data if they were made here. */
  stop(): Promise<void>
}

const run = promisify(execFile)

/** A port nobody uses at the moment. The address that links carry has to be known before the start. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => void server.close(resolve))
  return port
}

/** What a person's shell would hold, without settings of the product or of the test runner. */
function environment(): NodeJS.ProcessEnv {
  const ours = /^(TURNOUT_|SMTP_|DATABASE_|MAIL_FROM$|PORT$|HOST$|TRUSTED_PROXIES$|SIGNUPS_PER_NETWORK$|LOG_LEVEL$|VITEST|NODE_ENV$|NODE_OPTIONS$)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
}

/**
 * Starts the product as its users run it: the real server on a free port, with its own PostgreSQL in `dataDir` (a
 * temporary one unless given), and returns when it is ready. Call `stop` whatever happens.
 */
export async function startProduct({ env: settings = {}, dataDir: given }: { env?: Record<string, string>; dataDir?: string } = {}): Promise<Product> {
  ensurePagesBuilt()
  await clearStaleDirs()
  const dataDir = given ?? temporaryDir()
  const env: NodeJS.ProcessEnv = { ...environment(), NODE_ENV: 'production', PORT: String(await freePort()), TURNOUT_DATA: dataDir, TURNOUT_TIME_ZONE: 'Europe/London', LOG_LEVEL: 'info', ...settings }
  const baseUrl = env.TURNOUT_ORIGIN ?? `http://localhost:${env.PORT}`
  const start = (): Promise<ServerProcess> => startProcess('apps/server/src/main.ts', [], env, `Turnout is ready: ${baseUrl}`)
  let server = await start().catch(async (error: unknown) => {
    await clear(dataDir, given === undefined)
    throw error
  })
  async function turnout(...args: string[]): Promise<string> {
    const { stdout } = await run(pinnedNode, ['--disable-warning=ExperimentalWarning', `${root}apps/server/src/cli.ts`, ...args], { cwd: root, env })
    return stdout
  }
  return {
    baseUrl,
    dataDir,
    env,
    output: () => server.output(),
    firstOrganizerLink() {
      const link = /becomes the organizer:\s+(http\S+)/.exec(server.output())?.[1]
      if (!link) throw new Error(`The server printed no link for the first organizer:\n${server.output().slice(-2000)}`)
      return link
    },
    turnout,
    moveClock: async (instant) => void (await turnout('clock', instant)),
    kill: (signal) => server.kill(signal),
    async restart() {
      await server.kill('SIGINT')
      server = await start()
    },
    async stop() {
      await server.kill('SIGINT')
      await clear(dataDir, given === undefined)
    },
  }
}

/** Ends the PostgreSQL that a killed server left behind. */
async function clear(dataDir: string, remove: boolean): Promise<void> {
  if (remove) return clearTemporaryDir(dataDir)
  const left = readPostmaster(`${dataDir}/postgres`)
  if (left) await stopPostmaster(`${dataDir}/postgres`, left, 5000)
}
