/** What a template is filled with: words, lists of what a block repeats, or an object for a block that appears once. */
export type Filling = { [name: string]: string | boolean | undefined | Filling | readonly (string | Filling)[] }

type Part = string | { word: string } | { block: string; parts: Part[] }

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\n': '<br>', '\r': '' }
const special = /[&<>"'\r\n]|\P{ASCII}/u
// Asking first is what makes the usual word, which needs no escaping, cost next to nothing. Beyond ASCII are character
// references, so that the whole needs no transfer encoding.
const escapeHtml = (text: string) => (special.test(text) ? text.replaceAll(/[&<>"'\r\n]|\P{ASCII}/gu, (character) => escapes[character] ?? `&#${character.codePointAt(0)};`) : text)

/**
 * A template of `{{word}}` and `{{#block}}…{{/block}}`, taken apart once. Every word is escaped on its way in; there is no way to
 * fill in markup, and a line break in a word stays one. A block repeats for a list (where `{{.}}` is an item that is a text), appears for an object, whose words
 * then come first, or for a text or `true`, and is left out for anything else.
 */
export function parseTemplate(source: string): (filling: Filling) => string {
  const open: { block: string; parts: Part[] }[] = [{ block: '', parts: [] }]
  const inner = () => open[open.length - 1]!
  for (const piece of source.replaceAll(/\r?\n/g, '\r\n').split(/(\{\{[#/]?[\w.]+\}\})/)) {
    const [, sign, name] = /^\{\{([#/]?)([\w.]+)\}\}$/.exec(piece) ?? []
    if (name === undefined) {
      if (piece) inner().parts.push(piece)
    } else if (sign === '#') open.push({ block: name, parts: [] })
    else if (sign === '/') {
      const closed = open.pop()!
      if (closed.block !== name || open.length === 0) throw new Error(`invariant: the template closes "${name}" where "${closed.block}" is open`)
      inner().parts.push(closed)
    } else inner().parts.push({ word: name })
  }
  if (open.length !== 1) throw new Error(`invariant: the template does not close "${inner().block}"`)
  const parts = open[0]!.parts
  return (filling) => fill(parts, filling, filling)
}

function fill(parts: Part[], here: Filling, whole: Filling): string {
  let out = ''
  for (const part of parts) {
    if (typeof part === 'string') out += part
    else if ('word' in part) {
      const word = here[part.word] ?? whole[part.word]
      if (typeof word === 'string') out += escapeHtml(word)
    } else {
      const block = here[part.block]
      if (Array.isArray(block)) for (const item of block as (string | Filling)[]) out += fill(part.parts, typeof item === 'string' ? { '.': item } : item, whole)
      else if (typeof block === 'object') out += fill(part.parts, block as Filling, whole)
      else if (block) out += fill(part.parts, here, whole)
    }
  }
  return out
}
