import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Material, ReadSettings } from '@turnout/core/outside.ts'
import { expectRefusal } from '@turnout/core/testing/expectations.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRead } from './read-in-worker.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'turnout-reading-'))
})
afterAll(() => rm(folder, { recursive: true }))

const settings: ReadSettings = { publishedOn: '2030-03-01', locale: 'en-GB', timeZone: 'Europe/London', today: '2030-03-04', language: 'en' }
const material = (bytes: string | Uint8Array, more: Partial<Material> = {}): Material => ({ bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name: null, contentType: null, url: null, lastModified: null, ...more })
const call = 'The tenants’ network calls for a march on Thursday 21 March 2030, 12:00, at Castle Square in Leeds.'
const large = (text: string): string => `${text}\n\n${'Tea is served all day long. '.repeat(4000)}`

/** A thread that does this instead of reading. */
function thread(name: string, code: string): URL {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, `import { parentPort } from 'node:worker_threads'\nconst say = (answer) => parentPort.postMessage(answer)\nparentPort.on('message', () => {\n${code}\n})\nsay('ready')\n`)
  return pathToFileURL(path)
}

test('a thread reads, and is kept for the next', async () => {
  const read = createRead()
  expect(await read(material(call), settings)).toMatchObject({ format: 'text', drafts: [{ start: '2030-03-21T12:00' }] })
  const begun = performance.now()
  expect(await read(material(large(call)), settings)).toMatchObject({ format: 'text', drafts: [{ start: '2030-03-21T12:00' }] })
  expect(await read(material(`<!doctype html><p>${call}</p>`), settings)).toMatchObject({ format: 'html', drafts: [{ start: '2030-03-21T12:00' }] })
  expect(performance.now() - begun).toBeLessThan(3000)
})

test('one that nobody needs is ended, and another takes its place', async () => {
  const worker = thread('counting', "globalThis.count = (globalThis.count ?? 0) + 1; say({ read: { format: 'text', count: globalThis.count } })")
  const read = createRead({ worker, idleMs: 150 })
  const counts = [await read(material(call), settings), await read(material(call), settings)]
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect([...counts, await read(material(call), settings)]).toMatchObject([{ count: 1 }, { count: 2 }, { count: 1 }])
})

test('a refusal comes out of the thread whole', async () => {
  await expectRefusal(createRead()(material(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, ...Array.from({ length: 500 }, () => 7)])), settings), 'invalid', 'file_damaged')
  await expectRefusal(createRead()(material('PK\u0003\u0004nothing of Word'), settings), 'invalid', 'file_type')
})

test('a thread that takes too long is ended', async () => {
  const begun = performance.now()
  const once = "if (globalThis.before) for (;;); globalThis.before = true; say({ read: { format: 'text' } })"
  const read = createRead({ timeoutMs: 300, worker: thread('endless', once) })
  await read(material(call), settings)
  await expectRefusal(read(material(call), settings), 'too_large', 'read_timeout')
  expect(await read(material(call), settings), 'by another').toMatchObject({ format: 'text' })
  expect(performance.now() - begun).toBeLessThan(5000)
})

test('a thread that takes too much memory is ended, and the process lives', async () => {
  const worker = thread('greedy', 'const kept = []; for (;;) kept.push(new Array(100_000).fill(Math.random()))')
  await expectRefusal(createRead({ memoryMb: 32, worker })(material(large(call)), settings), 'too_large', 'read_timeout')
})

test('a thread that ends without a word, or whose library broke, is no answer', async () => {
  await expect(createRead({ worker: thread('silent', 'process.exit(0)') })(material(large(call)), settings)).rejects.toThrow('without an answer')
  await expectRefusal(createRead({ worker: thread('broken', "say({ failed: 'TypeError' })") })(material(large(call)), settings), 'invalid', 'file_damaged')
})

test('a few are read at once, the others wait, and too many are sent away', async () => {
  const worker = thread('slow', "setTimeout(() => say({ read: { format: 'text', drafts: [] } }), 30)")
  const read = createRead({ worker })
  const tries = await Promise.allSettled(Array.from({ length: 55 }, () => read(material(large(call)), settings)))
  expect(tries.filter(({ status }) => status === 'rejected')).toHaveLength(3)
  expect(await read(material(large(call)), settings)).toMatchObject({ format: 'text' })
})
