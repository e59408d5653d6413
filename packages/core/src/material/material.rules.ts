/** What bytes turn out to be. `other` is nothing that is read here. */
export type MaterialFormat = 'text' | 'html' | 'ics' | 'mail' | 'pdf' | 'docx' | 'feed' | 'other'

type Stated = { bytes: Uint8Array; name: string | null; contentType: string | null }

const mediaType = (contentType: string | null): string => (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
const ending = (name: string | null): string => /\.([a-z0-9]{1,8})$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? ''

const headers = /^(?:return-path|received|delivered-to|mime-version|message-id|from|to|subject|date|reply-to|content-type|x-[a-z-]+|dkim-signature|arc-seal|authentication-results|envelope-to):/i

/**
 * What the bytes are, by what they hold; the stated type and the ending of the name count only where the bytes leave it
 * open, as between a text and the HTML of a fragment.
 */
export function formatOf({ bytes, name, contentType }: Stated): MaterialFormat {
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))
  if (bytes.length === 0) return 'other'
  // A PDF may have a little of anything before its mark; a text that speaks of one has not.
  if (looksBinary(bytes) ? ascii(0, 1024).includes('%PDF-') : /^[\sï»¿]*%PDF-/.test(ascii(0, 1024))) return 'pdf'
  if (ascii(0, 4) === 'PK\u0003\u0004') return holds(bytes, 'word/') ? 'docx' : 'other'
  if (looksBinary(bytes) || /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|RIFF|II\*)/.test(ascii(0, 4))) return 'other'
  const type = mediaType(contentType)
  const start = decodeText(bytes.subarray(0, 4096), contentType).trimStart()
  if (/^BEGIN:VCALENDAR\b/i.test(start)) return 'ics'
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<\?[^>]*>\s*|<!DOCTYPE\s+(?:rss|feed)[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/i.test(start)) return 'feed'
  if (start.startsWith('{') && /https?:\/\/jsonfeed\.org\/version\//.test(start.replaceAll('\\/', '/'))) return 'feed'
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|article|main|div|p|meta)\b/i.test(start)) return 'html'
  if (type === 'message/rfc822' || ending(name) === 'eml') return 'mail'
  const lines = start.split(/\r?\n/, 12).filter((line) => !/^\s/.test(line))
  if (lines.filter((line) => headers.test(line)).length >= 3 && headers.test(lines[0] ?? '')) return 'mail'
  if (type === 'text/html' || type === 'application/xhtml+xml' || /^html?$|^xhtml$/.test(ending(name))) return 'html'
  return type === '' || type.startsWith('text/') || type === 'application/octet-stream' || type === 'application/markdown' ? 'text' : 'other'
}

/** Whether a ZIP holds a file below this name, as its local headers say it. */
function holds(bytes: Uint8Array, path: string): boolean {
  const wanted = [...path].map((letter) => letter.charCodeAt(0))
  const last = Math.min(bytes.length - wanted.length, 2_000_000)
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0 && at <= last; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

/** Text holds no zero byte, but for UTF-16 that says so. */
function looksBinary(bytes: Uint8Array): boolean {
  const mark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !mark && bytes.subarray(0, 4096).includes(0)
}

function decoder(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}

/**
 * The text of bytes: by their mark, the stated charset, what an XML or HTML head says, UTF-8 where they are valid in it, and
 * else Windows-1252, which reads anything (https://encoding.spec.whatwg.org).
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const stated = decoder(/charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(contentType ?? '')?.[1] ?? '')
  if (stated) return stated.decode(bytes)
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  const said = /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head)?.[1] ?? /<meta[^>]{0,200}charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(head)?.[1] ?? ''
  // What is read as bytes and says that it is UTF-16 is not.
  const inside = decoder(/^utf-?16/i.test(said) ? 'utf-8' : said)
  if (inside) return inside.decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The address of the feed that a page names (RFC 4287 and the HTML standard's `alternate`), absolute. */
export function feedLinkOf(html: string, url: string): string | undefined {
  for (const [tag] of html.slice(0, 500_000).matchAll(/<link\b[^>]{1,2000}>/gi)) {
    const attribute = (name: string): string => new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag)?.slice(1).find((one) => one !== undefined) ?? ''
    if (!/\balternate\b/i.test(attribute('rel')) || !/^application\/(rss\+xml|atom\+xml|feed\+json|rdf\+xml)$/i.test(attribute('type').trim())) continue
    const href = attribute('href').replaceAll('&amp;', '&').trim()
    if (href && URL.canParse(href, url)) return new URL(href, url).href
  }
  return undefined
}
