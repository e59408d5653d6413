import { fold } from '../lexicon/tokens.ts'

/** Words that set a town apart from its namesakes: "Newcastle upon Tyne", "Frankfurt am Main", "Boulogne-sur-Mer". */
const tail = / (?:upon|on|under|am|an der|sur|aan den?|sul) /

/** What two writings of one name share: lower case, no accents, marks as blanks, "Saint" as "St". */
export function keyOf(name: string): string {
  // oxlint-disable-next-line no-control-regex -- most names are ASCII, which is read four times as fast
  const isAscii = /^[\x00-\x7f]*$/.test(name)
  if (isAscii && /^[A-Za-z]+$/.test(name)) return name.toLowerCase()
  const key = (isAscii ? name.toLowerCase().replace(/[^a-z0-9]+/g, ' ') : fold(name).replace(/[^\p{L}\p{N}]+/gu, ' ')).trim()
  return key.startsWith('saint ') ? `st ${key.slice(6)}` : key
}

/** Whether a key is only the head of a name: people who say "Tours" do not mean Tours-sur-Marne. */
export const isHead = (name: string, key: string) => new RegExp(`^${key}${tail.source}`).test(keyOf(name))

/** The keys a gazetteer name is found by: the whole, each of two languages ("Donostia / San Sebastián"), and its head. */
export function keysOf(name: string): string[] {
  const whole = keyOf(name)
  if (!whole.includes(' ')) return [whole]
  const keys = new Set([whole])
  if (/[/(]/.test(name)) for (const part of name.split(/\s*[/(]\s*/)) keys.add(keyOf(part))
  const at = whole.search(tail)
  if (at > 0) keys.add(whole.slice(0, at))
  keys.delete('')
  return [...keys]
}
