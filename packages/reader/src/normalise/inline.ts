import type { PageBuilder } from './page.ts'

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', hellip: '…' }

/** Numeric and the commonest named character references, which pasted text often carries. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/gu, (whole, decimal: string, hex: string, name: string) => {
    if (name) return named[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })
}

// Bounded, so that a megabyte of "[" costs no more than a megabyte of "a".
const markup = /<!\[CDATA\[|\]\]>|!\[[^\]\n]{0,200}\]\([^()\s]{0,500}[^()\n]{0,100}\)|\[([^[\]\n]{1,300})\]\(\s?<?((?:[^()\s>]|\([^()\s>]{0,200}\)){1,1000})>?(?:\s+"[^"\n]{0,200}")?\s?\)|<?((?:https?:\/\/|(?<![\p{L}\p{N}@./-])www\.(?=[\p{L}\p{N}]))[^\s<>"'\]}“”]{1,1000})>?|\*{1,3}|(?<![\p{L}\p{N}_])_{1,2}|_{1,2}(?![\p{L}\p{N}_])|`+|~~|<\/?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>]{0,300})?\/?>|\[\^[^\]\n]{1,60}\]/gu

/** "23^rd^ September", "1^er^ mai", as Pandoc sets what stands higher. */
const raised = /(\d)\^(st|nd|rd|th|er|re|e|a|o)\^/gu

/** A link set in HTML amid Markdown. */
const anchor = /^<a\s[^<>]{0,200}?href=["']?(https?:\/\/[^\s"'<>]{1,1000})/iu

/** Writes one line's text: emphasis, images, footnote marks and stray tags go; links keep their label and their target. */
export function inline(builder: PageBuilder, source: string): void {
  const text = decodeEntities(source).replace(raised, '$1$2')
  let at = 0
  let open: { from: number; url: string } | null = null
  for (const match of text.matchAll(markup)) {
    builder.append(spaces(text.slice(at, match.index)))
    at = match.index + match[0].length
    const [whole, label, target, address] = match
    const opened = anchor.exec(whole)?.[1]
    if (opened !== undefined) open = { from: builder.offset, url: opened }
    else if (open && /^<\/a/iu.test(whole)) {
      builder.link(open.from, open.url)
      open = null
    }
    const from = builder.offset
    if (label !== undefined && target !== undefined) {
      inline(builder, label.replace(/^https?:\/\//u, ''))
      if (/^https?:\/\//iu.test(target)) builder.link(from, target)
    } else if (address !== undefined) {
      const clean = trimAddress(address)
      builder.append(clean)
      builder.link(from, clean.startsWith('www.') ? `https://${clean}` : clean)
      builder.append(whole.startsWith('<') ? '' : address.slice(clean.length))
    }
  }
  builder.append(spaces(text.slice(at)))
}

const spaces = (text: string) => text.replace(/[\u00a0\u2000-\u200a\u202f\t ]+/gu, ' ').replace(/[\u200b\u200c\u2060\ufeff\u00ad]/gu, '')

/** Punctuation that ends a sentence is not part of the address; a closing bracket only if it was opened. */
export function trimAddress(address: string): string {
  let clean = address.replace(/[.,;:!?*_…]+$/u, '')
  while (clean.endsWith(')') && !clean.includes('(')) clean = clean.slice(0, -1)
  return clean
}
