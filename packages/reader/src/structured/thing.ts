import { decodeEntities } from '../normalise/inline.ts'

/** A node of structured data, in the shape of JSON-LD whatever it was written in. */
export interface Thing {
  [property: string]: unknown
}

export const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The values of a property: a list is taken apart, nothing is no value. */
export function valuesOf(thing: Thing, property: string): unknown[] {
  const value = thing[property]
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.slice(0, 20) : [value]
}

/** The types of a node without the address of their vocabulary. */
export const typesOf = (thing: Thing): string[] => valuesOf(thing, '@type').filter((type) => typeof type === 'string').map((type) => type.replace(/^.*[/#:]/u, ''))

const longest = 300

/** A value as one line of text: markup, references and line breaks go. Null where nothing is left. */
export function lineOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.slice(0, 20).map(lineOf).find((one) => one !== null) ?? null
  if (isThing(value)) return lineOf(value['@value'] ?? value['name'] ?? null)
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return null
  const text = decodeEntities(decodeEntities(value.slice(0, 5000)).replace(/<\/?[a-zA-Z][^<>]{0,300}>/gu, ' ')).replace(/[\s\u00a0]+/gu, ' ').trim()
  return text.slice(0, longest) || null
}

/** The first absolute web address among the values of a property. */
export function addressOf(thing: Thing, property: string): string | null {
  for (const value of valuesOf(thing, property)) {
    const text = isThing(value) ? value['@id'] ?? value['url'] : value
    if (typeof text === 'string' && /^https?:\/\/[^\s<>"]{1,1500}$/iu.test(text.trim())) return decodeEntities(text.trim())
  }
  return null
}
