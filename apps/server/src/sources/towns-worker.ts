import { parentPort } from 'node:worker_threads'
import { placeTowns } from '@turnout/reader/gazetteer/place-towns.ts'
import type { TownsAsked } from './place-in-worker.ts'

// oxlint-disable unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.on('message', ({ names, zone, language }: TownsAsked) => parentPort?.postMessage(placeTowns(names, { zone, language })))
