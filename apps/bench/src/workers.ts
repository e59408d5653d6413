import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { root } from './product.ts'
import { processorOf, type Workbench } from './workbench.ts'

export type WorkerProcess = { /** Megabytes of it alone. */ memory(): number; /** Milliseconds of processor time. */ processor(): number; stop(): Promise<void> }

/** A worker as operators run it, in a process of its own. */
export async function startWorkerProcess({ url, secret }: Workbench, smtpUrl: string): Promise<WorkerProcess> {
  const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: url, TURNOUT_SECRET: secret, SMTP_URL: smtpUrl, PORT: '0', LOG_LEVEL: 'error' }
  const child: ChildProcess = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'apps/server/src/cli.ts', 'worker'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => void (chunk.toString().includes('worker is ready') && resolve()))
    child.once('exit', () => reject(new Error('the worker ended before it was ready')))
  })
  return {
    memory: () => Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    processor: () => processorOf(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}
