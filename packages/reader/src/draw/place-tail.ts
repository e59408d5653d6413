import type { Reading } from '../lexicon/reading.ts'
import { lowerBound } from '../lexicon/reading.ts'
import { readName, regionAfter } from './place-town.ts'
import type { Spans } from './spans.ts'

const furthest = 7

/** "the Town Hall in Leeds", "Freedom Plaza in Washington, D.C.", "Rossio, em Lisboa": the last token with the town, where one follows. */
export function withTown(reading: Reading, last: number, to: number): number {
  const { tokens } = reading
  let at = last + 1
  if (tokens[at]?.text === ',') at++
  if (!/^(?:in|near|à|en|em|i|te|a|aan|ved)$/u.test(tokens[at]?.text ?? '') || tokens[at]!.breaks) return last
  const town = readName(reading, at + 1, to)
  if (!town?.passage) return within(reading, at + 1, to) ?? last
  const end = lowerBound(tokens, town.passage.to)
  return regionAfter(reading, town.passage.value, end, to) - 1
}

/** "the bandstand in Queens Park": a second place that the first lies in. */
function within(reading: Reading, first: number, to: number): number | null {
  const { tokens } = reading
  let last = first - 1
  for (let at = first; at < first + 6 && tokens[at] && tokens[at]!.to <= to && !tokens[at]!.breaks && /^\p{Lu}/u.test(tokens[at]!.text); at++) last = at
  if (last < first || reading.at(last, 'placeNoun') === undefined) return null
  const town = tokens[last + 1]?.text === ',' && tokens[last + 2]?.breaks === false ? readName(reading, last + 2, to)?.passage : null
  return town ? lowerBound(tokens, town.to) - 1 : last
}

/** "the car park behind the Town Hall", "la place devant la mairie": the last token with the second place, where one follows. */
export function besideAnother(reading: Reading, spans: Spans, last: number, to: number): number {
  const { tokens } = reading
  const cue = reading.at(last + 1, 'placeStrong')
  if (!cue || cue.to > to || tokens[last + 1]!.breaks || !/^\p{Ll}/u.test(tokens[last + 1]!.text) || reading.at(last + 1, 'placeMeet') || !reading.at(last, 'placeNoun')) return last
  let end = last
  let named = false
  for (let at = cue.last + 1; at < cue.last + furthest && tokens[at] && tokens[at]!.to <= to && !tokens[at]!.breaks && !spans.covers(tokens[at]!.from); at++) {
    const isPlace = reading.at(at, 'placeNoun') !== undefined
    if (isPlace || /^\p{Lu}/u.test(tokens[at]!.text)) {
      end = at
      named ||= isPlace && /^\p{Lu}|^(?:the|der|die|das|la|le|el|il|lo|o|a|de|het)$/u.test(tokens[at - 1]!.text)
    } else if (!reading.at(at, 'article') && !reading.at(at, 'nameLink')) break
  }
  return named ? end : last
}
