import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { pinnedNode, root } from './root.ts'

export type ServerProcess = {
  /** Everything it has said so far. */
  output(): string
  /** True until it has ended. */
  runs(): boolean
  /** Sends the signal and returns when the process has ended; one that does not within a while is killed. */
  kill(signal: NodeJS.Signals): Promise<void>
}

const readyWithin = 60_000
const endsWithin = 20_000

/** Children of this process. Should it end without stopping them, they end after it, each with its PostgreSQL. */
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGINT')
})

/** Runs one of the product's programs as `npm start` and `npm run turnout` do, and returns when it has said the awaited words. */
export async function startProcess(entry: string, args: string[], env: NodeJS.ProcessEnv, awaited: string): Promise<ServerProcess> {
  const child = spawn(pinnedNode, ['--disable-warning=ExperimentalWarning', root + entry, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  const ended = once(child, 'exit').then(() => running.delete(child))
  let output = ''
  let timer: NodeJS.Timeout | undefined
  const said = new Promise<void>((resolve, reject) => {
    const hear = (chunk: string): void => {
      output += chunk
      if (output.includes(awaited)) resolve()
    }
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear)
    const fail = (what: string): void => reject(new Error(`${entry} ${what} before it said "${awaited}". It said:\n${output.slice(-4000)}`))
    timer = setTimeout(() => fail('took too long'), readyWithin)
    void ended.then(() => fail('ended'))
  }).finally(() => clearTimeout(timer))
  const runs = (): boolean => child.exitCode === null && child.signalCode === null
  async function kill(signal: NodeJS.Signals): Promise<void> {
    if (!runs()) return
    child.kill(signal)
    const timer = setTimeout(() => child.kill('SIGKILL'), endsWithin)
    await ended
    clearTimeout(timer)
  }
  try {
    await said
  } catch (error) {
    await kill('SIGKILL')
    throw error
  }
  return { output: () => output, runs, kill }
}
