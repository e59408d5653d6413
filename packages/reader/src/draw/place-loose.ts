import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import type { Reading } from '../lexicon/reading.ts'
import { lowerBound } from '../lexicon/reading.ts'
import type { Spans } from './spans.ts'

/** An article is grown together with the preposition, or the noun with its own: "beim", "au", "vid hamnkontoret". */
const led = /^(?:at|am|beim|im|zum|zur|vorm|au|aux|du|al|alla|allo|dal|del|no|na|ao|do|da|vid|utanfor|framfor|pa|i)$/
const fillers = /^[\s,:]*(?:(?:wie (?:immer|üblich|gewohnt)|wieder(?: einmal)?|diesmal|auch diesmal|as (?:usual|always|ever|normal)|once again|again|this time|comme (?:d['’]habitude|toujours)|cette fois|como (?:siempre|sempre|de costume|habitualmente)|come (?:sempre|al solito)|stavolta|zoals (?:altijd|gewoonlijk)|weer|(?:evenals|net als) (?:de )?(?:vorige|andere) (?:keer|keren|jaar|jaren)|ook dit(?:maal| keer)|som förra (?:gången|året)|como el año pasado|comme l['’]an dernier|come l['’]anno scorso|wie im (?:letzten|vergangenen|vorigen) Jahr|as last (?:year|time)|like last year|som (?:vanligt|alltid)|den här gången)[\s,]+)+/iu

/** The token behind "as usual" and the like; the same one where nothing of the kind stands. */
export function afterFiller(reading: Reading, at: number, to: number): number {
  const from = reading.tokens[at - 1]?.to
  const filler = from === undefined ? null : fillers.exec(reading.page.text.slice(from, Math.min(to, from + 60)))
  return filler ? lowerBound(reading.tokens, from! + filler[0].length) : at
}

/** "meet at the fountain", "Treffpunkt ist wie immer das Gerätehaus", "verzamelen bij de speeltuin": a spot without a name, by its tokens. */
export function looseSpot(reading: Reading, spans: Spans, cue: Cue<Tag>, to: number): { first: number; last: number } | null {
  const { tokens } = reading
  let first = afterFiller(reading, cue.last + 1, to)
  const filler = first > cue.last + 1
  if (reading.at(first, 'article') || /^(?:der|die|das|dem|den)$/.test(tokens[first]?.lower ?? '')) first++
  else if (!filler && !led.test(tokens[cue.last]!.lower) && !reading.at(cue.last, 'article')) return null
  let last = first - 1
  for (let at = first; at < first + 5 && tokens[at] && tokens[at]!.to <= to && !tokens[at]!.breaks; at++) {
    const token = tokens[at]!
    if (token.kind !== 'word' || spans.covers(token.from) || reading.at(at, 'clockBefore') || reading.at(at, 'listWord') || reading.at(at, 'noun') || reading.at(at, 'future') || reading.at(at, 'weekday')) break
    if (!reading.lexicon.stopwords.has(token.lower) && !reading.at(at, 'article') && !reading.at(at, 'nameLink')) last = at
    else if (at === first) return null
  }
  return last >= first && tokens[last]!.to - tokens[first]!.from > 3 ? { first, last } : null
}
