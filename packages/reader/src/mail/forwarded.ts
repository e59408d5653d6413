import { pageOfHtml } from '../normalise/html.ts'
import { type HeaderBlock, headerBlockIn, labelPattern } from './header-block.ts'

export interface Unwrapped extends HeaderBlock {
  /** The message that was passed on, without what was written above it. */
  body: string
}

const words = [
  'forwarded message', 'weitergeleitete nachricht', 'message transféré', 'mensaje reenviado', 'messaggio inoltrato', 'mensagem encaminhada', 'doorgestuurd bericht', 'vidarebefordrat meddelande',
  'original message', 'ursprüngliche nachricht', "message d'origine", 'mensaje original', 'messaggio originale', 'mensagem original', 'oorspronkelijk bericht', 'ursprungligt meddelande',
]
const openings = [
  'begin forwarded message', 'anfang der weitergeleiteten (?:nachricht|e-mail)', 'début du message (?:réexpédié|transféré)', 'inicio del mensaje reenviado', 'inizio messaggio inoltrato', 'início da mensagem (?:reencaminhada|encaminhada)', 'begin doorgestuurd bericht', 'vidarebefordrat brev',
]
const marker = new RegExp(`-{4,20}\\s?(?:${words.join('|')})\\s?(?:from .{1,60}?)?-{3,20}|(?:${openings.join('|')})\\s?:`, 'iu')
const passedOn = /^\s*(?:fwd?|wg|tr|rv|enc|i|doorst|vb|vs)\s*:/iu

/** Whether a subject says that the message is passed on. */
export const isPassedOn = (subject: string | null): boolean => passedOn.test(subject ?? '')

/** The message that a plain text passes on; null where it passes on none. */
export function unwrapText(text: string, subject: string | null, sentAt: string | null): Unwrapped | null {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const marked = lines.findIndex((line) => marker.test(line.slice(0, 200)))
  const starts = marked >= 0 ? [marked + 1] : isPassedOn(subject) ? bareBlocks(lines) : []
  for (const start of starts) {
    const found = headerBlockIn(lines.slice(start, start + 30), sentAt)
    if (!found || (marked < 0 && (!found.block.sentAt || !found.block.subject))) continue
    const rest = lines.slice(start + found.lines)
    const quoted = rest.filter((line) => line !== '').every((line) => line.startsWith('>'))
    return { ...found.block, body: (quoted ? rest.map((line) => line.replace(/^>\s?/u, '')) : rest).join('\n').trim() }
  }
  return null
}

/** Some programs write only the labelled lines, with no word before them. */
function bareBlocks(lines: readonly string[]): number[] {
  const first = lines.findIndex((line) => /^[>\s*]{0,10}(?:from|von|de|da|van|från)\s?:\*?\s*\S/iu.test(line.slice(0, 200)))
  return first < 0 ? [] : [first]
}

const bareHeader = /(?:<b>|<strong>|bold[^<>]{0,40}>)\s*(?:From|Von|De|Da|Van|Från)\s?:/iu
const lineEnd = /<br[^>]{0,200}>|<\/(?:p|div|tr|table|li)>/iu

/** The same for HTML: what follows the labelled lines, cut from the source; a parser mends the tags that were cut through. */
export function unwrapHtml(html: string, subject: string | null, sentAt: string | null): Unwrapped | null {
  const found = marker.exec(html) ?? (isPassedOn(subject) ? bareHeader.exec(html) : null)
  if (!found) return null
  const bare = bareHeader.test(found[0])
  const start = bare ? found.index : found.index + found[0].length
  const region = html.slice(start, start + 12_000)
  let cut = 0
  // The labels of the block follow each other closely; one far below is of the text.
  for (const match of region.matchAll(new RegExp(`(?:^|>|\\n)\\s*(?:${labelPattern})\\s?:`, 'giu'))) {
    if (match.index - cut > 1500) break
    const end = lineEnd.exec(region.slice(match.index + match[0].length))
    cut = end ? match.index + match[0].length + end.index + end[0].length : region.length
  }
  if (cut === 0) return null
  const page = pageOfHtml(region.slice(0, cut))
  const block = headerBlockIn(page.lines.map((line) => page.text.slice(line.from, line.to)), sentAt)?.block
  if (!block || (bare && !block.subject)) return null
  return { ...block, body: html.slice(start + cut) }
}
