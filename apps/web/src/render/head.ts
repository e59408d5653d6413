import type { Instance, PageMeta } from '../lib/page.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => escapes[character] ?? character)
}

/** JSON that cannot end the element it stands in, nor be read as a comment. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function tag(name: string, attributes: Record<string, string | undefined>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeHtml(value)}"`]))
  return `<${name}${written.join('')}>`
}

/** Title, description, address, Open Graph and schema.org data of a page. */
export function headOf(meta: PageMeta, instance: Instance, locale: string): string {
  const absolute = (path: string) => new URL(path, instance.origin).href
  const canonical = meta.canonical === undefined ? undefined : absolute(meta.canonical)
  const property = (name: string, content: string | undefined) => (content === undefined ? '' : tag('meta', { property: name, content }))
  return [
    `<title>${escapeHtml(meta.title === instance.name ? meta.title : `${meta.title} · ${instance.name}`)}</title>`,
    meta.description === undefined ? '' : tag('meta', { name: 'description', content: meta.description }),
    meta.noindex ? tag('meta', { name: 'robots', content: 'noindex, nofollow' }) : '',
    canonical === undefined ? '' : tag('link', { rel: 'canonical', href: canonical }),
    meta.manifest === undefined ? '' : tag('link', { rel: 'manifest', href: meta.manifest, crossorigin: 'use-credentials' }) + tag('link', { rel: 'apple-touch-icon', href: '/icon-192.png' }),
    ...(meta.alternates ?? []).map(({ type, href, title }) => tag('link', { rel: 'alternate', type, href: absolute(href), title })),
    ...(meta.noindex
      ? []
      : [
          property('og:title', meta.title),
          property('og:site_name', instance.name),
          property('og:type', meta.type ?? 'website'),
          property('og:locale', locale),
          property('og:description', meta.description),
          property('og:url', canonical),
          property('og:image', meta.image && absolute(meta.image.url)),
          property('og:image:alt', meta.image?.alt),
          tag('meta', { name: 'twitter:card', content: meta.image ? 'summary_large_image' : 'summary' }),
        ]),
    ...(meta.jsonLd ?? []).map((object) => `<script type="application/ld+json">${jsonForScript(object)}</script>`),
  ].join('')
}
