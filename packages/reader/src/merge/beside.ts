import type { Occasion } from '../attach/occasions.ts'
import type { TimeCandidate } from '../candidates/time-candidate.ts'
import type { Unit } from '../candidates/units.ts'
import type { Verdict } from '../judge/judge.ts'
import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import { inAll } from '../languages/patterns.ts'
import type { Reading } from '../lexicon/reading.ts'

/** A gathering with an hour of its own on the day of a strike. */
export interface Beside {
  time: TimeCandidate
  unit: Unit
  noun: Cue<Tag>
}

const gatherings = new Set(['march', 'rally', 'protest', 'vigil', 'meeting', 'assembly', 'ride'])
const nearest = 140
/** Where people meet for the strike itself. */
const meeting = /^(?:samling|verzamel|treff|sammel|meet$|assembl|gather$)/u
const wholeDay = /(?<![\p{L}\d])(?:(?:24|48|72|96)[\s-]?(?:hours?|stündig\p{L}*|stunden|heures|horas|ore|uur|uren|timmar|h)|all[\s-]day|ganztägig|ganztags|toute la journée|todo el día|intera giornata|tutto il giorno|todo o dia|hele dag|hela dagen)(?![\p{L}\d])/iu

/** "Strike on Friday, then a rally in City Square at noon": the times that a gathering beside the strike is named with. */
export function besidesOf(reading: Reading, occasion: Occasion, { noun }: Verdict): Beside[] {
  const later = noun && noun.value !== 'strike' ? laterOf(reading, occasion) : []
  if (later.length > 0) return later
  if (!noun || isGatheringItself(reading, noun) || (noun.value !== 'strike' && !isStrikeToo(reading, occasion, noun))) return []
  const { unit: home, date } = occasion.mention
  const found: Beside[] = []
  const allDay = lastsAllDay(reading, occasion)
  for (const { time, unit } of [...occasion.close.map((time) => ({ time, unit: home })), ...occasion.far]) {
    // "to arrive at Parliament by 3pm": where the march is by then.
    if (time.start === null || reading.at(time.first, 'by') !== undefined) continue
    // "Rassemblement à 11 h": what leads to an hour may be part of it.
    const before = reading.within(Math.max(unit.from, time.from - nearest), unit === home ? time.from : time.to, 'noun').at(-1)
    const taken = found.some((one) => one.noun === before)
    const own = before && !taken ? before : unit === home ? undefined : reading.within(time.to, Math.min(unit.to, time.to + nearest / 2), 'noun')[0]
    if (!own || !(gatherings.has(own.value) || (own.value === 'picket' && (allDay || (unit !== home && isManyfold(reading, occasion))))) || isNamesake(reading, own) || meeting.test(reading.tokens[own.first]!.lower) || found.some((one) => one.noun === own)) continue
    if (unit === home && (own.from < noun.from || own.from < date.from)) continue
    found.push({ time, unit, noun: own })
  }
  return found
}

const hoursLater = 180
const thereafter = new RegExp(`^\\P{L}{0,3}(?:${inAll('thereafter')})(?!\\p{L})`, 'iu')

/** "They walk out at 10am. Then, at 3.20pm, they are marching to the city hall": a second action, hours later, in a sentence that says so. */
function laterOf(reading: Reading, { mention: { unit: home }, close, far }: Occasion): Beside[] {
  const first = Math.min(...close.map((time) => time.start ?? Infinity))
  return far.flatMap(({ time, unit }) => {
    if (time.start === null || time.start - first < hoursLater || unit.index - home.index !== 1 || !thereafter.test(reading.page.text.slice(unit.from, unit.from + 30)) || reading.holds(unit.from, unit.to, 'past', 'cancelled', 'travel')) return []
    const noun = reading.within(unit.from, unit.to, 'noun').find((cue) => cue.value === 'march' || cue.value === 'rally' || cue.value === 'vigil' || cue.value === 'protest')
    return noun ? [{ time, unit, noun }] : []
  }).slice(0, 1)
}

/** "à la grève et à la mobilisation le 16 juin": the strike is named in one breath with what is nearer to the day. */
function isStrikeToo(reading: Reading, { mention: { unit, date } }: Occasion, noun: Cue<Tag>): boolean {
  if (!gatherings.has(noun.value) || noun.from < unit.from || noun.to > date.from) return false
  const before = reading.within(Math.max(unit.from, noun.from - 30), noun.from, 'noun').at(-1)
  return before?.value === 'strike' && !isGatheringItself(reading, before) && /^\s(?:and|et|und|y|e|en|och|&|\+)\s(?:to\s|à\s(?:la\s|l['’])|a\sla\s|alla\s|à\s|zur\s|zum\s|tot\s|till\s|a\s|the\s|la\s|les\s|des\s|une\s)*$/iu.test(reading.page.text.slice(before.to, noun.from))
}

/** "Klimastreik", "climate strike", "school strike for climate": people gather for it, and what follows in an hour is its next part. */
const isGatheringItself = (reading: Reading, noun: Cue<Tag>) => /(?<!\p{L})(?:k?[ck]lim[ao]|climate|climat|klimaat)/iu.test(reading.page.text.slice(Math.max(0, noun.from - 12), noun.to + 18))

/** Beside the pickets there is a rally or a march with an hour of its own. */
const isManyfold = (reading: Reading, { far }: Occasion) => far.some(({ time, unit }) => time.start !== null && reading.within(Math.max(unit.from, time.from - nearest), Math.min(unit.to, time.to + nearest / 2), 'noun').some((cue) => gatherings.has(cue.value)))

/** "from Rally Square": the word is part of a name. */
const isNamesake = (reading: Reading, cue: Cue<Tag>) => reading.at(cue.first, 'placeNoun') !== undefined || reading.at(cue.first, 'organisation') !== undefined

/** "a 24-hour strike on 5 May": the hours of a sentence that says nothing of the strike are others'. */
export function lastsAllDay(reading: Reading, { mention: { unit, date } }: Occasion): boolean {
  return wholeDay.test(reading.page.text.slice(Math.max(unit.from, date.from - 200), Math.min(unit.to, date.to + 200)))
}

/** A far time belongs to a whole day's action only where its own sentence names the action. */
export const namesStrike = (reading: Reading, unit: Unit): boolean => reading.within(unit.from, unit.to, 'noun').some((cue) => cue.value === 'strike' || cue.value === 'picket')
