import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

/** Starts one of our own modules in a process of its own and waits for its first message. */
export async function startChild<First>(module: string, args: string[] = []): Promise<{ first: First; child: ChildProcess; stop: () => void }> {
  const child = fork(new URL(module, import.meta.url), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  // One that cannot start would be waited for without end.
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${module} ended before it was ready`)
  })
  const [first] = (await Promise.race([once(child, 'message'), ended])) as [First]
  ended.catch(() => undefined)
  return { first, child, stop: () => child.kill() }
}
