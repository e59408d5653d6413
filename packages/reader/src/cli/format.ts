import type { Draft, Evidence, ReadInput, ReadResult } from '../draft.ts'

/** One line of a corpus of labelled texts, as far as the reader needs it. */
export interface CorpusLine {
  id: string
  text: string
  format: string
  locale: string
  source_timezone: string | null
  published: string | null
  reference_date?: string | null
}

/** What `readCall` is given for a corpus line: `html` and `ics` by their format, everything else as text. */
export function corpusLine(line: CorpusLine): ReadInput {
  const publishedOn = line.published ?? line.reference_date
  if (!publishedOn) throw new TypeError(`Case ${line.id} says neither "published" nor "reference_date".`)
  const source = line.format === 'html' ? { html: line.text } : line.format === 'ics' ? { ics: line.text } : { text: line.text }
  return { ...source, publishedOn, locale: line.locale, timeZone: line.source_timezone }
}

const width = 10

/** The drafts for a person: a table of fields for each, then the quotes that prove them, then the notes. */
export function formatResult(result: ReadResult): string {
  const parts = result.drafts.map((draft, i) => formatDraft(draft, i + 1, result.drafts.length))
  if (parts.length === 0) parts.push('No event found.')
  if (result.notes.length > 0) parts.push(['Notes', ...result.notes.map((note) => `  ${note}`)].join('\n'))
  return `${parts.join('\n\n')}\n`
}

function formatDraft(draft: Draft, number: number, of: number): string {
  const rows: [string, string | null][] = [
    ['kind', draft.kind.replaceAll('_', ' ')], ['when', when(draft)], ['zone', draft.timezone], ['place', draft.place], ['scope', draft.scope],
    ['caller', draft.caller], ['url', draft.url], ['sure', `${Math.round(draft.confidence * 100)} %`],
  ]
  const lines = [`${number}/${of}  ${draft.title}`]
  for (const [name, value] of rows) lines.push(`  ${name.padEnd(width)}${value ?? '–'}`)
  if (draft.weekdayMismatch) lines.push(`  ${'check'.padEnd(width)}the printed weekday or year does not fit the date`)
  lines.push('  evidence')
  for (const proof of draft.evidence) lines.push(`    ${proof.field.padEnd(width - 2)}${quote(proof)}`)
  return lines.join('\n')
}

function when(draft: Draft): string {
  const end = draft.end ? (draft.end.slice(0, 10) === draft.start.slice(0, 10) ? ` to ${draft.end.slice(11)}` : ` to ${day(draft.end)}`) : ''
  return `${day(draft.start)}${end}${draft.allDay ? ', all day' : ''}`
}

function day(stamp: string): string {
  const date = Temporal.PlainDate.from(stamp.slice(0, 10))
  return `${date.toLocaleString('en-GB', { weekday: 'long' })} ${date.toString()}${stamp.length > 10 ? ` ${stamp.slice(11)}` : ''}`
}

const quote = (proof: Evidence) => `“${proof.quote.replace(/\s+/gu, ' ').slice(0, 200)}” [${proof.from}–${proof.to}]`
