import { parentPort } from 'node:worker_threads'
import { DomainError } from '@turnout/core/error.ts'
import { readMaterial } from '@turnout/core/material/material.ts'
import type { Answer, Job } from './reading-job.ts'

async function answer({ material, settings }: Job): Promise<Answer> {
  try {
    return { read: await readMaterial(material, settings) }
  } catch (error) {
    if (error instanceof DomainError) return { refused: { code: error.code, message: error.message, details: error.details } }
    return { failed: error instanceof Error ? error.name : 'unknown' }
  }
}

// oxlint-disable unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.on('message', (job: Job) => void answer(job).then((said) => parentPort?.postMessage(said)))
parentPort?.postMessage('ready')
