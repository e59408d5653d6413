const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** The words of sanitised HTML, for descriptions that search engines and messengers show; cut at a word when too long. */
export function plainText(html: string, longest = 5000): string {
  const words = html
    .replace(/<(br|\/p|\/li|\/h\d|\/td|\/tr)[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/\s\S*$/, '')} …`
}
