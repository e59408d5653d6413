import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { type CorpusLine, corpusLine, formatResult } from '@turnout/reader/cli/format.ts'
import type { ReadInput } from '@turnout/reader/draft.ts'
import { readCall } from '@turnout/reader/read-call.ts'

type Options = { published?: string; locale: string; timezone?: string; json?: boolean; jsonl?: boolean }

/** The text under the name that tells the reader what it is. */
function sourceOf(file: string, content: string): Pick<ReadInput, 'text' | 'html' | 'ics'> {
  if (/\.html?$/i.test(file)) return { html: content }
  return /\.ics$/i.test(file) ? { ics: content } : { text: content }
}

async function readLines(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue
    const row = JSON.parse(line) as CorpusLine
    process.stdout.write(`${JSON.stringify({ id: row.id, drafts: readCall(corpusLine(row)).drafts })}\n`)
  }
}

/** `turnout read`: one file for a person or a program, or corpus lines from standard input. */
export async function read(file: string | undefined, options: Options): Promise<void> {
  if (options.jsonl) return readLines()
  if (!file) throw Object.assign(new Error('Name a file to read, or give --jsonl and lines on standard input.'), { name: 'ReadError' })
  const content = await readFile(file, 'utf8').catch(() => {
    throw Object.assign(new Error(`${file} cannot be read. Check the name.`), { name: 'ReadError' })
  })
  const publishedOn = options.published ?? Temporal.Now.plainDateISO().toString()
  const result = readCall({ ...sourceOf(file, content), publishedOn, locale: options.locale, timeZone: options.timezone ?? null })
  process.stdout.write(options.json ? `${JSON.stringify({ drafts: result.drafts, notes: result.notes }, null, 2)}\n` : formatResult(result))
}
