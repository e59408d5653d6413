import { DomainError } from '@turnout/core/error.ts'
import type { Outside } from '@turnout/core/outside.ts'
import { type ReadingThread, startThread } from './reading-thread.ts'

export type ReadLimits = {
  timeoutMs?: number
  memoryMb?: number
  /** Threads at most; what is more waits for its turn. */
  atOnce?: number
  /** A thread that nobody needed for so long is ended. */
  idleMs?: number
  worker?: URL
}

const mostWaiting = 50

/**
 * Reads materials in threads of their own, each within bounds of time and memory, so that nothing a stranger wrote can hold
 * up the process or bring it down. Threads are started when needed and kept for a while, as getting ready takes them longest.
 */
export function createRead({ timeoutMs = 10_000, memoryMb = 768, atOnce = 2, idleMs = 300_000, worker = new URL('./reading-worker.ts', import.meta.url) }: ReadLimits = {}): Outside['read'] {
  const idle: { thread: ReadingThread; timer: NodeJS.Timeout }[] = []
  const waiting: (() => void)[] = []
  let running = 0

  function take(): ReadingThread {
    for (let kept = idle.pop(); kept; kept = idle.pop()) {
      clearTimeout(kept.timer)
      if (kept.thread.alive) return kept.thread
    }
    return startThread(worker, memoryMb)
  }
  function keep(thread: ReadingThread): void {
    const entry = { thread, timer: setTimeout(() => void (idle.splice(idle.indexOf(entry), 1), thread.end()), idleMs).unref() }
    idle.push(entry)
  }

  return async (material, settings) => {
    if (running < atOnce) running++
    else {
      if (waiting.length >= mostWaiting) throw new DomainError('too_many', 'Many texts are being read just now. Try again in a minute.', { reason: 'busy', retryAfterSeconds: 60 })
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
    const thread = take()
    try {
      return await thread.run({ material, settings }, timeoutMs)
    } finally {
      if (thread.alive) keep(thread)
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
