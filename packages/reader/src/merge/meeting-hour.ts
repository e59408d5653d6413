import type { Occasion } from '../attach/occasions.ts'
import type { TimeCandidate } from '../candidates/time-candidate.ts'
import type { Reading } from '../lexicon/reading.ts'

const early = 120
/** Who comes before the others, to help. */
export const helpers = /(?<!\p{L})(?:stewards?|marshals?|organi[sz]ers|crew|ordner\p{L}*|bénévoles|service d['’]ordre|voluntari[oa]s|volontari|ordevoerders|funktionärer|set ?up|setting up|aufbau)(?!\p{L})/iu

/** "March at noon. Meet at 11.30 outside the station": the hour, said right after the formal one, at which people are asked to be there. */
export function meetingHour(reading: Reading, { mention, far }: Occasion, formal: TimeCandidate | null): TimeCandidate | null {
  if (formal?.start == null || formal.finish !== null) return null
  const next = far.filter(({ unit }) => unit.index > mention.unit.index && unit.index - mention.unit.index <= 2)
  const meet = next.find(({ time, unit }) => {
    if (time.start === null || time.start >= formal.start! || formal.start! - time.start > early || next.some((other) => other.unit === unit && other.time !== time)) return false
    return asks(reading, unit.from, time) && !reading.holds(unit.from, unit.to, 'travel', 'cancelled') && !helpers.test(reading.page.text.slice(unit.from, Math.min(unit.to, unit.from + 200)))
  })
  return meet?.time ?? null
}

/** "Meet at 11.30", "please arrive from 11.30", "Treffpunkt ist schon um 12.30 Uhr". */
function asks(reading: Reading, from: number, time: TimeCandidate): boolean {
  if (reading.holds(Math.max(from, time.from - 60), time.to, 'placeMeet')) return true
  for (let at = time.first; at >= Math.max(0, time.first - 8) && reading.tokens[at]!.from >= from; at--) if (reading.at(at, 'arrival')) return true
  return false
}

const trained = /(?<!\p{L})(?:train(?:ing|ings)|briefing|schulung|einweisung|formation|entrenamiento|formazione|formação|utbildning)(?!\p{L})/iu

/** "Stewards' training 9–10am; the rally is at 11": of several hours those that only helpers come for are left out. */
export function withoutHelpers(reading: Reading, times: readonly TimeCandidate[], noun: string | undefined): TimeCandidate[] {
  if (times.length < 2 || noun === 'training') return [...times]
  const { text } = reading.page
  const kept = times.filter((time) => {
    const clause = /[^.;:!?\n]*$/u.exec(text.slice(Math.max(0, time.from - early), time.from))![0]
    return !(trained.test(clause) || helpers.test(clause)) || reading.holds(time.from - clause.length, time.from, 'call')
  })
  return kept.some((time) => time.start !== null) ? kept : [...times]
}

/** "Join us at 6pm outside Parliament. … Members will begin debating at 3.30pm": of the hours told further on, the one that people are asked to come at. */
export function calledHour(reading: Reading, far: Occasion['far']): TimeCandidate | null {
  const [first, ...more] = far.filter(({ time }) => time.start !== null).toSorted((a, b) => a.time.start! - b.time.start!)
  if (!first || more.length === 0 || first.unit.kind !== 'text' || first.unit.label || !isOfOthers(reading, first)) return null
  return more.find(({ time, unit }) => unit !== first.unit && reading.within(unit.from, time.to, 'placeMeet').some((cue) => reading.at(cue.first, 'call') !== undefined && time.from - cue.to <= 12))?.time ?? null
}

/** A sentence in which others do something at the hour: it names no action and asks nobody. */
const isOfOthers = (reading: Reading, { unit }: Occasion['far'][number]) => reading.holds(unit.from, unit.to, 'future') && !reading.holds(unit.from, unit.to, 'call', 'placeMeet') && !reading.within(unit.from, unit.to, 'noun').some((cue) => cue.value !== 'vote' && cue.value !== 'meeting')
