/** Whom to ask, as hosts typed it: an address or a number by itself can be tapped, anything else stays words. */
export function Contact({ contact }: { contact: string }) {
  const href = contactHref(contact)
  return href === undefined ? contact : <a href={href}>{contact}</a>
}

export function contactHref(contact: string): string | undefined {
  const words = contact.trim()
  if (/^[^\s@:/?&]+@[^\s@:/?&]+\.[^\s@:/?&]+$/.test(words)) return `mailto:${words}`
  if (/^\+?[\d ()/.-]{6,30}$/.test(words) && words.replace(/\D/g, '').length >= 6) return `tel:${words.replace(/[^\d+]/g, '')}`
  return undefined
}
