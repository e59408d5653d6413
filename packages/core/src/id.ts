import { randomBytes, randomUUIDv7 } from 'node:crypto'

/** UUIDv7: sorts by the time it was made, so that new rows land at the end of their index. */
export const newId = (): string => randomUUIDv7()

/** An unguessable code for links that name no row, 128 bits, URL-safe. */
export const newCode = (): string => randomBytes(16).toString('base64url')

/** `clean-up-the-harbour-7f3a`: readable, and unique without asking the database first. */
export function newSlug(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return `${words || 'untitled'}-${randomBytes(4).toString('hex')}`
}
