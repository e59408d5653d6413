import { openDatabase } from '@turnout/db/client.ts'
import { findEmbedded } from '@turnout/db/embedded.ts'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../../', import.meta.url))

export type Product = { origin: string; dataDir: string; seconds: number; child: ChildProcess; stop(): Promise<void> }

/** An empty folder for one product's data. */
export const newDataDir = (): Promise<string> => mkdtemp(join(tmpdir(), 'turnout-bench-'))

export const removeDataDir = (dataDir: string): Promise<void> => rm(dataDir, { recursive: true, force: true })

/** Starts the product as people do and waits until it says that it is ready. */
export async function startProduct(command: string[], dataDir: string): Promise<Product> {
  const started = performance.now()
  const [program = '', ...args] = command
  const child = spawn(program, args, { cwd: root, env: { ...process.env, NODE_ENV: 'production', PORT: '0', TURNOUT_DATA: dataDir, LOG_LEVEL: 'info' }, stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const origin = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      // Only the first lines matter; the log that follows is read so that nothing waits for it.
      if (text.length < 10_000) text += chunk.toString()
      const ready = /Turnout is ready: (\S+)/.exec(text)
      if (ready?.[1]) resolve(ready[1].replace('localhost', '127.0.0.1'))
    })
    child.once('exit', () => reject(new Error('the product ended before it was ready')))
  })
  const seconds = (performance.now() - started) / 1000
  return {
    origin, dataDir, seconds, child,
    async stop() {
      // As a terminal sends Ctrl-C: to every process of the command.
      process.kill(-(child.pid ?? 0), 'SIGINT')
      await exited
    },
  }
}

/** Runs `work` beside a server of its own on an empty database, with a way into it past the server, and leaves nothing behind. */
export async function besideProduct<Outcome>(work: (product: Product, database: ReturnType<typeof openDatabase>) => Promise<Outcome>): Promise<Outcome> {
  const dataDir = await newDataDir()
  try {
    const product = await startProduct([process.execPath, 'apps/server/src/main.ts'], dataDir)
    try {
      const found = await findEmbedded({ dataDir })
      if (!found) throw new Error('the product has no database')
      const database = openDatabase({ url: found.url, max: 2 })
      return await work(product, database).finally(() => database.close())
    } finally {
      await product.stop()
    }
  } finally {
    await removeDataDir(dataDir)
  }
}
