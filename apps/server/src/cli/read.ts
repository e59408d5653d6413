import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import type { Material, MaterialRead, Outside, ReadSettings } from '@turnout/core/outside.ts'
import type { LabelledLine } from '@turnout/reader/cli/calibration.ts'
import { type CorpusLine, corpusLine, formatResult } from '@turnout/reader/cli/format.ts'
import { readCall } from '@turnout/reader/read-call.ts'

type Options = { published?: string; locale?: string; timezone?: string; json?: boolean; jsonl?: boolean; calibration?: boolean }

const refuse = (message: string): Error => Object.assign(new Error(message), { name: 'ReadError' })

async function readLines(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue
    const row = JSON.parse(line) as CorpusLine
    process.stdout.write(`${JSON.stringify({ id: row.id, drafts: readCall(corpusLine(row)).drafts })}\n`)
  }
}

/** A measuring tool: it holds all lines, and needs no table of its own until it is asked for. */
async function calibrate(): Promise<void> {
  const { calibrationOf } = await import('@turnout/reader/cli/calibration.ts')
  const lines: LabelledLine[] = []
  for await (const line of createInterface({ input: process.stdin })) if (line.trim()) lines.push(JSON.parse(line) as LabelledLine)
  process.stdout.write(calibrationOf(lines))
}

const largest = 5 * 1024 * 1024

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largest) throw refuse('This is larger than 5 MB. Give the part that holds the call.')
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

const local = (bytes: Uint8Array, name: string | null): Material => ({ bytes, name, contentType: null, url: null, lastModified: null })

/** From the web under the limits that the server keeps, from standard input, or from a file. */
async function materialOf(source: string): Promise<Material> {
  if (source === '-') return local(await readStandardInput(), null)
  if (/^https?:\/\//i.test(source)) {
    // Reading a text needs neither the settings nor the network, and should not wait for them.
    const [{ readConfig }, { createFetch }] = await Promise.all([import('../config.ts'), import('../sources/fetch-page.ts')])
    const { origin, fetchAllow } = readConfig(process.env)
    const fetched = await createFetch({ origin, allowed: fetchAllow })(source)
    if (fetched === 'unchanged') throw new Error('invariant: nothing was asked to be unchanged')
    return fetched
  }
  const bytes = await readFile(source).catch(() => {
    throw refuse(`${source} cannot be read. Check the name.`)
  })
  if (bytes.length > largest) throw refuse(`${source} is larger than 5 MB. Give the part that holds the call.`)
  return local(new Uint8Array(bytes), basename(source))
}

type Found = Pick<MaterialRead, 'drafts' | 'candidates' | 'notes' | 'text'> & { source: string | null; title: string | null; publisher: string | null; publishedOn: string }

/** A short text is read at once; a thread with limits is only worth its start for what may need them. */
const small = 200_000

async function readerFor(material: Material): Promise<Outside['read']> {
  const { readMaterial } = await import('@turnout/core/material/material.ts')
  const { formatOf } = await import('@turnout/core/material/material.rules.ts')
  if (material.bytes.length <= small && simple.has(formatOf(material))) return readMaterial
  // Kept for no other: a waiting thread would keep the command from ending.
  return (await import('../sources/read-in-worker.ts')).createRead({ idleMs: 0 })
}

const simple = new Set(['text', 'html', 'ics', 'mail', 'feed'])

/** What is in a material; of a feed, what is in each of its items. */
async function find(material: Material, settings: ReadSettings): Promise<Found[]> {
  const read = await readerFor(material)
  const result = await read(material, settings)
  if (result.format !== 'feed') return [{ ...result, source: result.sourceUrl }]
  const found: Found[] = []
  for (const { url, title, html, publishedAt, updatedAt } of result.items.slice(0, 200)) {
    const publishedOn = settings.publishedOn ?? (publishedAt ?? updatedAt)?.slice(0, 10) ?? null
    const item = await read({ ...local(new TextEncoder().encode(html || (title ?? ' ')), 'item.html'), contentType: 'text/html; charset=utf-8', url }, { ...settings, publishedOn, language: result.language ?? settings.language })
    if (item.format !== 'feed') found.push({ ...item, title, source: url })
  }
  return found
}

function print(found: Found[], { json }: Options): void {
  if (json) {
    const outputs = found.map(({ source, title, publisher, publishedOn, drafts, notes }) => ({ source, title, publisher, publishedOn, drafts, notes }))
    process.stdout.write(`${JSON.stringify(outputs.length === 1 ? outputs[0] : outputs, null, 2)}\n`)
    return
  }
  for (const [index, one] of found.entries()) {
    const heading = found.length > 1 ? `${index > 0 ? '\n' : ''}== ${[one.title, one.source].filter(Boolean).join(' · ')} (published ${one.publishedOn})\n` : ''
    process.stdout.write(heading + formatResult(one))
  }
}

/** `turnout read`: an address, a file or standard input for a person or a program, or corpus lines from standard input. */
export async function read(source: string | undefined, options: Options): Promise<void> {
  if (options.jsonl) return readLines()
  if (options.calibration) return calibrate()
  if (!source) throw refuse('Name a file or an address to read, or - for standard input; or give --jsonl and lines on standard input.')
  const { published: publishedOn = null, locale = null, timezone: timeZone = null } = options
  print(await find(await materialOf(source), { publishedOn, locale, timeZone, today: Temporal.Now.plainDateISO().toString(), language: 'en-GB' }), options)
}
