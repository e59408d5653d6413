import { describe, expect, it } from 'vitest'
import type { Draft, ReadInput } from '../draft.ts'
import { readCall } from '../read-call.ts'
import { startsOf, zoneOfLocale } from './starts.ts'

/** What else is checked of the first draft: `title` and `place` are contained in it, everything else is the field itself. */
export interface Also extends Partial<Pick<Draft, 'kind' | 'scope' | 'caller' | 'url' | 'recurrence' | 'timezone'>> {
  title?: string
  place?: string | null
  /** The day of publication and the locale, where they are not the table's. */
  on?: string
  locale?: string
}

/** A text, what `starts` says of it, and what else holds. */
export type Row = [text: string, expected: string, also?: Also]

/** Reads every row of a table and checks it. */
export function checkTable(name: string, locale: string, publishedOn: string, rows: readonly Row[]): void {
  describe(`${name}`, () => {
    it.each(rows)('%s', (text, expected, also) => {
      expect(foundIn(inputOf(text, locale, publishedOn, also), also)).toEqual({ starts: expected, ...wanted(also) })
    })
  })
}

export const inputOf = (text: string, locale: string, publishedOn: string, also: Also = {}): ReadInput => ({ text, publishedOn: also.on ?? publishedOn, locale: also.locale ?? locale, timeZone: zoneOfLocale(also.locale ?? locale) })

export function wanted(also: Also = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(also).filter(([field]) => field !== 'on' && field !== 'locale'))
}

/** The fields that a row names, as they were found; a title or place that holds what is wanted is shown as that. */
export function foundIn(input: ReadInput, also: Also = {}): Record<string, unknown> {
  const { drafts } = readCall(input)
  const first = drafts[0]
  const found: Record<string, unknown> = { starts: startsOf(drafts) }
  for (const [field, value] of Object.entries(wanted(also))) {
    const got: unknown = first?.[field as keyof Draft]
    const holds = (field === 'title' || field === 'place') && typeof got === 'string' && typeof value === 'string' && got.toLowerCase().includes(value.toLowerCase())
    found[field] = holds ? value : got
  }
  return found
}
