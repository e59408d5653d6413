import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Passage } from './passage.ts'
import type { Spans } from './spans.ts'
import { afterLink } from './title-words.ts'

const furthest = 170
const shortest = 2

/** "Protest on Friday at noon against the closure of the baths": what it is about stands a little further on in the sentence. */
export function withTheme(reading: Reading, spans: Spans, title: Passage | null, noun: Cue<Tag>, to: number): Passage | null {
  if (!title || title.to < noun.to || title.value.split(' ').length > shortest || title.value.includes(':')) return title
  const end = Math.min(to, title.to + furthest)
  for (const cue of reading.within(title.to, end, 'theme', 'noun')) {
    // "A rally at noon, then a march against cuts": the march is.
    if (cue.tag === 'noun') return title
    const next = reading.tokens[cue.last + 1]
    if (!next || next.kind === 'number' || next.breaks || spans.covers(cue.from) || reading.at(cue.first, 'pm') || reading.at(cue.first, 'am')) continue
    const last = afterLink(reading, spans, cue, to)
    if (last <= cue.last) continue
    const theme = reading.page.text.slice(cue.from, reading.tokens[last]!.to)
    return { ...title, value: `${title.value} ${theme.replace(/\s+/gu, ' ')}`.slice(0, 160) }
  }
  return title
}
