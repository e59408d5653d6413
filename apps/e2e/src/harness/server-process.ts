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

/**
 * Ends the server, and so its PostgreSQL, should this process die without doing so: a test runner kills its workers. The
 * shell waits on a pipe that closes with us.
 */
function leash(server: ChildProcess): ChildProcess {
  return spawn('sh', ['-c', 'read _; kill -INT "$1" 2>/dev/null', 'leash', String(server.pid)], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
}

/** Runs one of the product's programs as `npm start` and `npm run turnout` do, and returns when it has said the awaited words. */
export async function startProcess(entry: string, args: string[], env: NodeJS.ProcessEnv, awaited: string): Promise<ServerProcess> {
  const child = spawn(pinnedNode, ['--disable-warning=ExperimentalWarning', root + entry, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const held = leash(child)
  const ended = once(child, 'exit').then(() => held.kill('SIGKILL'))
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
