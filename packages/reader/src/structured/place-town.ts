import type { Town } from '../draft.ts'
import { townWithin } from '../draw/place-town.ts'
import { readingOf } from '../lexicon/reading.ts'
import { pageOfText } from '../normalise/plain.ts'
import type { Given } from './nature.ts'

/** The town that a stated place lies in, where the gazetteer knows exactly one it can mean, and the zone of that. */
export function townOfPlace(place: string | null, given: Given): { town: Town | null; zone: string | null } {
  const page = pageOfText(place?.slice(0, 300) ?? '')
  const value = page.text.trimEnd()
  if (value === '') return { town: null, zone: null }
  const found = townWithin(readingOf(page, given), { value, from: 0, to: value.length })
  return { town: found?.town ?? null, zone: found?.zone ?? null }
}
