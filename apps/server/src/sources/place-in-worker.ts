import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Outside } from '@turnout/core/outside.ts'
import type { TownPlace } from '@turnout/reader/gazetteer/place-towns.ts'

export type TownsAsked = { names: readonly string[]; zone: string; language: string }

/** As many answers as are kept: which towns a call's groups name changes seldom. */
const mostKept = 200

/**
 * Looks up towns in a thread of its own, because reading the world's towns takes the better part of a second, which nobody else is to wait for.
 * The thread is ended once nobody asked for a minute; what was answered is kept by what was asked.
 */
export function createTowns({ idleMs = 60_000, timeoutMs = 30_000, worker = new URL('./towns-worker.ts', import.meta.url) }: { idleMs?: number; timeoutMs?: number; worker?: URL } = {}): Outside['towns'] {
  const kept = new Map<string, Map<string, TownPlace>>()
  let thread: Worker | undefined
  let timer: NodeJS.Timeout | undefined
  // One asks after the other, so that each answer is to the question before it.
  let last: Promise<unknown> = Promise.resolve()

  async function ask(asked: TownsAsked): Promise<Map<string, TownPlace>> {
    clearTimeout(timer)
    const at = (thread ??= new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: 256 }, env: {} }))
    try {
      at.ref()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      at.postMessage(asked)
      const [answer] = (await once(at, 'message', { signal: AbortSignal.timeout(timeoutMs) })) as [Map<string, TownPlace>]
      at.unref()
      timer = setTimeout(() => void end(at), idleMs).unref()
      return answer
    } catch (error) {
      await end(at)
      throw error
    }
  }
  async function end(one: Worker): Promise<void> {
    if (thread === one) thread = undefined
    await one.terminate()
  }

  return async (names, { zone, language }) => {
    const asked = { names: [...new Set(names)].toSorted(), zone, language }
    const key = JSON.stringify(asked)
    const known = kept.get(key)
    if (known) return known
    const answer = last.then(() => ask(asked))
    last = answer.catch(() => undefined)
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
    kept.set(key, await answer)
    return answer
  }
}
