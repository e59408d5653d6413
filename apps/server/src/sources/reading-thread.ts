import { Worker } from 'node:worker_threads'
import { DomainError } from '@turnout/core/error.ts'
import type { FeedRead, MaterialRead } from '@turnout/core/outside.ts'
import type { Answer, Job } from './reading-job.ts'

export type ReadingThread = { readonly alive: boolean; run(job: Job, timeoutMs: number): Promise<MaterialRead | FeedRead>; end(): Promise<unknown> }

const tooSlow = (): DomainError => new DomainError('too_large', 'This took longer than ten seconds to read. Give the part that holds the call.', { reason: 'read_timeout' })
const tooMuch = (): DomainError => new DomainError('too_large', 'This takes more memory to read than there is. Give the part that holds the call.', { reason: 'read_timeout' })

/**
 * A thread that reads one thing at a time. It takes a second or more to get ready and is then kept for the next; one that took
 * more than its time or its memory is ended at once, wherever it was.
 */
export function startThread(file: URL, memoryMb: number): ReadingThread {
  // No environment: what a library looks up there is none of a stranger's file's business.
  const thread = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }, stdout: true, stderr: true, env: {} })
  let alive = true
  let fail: ((error: unknown) => void) | undefined
  const ready = new Promise<void>((resolve) => thread.once('message', () => resolve()))
  thread.on('error', (error) => {
    alive = false
    fail?.((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error)
  })
  thread.on('exit', () => {
    alive = false
    fail?.(new Error('the reading thread ended without an answer'))
  })
  // What a library prints is nobody's log.
  thread.stdout.resume()
  thread.stderr.resume()

  async function ask(job: Job, timeoutMs: number): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    fail = reject
    promise.catch(() => undefined)
    // Getting ready is not the file's fault, but must end as well.
    let timer = setTimeout(() => reject(new Error('the reading thread does not get ready')), 60_000)
    try {
      await Promise.race([ready, promise])
      clearTimeout(timer)
      timer = setTimeout(() => reject(tooSlow()), timeoutMs)
      thread.once('message', resolve)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread.postMessage(job)
      return await promise
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    get alive() {
      return alive
    },
    async run(job, timeoutMs) {
      try {
        const answer = await ask(job, timeoutMs)
        if ('refused' in answer) throw new DomainError(answer.refused.code, answer.refused.message, answer.refused.details)
        if ('failed' in answer) throw new DomainError('invalid', 'This file is damaged or of a kind that cannot be read. Paste its text instead.', { reason: 'file_damaged' })
        return answer.read
      } catch (error) {
        // It may still be at work, or have been left in a strange state by a library.
        alive = false
        await thread.terminate()
        throw error
      }
    },
    end: () => thread.terminate(),
  }
}
