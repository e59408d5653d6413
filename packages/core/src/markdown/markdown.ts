import { Marked } from 'marked'
import sanitizeHtml from 'sanitize-html'

const marked = new Marked({ gfm: true, breaks: true, async: false })

const options: sanitizeHtml.IOptions = {
  allowedTags: ['h3', 'h4', 'p', 'br', 'strong', 'em', 'del', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    h1: 'h3', h2: 'h3', h5: 'h4', h6: 'h4',
    a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow noopener ugc' }),
  },
}

const plain = (text: string): string => `<p>${text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`

/** Parsing takes the square of the number of marks; text that people write has few, and no word of thousands of letters. */
const isHeavy = (markdown: string): boolean => (markdown.match(/[*_~`[\]<>|]/g)?.length ?? 0) > 1000 || /\S{2001}/.test(markdown)

function parse(markdown: string): string {
  if (isHeavy(markdown)) return plain(markdown)
  try {
    return marked.parse(markdown, { async: false })
  } catch {
    // Nesting too deep for the parser is shown as it was typed.
    return plain(markdown)
  }
}

const rendered = new Map<string, string>()

/**
 * Markdown as safe HTML: no script, style, form, frame or picture, headings below the page's own, links that name their purpose.
 * Bounded in time: text made to be slow is shown as it was typed.
 */
export function renderMarkdown(markdown: string): string {
  const known = rendered.get(markdown)
  if (known !== undefined) return known
  if (rendered.size >= 500) rendered.clear()
  const html = sanitizeHtml(parse(markdown), options)
  rendered.set(markdown, html)
  return html
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** Markdown as the words alone, a paragraph a line, for where nothing can be formatted. */
export const plainText = (markdown: string): string =>
  sanitizeHtml(parse(markdown).replace(/<(br|\/p|\/li|\/h\d)[^>]*>/g, '$&\n'), { allowedTags: [], allowedAttributes: {} })
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity).replace(/[^\S\n]+/g, ' ').replace(/\s*\n\s*/g, '\n').trim()
