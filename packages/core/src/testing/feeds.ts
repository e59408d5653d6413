type Item = { id: string; title: string; text: string; publishedAt?: string; url?: string }

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** An RSS feed of these items (https://www.rssboard.org/rss-specification). */
export function rssOf(title: string, ...items: Item[]): string {
  const written = items.map(({ id, title, text, publishedAt = '2030-03-01T09:00:00Z', url = `https://news.example.org/${id}` }) =>
    `<item><guid isPermaLink="false">${escaped(id)}</guid><title>${escaped(title)}</title><link>${escaped(url)}</link><pubDate>${new Date(publishedAt).toUTCString()}</pubDate><description>${escaped(`<p>${text}</p>`)}</description></item>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${escaped(title)}</title><link>https://news.example.org/</link><description>News</description><language>en-gb</language>${written.join('')}</channel></rss>`
}
