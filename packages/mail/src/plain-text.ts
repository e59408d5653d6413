import type { MailContent } from './mail-content.ts'

const width = 72

/** The mail as plain text: the same words in the same order, wrapped at 72 characters, every address on a line of its own. */
export function renderText({ banner, heading, paragraphs, facts, action, links = [], footer, unsubscribe }: MailContent): string {
  const linked = ({ label, url }: { label: string; url: string }) => `${wrap(`${label}:`)}\n${oneWord(url)}`
  const blocks = [
    ...(banner ? [wrap(`*** ${banner} ***`)] : []),
    wrap(heading),
    ...paragraphs.map((paragraph) => wrap(paragraph)),
    facts.map(({ label, value }) => fact(label, value)).join('\n'),
    ...[...(action ? [action] : []), ...links].map(linked),
    // The usual mark under which programs expect what is not the message itself.
    ['-- ', ...footer.map((line) => wrap(line)), ...(unsubscribe ? [linked(unsubscribe)] : [])].join('\n'),
  ]
  return `${blocks.filter((block) => block !== '' && block !== '-- ').join('\n\n')}\n`
}

/** `When: Thursday …`, further lines indented; lines that the value has of itself stay lines. */
function fact(label: string, value: string): string {
  return value.split(/\r?\n/).map((line, i) => wrap(i === 0 ? `${label}: ${line}` : `  ${line.trim()}`, '  ')).join('\n')
}

/** Keeps line breaks, and never breaks a word: an address that is longer than a line stands on one of its own. */
function wrap(text: string, indent = ''): string {
  return text.split(/\r\n?|\n/).map((line) => wrapLine(line, indent)).join('\n')
}

function wrapLine(text: string, indent: string): string {
  if (text.length <= width) return text.trimEnd()
  const lines: string[] = []
  let line = /^ */.exec(text)?.[0] ?? ''
  let empty = true
  for (const word of text.split(/[ \t]+/)) {
    if (word === '') continue
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line)
      line = indent
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line].join('\n')
}

const oneWord = (url: string) => url.replaceAll(/\s/g, encodeURIComponent)
