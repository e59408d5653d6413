import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rssOf } from '@turnout/core/testing/feeds.ts'
import { calendarOf } from '@turnout/core/testing/calendars.ts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

// Each command is a process of its own, which takes a second where nothing else is going on.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
let server: Server
let port: number
const pages: Record<string, [type: string, body: string]> = {}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'turnout-read-'))
  server = createServer((request, response) => {
    const [type, body] = pages[request.url ?? ''] ?? []
    response.writeHead(type ? 200 : 404, type ? { 'content-type': type } : {}).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

const cli = new URL('../cli.ts', import.meta.url).pathname

/** The command as an operator runs it. */
function run(args: string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, 'read', ...args], { env: { ...process.env, ...env } }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }))
    child.stdin?.end(input)
  })
}

const call = 'The tenants’ network calls for a march on Thursday 21 March 2030, 12:00, at Castle Square in Leeds.'
const settings = ['--published', '2030-03-01', '--timezone', 'Europe/London']
const file = async (name: string, content: string): Promise<string> => {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

test('a file, and the same text from standard input', async () => {
  const [fromFile, fromInput] = [await run([await file('call.txt', call), ...settings]), await run(['-', ...settings], { input: call })]
  expect(fromFile.out).toContain('Thursday 2030-03-21 12:00')
  expect(fromInput).toEqual(fromFile)
})

test('for programs, of any kind by what it holds', async () => {
  const { out } = await run([await file('dates.bin', calendarOf({ title: 'March for rents', start: '2030-03-21T12:00' })), '--json', ...settings])
  expect(JSON.parse(out)).toMatchObject({ drafts: [{ title: 'March for rents', start: '2030-03-21T12:00' }], notes: [] })
  const mail = await file('call.eml', `From: Press <press@example.org>\r\nTo: you@example.org\r\nSubject: A march\r\nDate: Fri, 01 Mar 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nJoin the march next Saturday at noon.\r\n`)
  expect(JSON.parse((await run([mail, '--json'])).out)).toMatchObject({ publishedOn: '2024-03-01', publisher: 'Press', drafts: [{ start: '2024-03-09T12:00' }] })
})

test('an address, where an operator permits it; a feed item by item', async () => {
  pages['/call'] = ['text/html; charset=utf-8', `<!doctype html><html lang="en"><body><article><p>${call}</p></article></body></html>`]
  pages['/feed'] = ['application/rss+xml', rssOf('News', { id: 'one', title: 'A march', text: call }, { id: 'two', title: 'On teapots', text: 'An essay about teapots and their lids.' })]
  const env = { FETCH_ALLOW: `127.0.0.1:${port}` }
  expect((await run([`http://127.0.0.1:${port}/call`, ...settings], { env })).out).toContain('Thursday 2030-03-21 12:00')
  const feed = await run([`http://127.0.0.1:${port}/feed`, '--json'], { env })
  expect(JSON.parse(feed.out)).toMatchObject([{ title: 'A march', source: 'https://news.example.org/one', publishedOn: '2030-03-01', drafts: [{ start: '2030-03-21T12:00' }] }, { title: 'On teapots', drafts: [] }])
  expect(await run([`http://127.0.0.1:${port}/call`])).toMatchObject({ code: 1, err: 'turnout: Only the usual ports of the web, 80 and 443, are asked. Give the public address of the page.\n' })
  expect((await run(['http://127.0.0.1/call'])).err).toContain('private network')
})

test('what is long is read in a thread, and the command ends', async () => {
  const begun = performance.now()
  const { out } = await run([await file('long.txt', `${call}\n\n${'Tea is served all day long. '.repeat(8000)}`), ...settings])
  expect(out).toContain('Thursday 2030-03-21 12:00')
  expect(performance.now() - begun).toBeLessThan(50_000)
})

test('lines of a corpus, as before', async () => {
  const { out } = await run(['--jsonl'], { input: `${JSON.stringify({ id: 'a', text: call, format: 'text', locale: 'en-GB', source_timezone: 'Europe/London', published: '2030-03-01' })}\n\n` })
  expect(JSON.parse(out)).toMatchObject({ id: 'a', drafts: [{ start: '2030-03-21T12:00' }] })
})

test.each([
  ['nothing to read', [], 'Name a file or an address'],
  ['a file that is not there', ['/nowhere/at/all.txt'], 'cannot be read'],
  ['a day that is none', ['-', '--published', '2030-02-30'], 'is not a day'],
])('%s is one sentence', async (_name, args, says) => {
  const { code, err } = await run(args as string[], { input: call })
  expect([code, err.split('\n')]).toEqual([1, [expect.stringContaining(says as string), '']])
})
