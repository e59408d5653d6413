import { inAll } from '../languages/patterns.ts'
import type { Page } from '../normalise/page.ts'

/** A stretch of the text. */
export interface Stretch {
  from: number
  to: number
}

const mail = new RegExp(`^(${inAll('mailFields')})\\s?:\\s*(.*)$`, 'iu')
const sender = new RegExp(`^(?:${inAll('senders')})$`, 'iu')
const about = new RegExp(`^(?:${inAll('subjects')})$`, 'iu')
const addressee = new RegExp(`^(?:${inAll('addressees')})$`, 'iu')
const frontMatter = /^(?:title|date|author|authors|tags|layout|slug|category|categories|draft|published|updated|lastmod|permalink|description|image|summary)\s?:/u
const told = new RegExp(`^(?:${inAll('tellsWhen')})(?!\\p{L})`, 'iu')
/** RFC 5322's date and time: a machine wrote it. */
const written = /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:[+-]\d{4}|GMT|UTC?|Z)/gu

/** "Luleå2015-10-19 21:34": where and when, alone on a line. */
const stamped = /^[\p{L} ,.-]{0,30}(\d{4}-\d\d-\d\d),?\s(?:kl\.?\s)?\d\d[:.]\d\d$/iu
const mostAbove = 6
const longest = 160
const mostLines = 3000

/**
 * The lines that tell when something was written and no more: a letter's header, a page's front matter, "Posted on …",
 * "Embargo: …". Their dates and times are no event's.
 */
export function mastheadsOf(page: Page, publishedOn: Temporal.PlainDate): Stretch[] {
  const found: Stretch[] = []
  const lines = page.lines.slice(0, mostLines).map((line) => ({ line, text: page.text.slice(line.from, Math.min(line.to, line.from + longest)) }))
  for (let first = 0; first < lines.length; first++) {
    const { line, text } = lines[first]!
    for (const stamp of text.matchAll(written)) found.push({ from: line.from + stamp.index, to: line.from + stamp.index + stamp[0].length })
    if (first < mostAbove && line.to - line.from <= 60 && stamped.exec(text)?.[1] === publishedOn.toString()) found.push({ from: line.from, to: line.to })
    if (told.test(text) && line.to - line.from <= longest) found.push({ from: line.from, to: line.to })
    if (!mail.test(text) && !frontMatter.test(text)) continue
    let end = first + 1
    while (end < lines.length && lines[end]!.line.block === line.block && (mail.test(lines[end]!.text) || frontMatter.test(lines[end]!.text))) end++
    const run = lines.slice(first, end)
    if (isHeader(run.map((one) => one.text)) || isFrontMatter(run.map((one) => one.text))) for (const one of run) if (!isTitle(one.text)) found.push({ from: one.line.from, to: one.line.to })
    first = end - 1
  }
  return found
}

/** "From: 10am / To: 4pm" are the hours of an event: a sender is somebody. */
function isHeader(lines: readonly string[]): boolean {
  const fields = lines.map((line) => mail.exec(line)).filter((match) => match !== null)
  return fields.length >= 2 && fields.some(([, name, value]) => sender.test(name!) && /^\P{N}*\p{L}{3}/u.test(value!)) && fields.some(([, name]) => about.test(name!) || addressee.test(name!))
}

const isFrontMatter = (lines: readonly string[]) => lines.length >= 2 && lines.some((line) => /^(?:author|authors|tags|layout|slug|category|categories|draft|permalink)\s?:/u.test(line))

const isTitle = (line: string) => /^title\s?:/u.test(line) || about.test(mail.exec(line)?.[1] ?? '')

/** What does not lie in any of the stretches; both stand in the order of the text. */
export function outside<T extends Stretch>(all: readonly T[], stretches: readonly Stretch[]): T[] {
  let next = 0
  return all.filter((one) => {
    while (stretches[next] && stretches[next]!.to <= one.from) next++
    return !stretches[next] || one.to <= stretches[next]!.from
  })
}
