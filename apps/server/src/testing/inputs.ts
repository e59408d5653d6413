import type { z } from 'zod'

/** Ids of things that exist, by what they are. */
export type Pool = Record<string, string>

type Def = {
  type: string; shape?: Record<string, Schema>; element?: Schema; innerType?: Schema; options?: Schema[]; in?: Schema; out?: Schema; left?: Schema; right?: Schema
  keyType?: Schema; valueType?: Schema; entries?: Record<string, string>; values?: unknown[]; format?: string; items?: Schema[]
}
type Schema = z.core.$ZodType & { _zod: { def: Def } }

// oxlint-disable-next-line no-underscore-dangle -- the only way that zod lets a schema be looked at.
const defOf = (schema: Schema): Def => schema._zod.def

/** What a text field probably wants, by its name. */
const words: [RegExp, unknown][] = [
  [/email/i, 'nobody@elsewhere.example'], [/^timeZone$/, 'Europe/London'], [/Local$/, '2030-03-22T10:00'], [/(On|day|from|until)$/, '2030-03-22'], [/url/i, 'https://elsewhere.example/page'], [/locale/i, 'en'],
  [/time$/i, '12:00'], [/content/i, 'name\nSomewhere'], [/website|invite|source/, ''], [/q$/, 'canary'], [/^at$|At$/, '2030-03-22T10:00:00Z'], [/languages/, 'en'], [/domains/i, 'elsewhere.example'],
]

/** Values that are tried where a schema refuses what the name suggested. */
const others = ['2030-03-22T10:00', '2030-03-22', 'Europe/London', 'nobody@elsewhere.example', 'https://elsewhere.example', '12:00', '2030-03-22T10:00:00Z', 1, [], {}, null, true, 'a'.repeat(43)]

/** Whether there is an id in it. */
function namesSomething(schema: Schema | undefined): boolean {
  if (!schema) return false
  const { format, innerType, element, in: from, out, options } = defOf(schema)
  return format === 'uuid' || [innerType, element, from, out, ...(options ?? [])].some((one) => one !== undefined && namesSomething(one))
}

function made(schema: Schema, name: string, pool: Pool, id: string): unknown {
  const def = defOf(schema)
  const inner = (one: Schema | undefined): unknown => (one ? made(one, name, pool, id) : undefined)
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, one]) => [key, made(one, key, pool, id)]))
    case 'array':
      return [inner(def.element)]
    case 'tuple':
      return (def.items ?? []).map(inner)
    case 'record':
      return {}
    case 'union':
      return inner(def.options?.at(-1))
    case 'intersection':
      return { ...(inner(def.left) as object), ...(inner(def.right) as object) }
    case 'pipe':
      return inner(def.in && defOf(def.in).type === 'transform' ? def.out : def.in)
    case 'enum':
      return Object.values(def.entries ?? {})[0]
    case 'literal':
      return def.values?.[0]
    case 'number':
      return 1
    case 'boolean':
      return true
    case 'string':
      if (def.format === 'uuid') return pool[name.replace(/s$/, '')] ?? id
      return words.find(([pattern]) => pattern.test(name))?.[1] ?? (name === 'slug' ? pool.slug : 'Some words that are long enough')
    case 'optional':
    case 'default':
    case 'prefault':
    case 'catch':
      // What need not be said is left out, unless it names something that exists.
      return namesSomething(def.innerType) ? inner(def.innerType) : undefined
    default:
      return def.innerType ? inner(def.innerType) : undefined
  }
}

function put(at: unknown, path: readonly PropertyKey[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const copy = Array.isArray(at) ? [...(at as unknown[])] : { ...(at as object) }
  ;(copy as Record<PropertyKey, unknown>)[key] = put((copy as Record<PropertyKey, unknown>)[key], rest, value)
  return copy
}

/**
 * An input that the schema accepts, with ids of things that exist: a field `eventId` gets the pool's event, one that says nothing
 * of what it is gets `id`. Undefined where none is found by itself.
 */
export function inputFor(schema: z.ZodType | undefined, pool: Pool, id: string): { input: unknown } | undefined {
  if (!schema) return { input: undefined }
  let input = made(schema as unknown as Schema, '', pool, id)
  for (let tries = 0; tries < 60; tries++) {
    const parsed = schema.safeParse(input)
    if (parsed.success) return { input }
    const [issue] = parsed.error.issues
    if (!issue) return undefined
    const accepted = others.find((other) => {
      const again = schema.safeParse(put(input, issue.path, other))
      return again.success || again.error.issues.every((one) => one.path.join('.') !== issue.path.join('.'))
    })
    if (accepted === undefined) return undefined
    input = put(input, issue.path, accepted)
  }
  return undefined
}
