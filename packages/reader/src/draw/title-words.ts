import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Spans } from './spans.ts'

const rightReach = 9

/** "Organizing Meeting": in a name written in capitals a verb is no verb. */
export const isTitleCase = (reading: Reading, at: number, noun: Cue<Tag>) => /^\p{Lu}/u.test(reading.tokens[at]!.text) && /^\p{Lu}/u.test(reading.tokens[noun.first]!.text)

/** A calling or announcing word is no part of the name. */
export const isVerb = (reading: Reading, at: number) => (reading.at(at, 'callerVerb') ?? reading.at(at, 'future') ?? reading.at(at, 'past')) !== undefined

/** Where a sentence goes on after its subject. */
const being = /^(?:is|are|was|were|has|have|takes?|starts?|begins?|returns?|ist|sind|findet|finden|beginnt|startet|est|sont|aura|auront|sera|seront|sono|sara|saranno|tendra|tendran|sera|serao|wordt|worden|begint|ar|ags)$/u

/** The last token of what goes on after "for" or "against"; the one before the link where nothing does. */
export function afterLink(reading: Reading, spans: Spans, link: Cue<Tag>, to: number): number {
  const linkLast = link.last
  // "Protest on the morning of Friday 13 March": when, and not what about.
  if (reading.at(linkLast + 1, 'latePart') || /^(?:morning|day|eve|occasion|weekend|date|same|following)$/.test(reading.tokens[linkLast + 1]?.lower ?? '')) return link.first - 1
  let last = linkLast
  for (let i = linkLast + 1; i < reading.tokens.length && i <= linkLast + rightReach; i++) {
    const token = reading.tokens[i]!
    if (token.to > to || token.breaks || spans.covers(token.from) || (token.kind === 'mark' && !/^['’-]$/u.test(token.text))) break
    if (i > linkLast + 1 && (isVerb(reading, i) || being.test(token.lower))) break
    if (reading.at(i, 'placeStrong') && i > linkLast + 1 && !reading.at(i, 'nameLink')) break
    last = i
  }
  while (last > linkLast && (reading.lexicon.stopwords.has(reading.tokens[last]!.lower) || reading.at(last, 'dayLink'))) last--
  return last > linkLast ? last : link.first - 1
}
