/**
 * Light Markdown as the paragraphs of a mail: a blank line parts them, marks of emphasis and headings go, list items keep a
 * dash, and a link is written out beside its words, with the address as it is.
 */
export function plainParagraphs(markdown: string): string[] {
  return markdown
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.split('\n').map(plainLine).join('\n').trim())
    .filter(Boolean)
}

const plainLine = (line: string): string =>
  line
    .replace(/^#{1,6}\s+/, '')
    .replace(/^\s*[*+-]\s+/, '– ')
    .replace(/\[([^\]\n]{1,300})\]\((https?:\/\/[^\s()]{1,2000})\)/g, '$1 ($2)')
    .replace(/(\*\*|__)(?=\S)([^\n]{1,2000}?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=[^\s*])([^*\n]{0,2000}[^\s*])\*(?![\w*])/g, '$1')
    .trimEnd()
