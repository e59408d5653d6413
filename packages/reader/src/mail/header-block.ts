import { findDates } from '../candidates/dates.ts'
import { findTimes } from '../candidates/times.ts'
import { unitsOf } from '../candidates/units.ts'
import { instantOf } from '../feed/instant.ts'
import { readingOf } from '../lexicon/reading.ts'
import { pageOfText } from '../normalise/plain.ts'
import { mentionsOf } from '../resolve/mentions.ts'

export interface Sender {
  name: string | null
  address: string | null
}

/** What a mail program writes above a message that it passes on. */
export interface HeaderBlock {
  from: Sender | null
  sentAt: string | null
  subject: string | null
}

type Field = 'from' | 'date' | 'subject' | 'other'

const labels: [field: Field, words: string][] = [
  ['from', 'from|von|de|da|van|från|fra'], ['date', 'date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato|verzonden|skickat'],
  ['subject', 'subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne'], ['other', 'to|an|à|para|a|aan|till|cc|kopie|reply-to|antwort an|répondre à|bcc|importance|organisation|organization'],
]
const fields = new Map(labels.flatMap(([field, words]) => words.split('|').map((word): [string, Field] => [word, field])))
const languages: Record<string, string> = { betreff: 'de', objet: 'fr', asunto: 'es', oggetto: 'it', assunto: 'pt', onderwerp: 'nl', ämne: 'sv' }

export const labelPattern = [...fields.keys()].toSorted((a, b) => b.length - a.length).join('|')
const label = new RegExp(`^[>\\s*]{0,10}(${labelPattern})\\s?:\\s*\\**\\s*\\|?\\s*(.*)$`, 'iu')

/** The labelled lines at the start of a list of lines, and how many they are; null where they say neither who nor when. */
export function headerBlockIn(lines: readonly string[], passedOnAt: string | null): { block: HeaderBlock; lines: number } | null {
  const said = new Map<Field, string>()
  let language = 'en'
  let used = 0
  let blank = 0
  for (const [i, line] of lines.slice(0, 25).entries()) {
    const [, name, value] = label.exec(line.slice(0, 1000)) ?? []
    if (name !== undefined) {
      const field = fields.get(name.toLowerCase())!
      language = languages[name.toLowerCase()] ?? language
      if (!said.has(field)) said.set(field, value!.trim())
      used = i + 1
      blank = 0
    } else if (line.trim() === '') {
      // A blank line stands before the first label, and one after the last.
      if (++blank > 1 && said.size > 0) break
    } else if (said.size === 0 || blank > 0) break
    // A list of recipients goes on in the next line.
    else if (/^\s|[;,>]\s*$|@/u.test(line)) used = i + 1
    else break
  }
  if (!said.has('from') || said.size < 2) return null
  return { block: { from: senderOf(said.get('from')!), sentAt: sentAtOf(said.get('date') ?? '', language, passedOnAt), subject: said.get('subject') || null }, lines: used }
}

/** `Name <address>`, `Name [mailto:address]` or either alone. */
export function senderOf(text: string): Sender | null {
  const address = /[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]+(?:\.[\w-]+){1,8}/u.exec(text.slice(0, 500))?.[0] ?? null
  const name = (address ? text.slice(0, text.indexOf(address)) : text).replace(/[<([]\s*(?:mailto:)?\s*$/iu, '').replace(/^["'\s]+|["'\s,]+$/gu, '').slice(0, 200)
  return name || address ? { name: name || null, address } : null
}

/** A date as a mail program of that language writes it; its clock, which names no zone, is taken as UTC. */
function sentAtOf(text: string, language: string, passedOnAt: string | null): string | null {
  const plain = instantOf(text)
  if (plain || text === '') return plain
  const page = pageOfText(text.slice(0, 200))
  const publishedOn = Temporal.PlainDate.from(passedOnAt?.slice(0, 10) ?? '2026-01-01')
  const reading = readingOf(page, { publishedOn, locale: language, timeZone: null })
  const dates = findDates(reading)
  const day = mentionsOf(reading, unitsOf(reading), dates)[0]?.start
  if (!day) return null
  const minutes = dates[0]?.minutes ?? findTimes(reading, dates)[0]?.start ?? 0
  return `${day.toString()}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00.000Z`
}
