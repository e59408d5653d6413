import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import { isAddressed, isTown } from './caller-signs.ts'
import { isBody, nameAfter } from './names.ts'
import { type Passage, trimmed } from './passage.ts'
import type { Spans } from './spans.ts'

/** A body that a text speaks for, and how plainly it says so. */
export interface OwnName extends Passage {
  score: number
  /** It stands right under the greeting, and need not look like a body. */
  signed?: boolean
}

const head = 6
const tail = 14
const mostUnits = 400
const longestName = 70

const known = new WeakMap<readonly Unit[], OwnName | null>()

/**
 * Whose text it is, where no sentence says who calls: a body that tells what it is ("… is a registered charity"), the
 * signature, the name at the head of the page, the bodies that the text has act. A guess; found once for each text.
 */
export function ownNameOf(reading: Reading, units: readonly Unit[], spans: Spans): OwnName | null {
  const before = known.get(units)
  if (before !== undefined) return before
  let best: OwnName | null = null
  for (const one of [...tellsOfItself(reading, units), ...signatures(reading, units, spans), ...headLines(reading, units, spans), ...copyright(reading, units), ...actors(reading, units, spans)])
    if ((best === null || one.score > best.score) && isOwn(reading, one)) best = one
  known.set(units, best)
  return best
}

const furniture = /^(?:post|leave|share|read|reply|comment|no comments|related|tags|filed|categories|skip|search|menu|subscribe|follow|download|print|email|tweet)\b/iu

/** "Annual Litter Pick", "Riverton County Court", "Donor Centre, 7 Mill Lane", "for Tree Day": an occasion, a place or half a sentence. */
const isThing = (reading: Reading, passage: Passage) => {
  if (/, \d|\s(?:Bill|Act|Plan|Country|RSVP|Campus|Dates?|Open)$|^(?:for|gegen|für|pour|para|per|contra|contre|contro|voor|tegen|mot|against|Outside|Inside|Opposite|Behind)\s/u.test(passage.value)) return true
  const ends = reading.within(passage.from, passage.to, 'noun', 'placeNoun').filter((cue) => cue.to >= passage.to - 1)
  return ends.length > 0 && !ends.some((cue) => reading.at(cue.first, 'organisation') || reading.at(cue.last, 'organisation'))
}

const isOwn = (reading: Reading, passage: OwnName) => !isThing(reading, passage) && !furniture.test(passage.value) && passage.value.length >= 3 && !isAddressed(reading, passage) && !isTown(reading, passage) && passage.value.length <= longestName && /\p{Lu}/u.test(passage.value) && (passage.signed || isBody(reading, passage, true))

const has = (reading: Reading, passage: Passage) => reading.holds(passage.from, passage.to, 'organisation')

/** "Friends of Thornbrook is a registered charity", "Riverside Woodland needs you". */
function tellsOfItself(reading: Reading, units: readonly Unit[]): OwnName[] {
  const found: OwnName[] = []
  for (const unit of units.slice(0, mostUnits)) {
    const cue = reading.within(unit.from, Math.min(unit.to, unit.from + 120), 'selfNaming')[0]
    if (!cue || cue.first - unit.first < 1 || cue.first - unit.first > 10) continue
    let first = unit.first
    while (first < cue.first && (reading.at(first, 'article') || reading.tokens[first]!.kind === 'mark')) first++
    if (isSpoken(reading, first)) continue
    const name = first < cue.first ? trimmed(reading.page.text, reading.tokens[first]!.from, reading.tokens[cue.first - 1]!.to) : null
    if (name && isTitled(reading, name)) found.push({ ...name, score: 3 + Number(has(reading, name)) })
  }
  return found
}

/** "\u201cMy union is a …", "This is a …": nobody's name. */
const isSpoken = (reading: Reading, first: number) => reading.lexicon.stopwords.has(reading.tokens[first]!.lower)

/** The name under "In solidarity", a last line that is a name, a name after a dash or "for". */
function signatures(reading: Reading, units: readonly Unit[], spans: Spans): OwnName[] {
  const { text } = reading.page
  const found: OwnName[] = []
  const begin = Math.max(0, units.length - tail)
  let signed = 0
  for (const unit of units.slice(begin)) {
    if (units[unit.index - 1]?.line === unit.line && unit.index < units.length - 1) continue
    const signOff = reading.within(unit.from, unit.from + 1, 'signOff')[0]
    if (signOff && signOff.to >= unit.to - 2) {
      signed = unit.index
      continue
    }
    if (unit.index < 2 || unit.kind === 'heading' || unit.label || unit.to - unit.from > 160) continue
    const raw = text.slice(unit.from, unit.to)
    if (raw.includes('|') || spans.within(unit.from, unit.from + 1).length > 0) continue
    const by = /^(?:[–—~/]\s*|By\s+|From\s+|.{2,30}, (?:for|on behalf of|from) )/u.exec(raw)
    const office = officers.exec(raw.slice(by?.[0].length ?? 0))?.[0].length ?? 0
    const from = unit.from + (by?.[0].length ?? 0) + office
    const cut = /\s[•·|]\s|\s[–—-]\s|[.,:;(]/u.exec(text.slice(from, unit.to))
    const whole = trimmed(text, from, cut ? from + cut.index : unit.to)
    // "A Comissão de Trabalhadores".
    const article = whole ? (/^(?:The|A|O|As|Os|La|Le|Les|El|Los|Las|Il|Lo|I|Gli|Die|Der|Das|De|Het)\s(?=\p{Lu})/u.exec(whole.value)?.[0].length ?? 0) : 0
    const name = whole && has(reading, whole) ? { value: whole.value.slice(article), from: whole.from + article, to: whole.to } : whole
    const follows = signed > 0 && unit.index - signed <= 4
    if (!name || !(isTitled(reading, name) || (follows && isSigned(reading, name))) || name.value.split(' ').length > 9) continue
    if (reading.within(name.from, name.to, 'call', 'signup', 'past', 'deadline', 'travel', 'signOff').some((cue) => cue.from === name.from)) continue
    if (!has(reading, name) && !by && !follows && name.value.split(' ').length < 2) continue
    found.push({ ...name, signed: follows && isSigned(reading, name), score: 1.3 + (has(reading, name) ? 1 : 0) + (by ? 0.7 : 0) + (follows ? 0.6 : 0) - (cut && !by && text[from + cut.index] === ',' ? 0.8 : 0) })
  }
  return found
}

/** "Med vänlig hälsning / Föräldrar för fred": small letters after the first word, right under the greeting. */
const isSigned = (reading: Reading, name: Passage) => /^\p{Lu}\p{L}+(?: \p{L}+){1,5}$/u.test(name.value) && (has(reading, name) || reading.holds(name.from, name.from + 1, 'people')) && !reading.holds(name.from, name.to, 'callerVerb', 'future', 'past', 'call')

/** "Secretary, …", "Il direttivo di …", "Styrelsen, …": which office of a body signs. */
const officers = /^(?:(?:Hon(?:orary)?\.? )?(?:Branch )?(?:Secretary|Chair(?:person|man|woman)?|President|Treasurer|Convenor|Co-?ordinator|Press officer|Vorstand|Der Vorstand|Die Geschäftsführung|Le bureau|Le conseil|La direction|La présidente?|El comité|La junta(?: directiva)?|La directiva|La presidenta|El presidente|Il direttivo|La presidenza|Il presidente|La presidente|La segreteria|A direção|A direcção|A coordenação|A comissão|Het bestuur|Bestuur|De voorzitter|Styrelsen|Ordföranden?))(?:,? (?:of|for|der|des|von|vom|de la|de l['’]|de|du|del|della|dell['’]|di|da|do|van|för|i)(?:\s|(?<=['’]))|, ?)(?:the )?/iu

/** "Renters Together", "Riverton Rowing Club notes", "City of Elmvale >> News": the first lines, over the call itself. */
function headLines(reading: Reading, units: readonly Unit[], spans: Spans): OwnName[] {
  const { text } = reading.page
  const found: OwnName[] = []
  for (const unit of units.slice(0, head)) {
    if (unit.label || units[unit.index - 1]?.line === unit.line) continue
    const raw = text.slice(unit.from, Math.min(unit.to, unit.from + 200))
    const dash = unit.index === 0 ? raw.search(/\s[–—|-]\s/u) : -1
    // "Riverton Donors – next session: Sunday 15 March": the name stands before all else.
    if (spans.within(unit.from, dash > 0 ? unit.from + dash : unit.to).length > 0) continue
    if (raw.split('|').length > 2 || /\s{3,}/u.test(raw) || /[!?]$/u.test(raw)) continue
    const cut = /\s*(?:>>|[|▸»›>]|\s[–—-]\s)/u.exec(raw)
    const plain = trimmed(text, unit.from, cut ? unit.from + cut.index : unit.to)
    const name = plain && withoutGenus(plain)
    // "Town of Elmvale" over its own notice.
    if (name && unit.index === 0 && !cut && towns.test(name.value) && isTitled(reading, name)) found.push({ ...name, score: 1.9 })
    if (!name || !isTitled(reading, name) || (!cut && /[.:,]$/u.test(raw))) continue
    const acts = reading.within(name.from, name.to, 'noun', 'call', 'future', 'past', 'callerVerb').some((cue) => !reading.at(cue.first, 'organisation') && !reading.at(cue.first, 'placeNoun'))
    if (acts || name.value === name.value.toUpperCase() && name.value.includes(' ')) continue
    if (!has(reading, name) && !(unit.index === 0 && cut) && !(unit.kind === 'heading' && unit.index === 0 && units[1]?.kind === 'heading')) continue
    found.push({ ...name, score: 1.6 + (has(reading, name) ? 0.8 : 0) - unit.index * 0.05 })
  }
  return found
}

const towns = /^(?:(?:City|Town|Village|Borough|County|Township|Parish) of\s|(?:Stadt|Gemeinde|Landkreis|Gemeente)\s|(?:Ville|Commune|Mairie|Ayuntamiento|Comune|Câmara Municipal|Junta de Freguesia|Prefeitura) (?:de |di |da |do |d['’]))\p{Lu}/u

/** "… Club notes", "… Union news": what the page is stands after whose it is. */
function withoutGenus(name: Passage): Passage {
  const value = name.value.replace(/\s+(?:notes|news|newsletter|bulletin|blog|events|calendar|updates?|home|website|online|diary|–.*)$/iu, '')
  return { value, from: name.from, to: name.from + value.length }
}

/** "© 2026 Riverton Arts Trust". */
function copyright(reading: Reading, units: readonly Unit[]): OwnName[] {
  return units.slice(-tail).flatMap((unit) => {
    const match = /(?:©|\(c\)|copyright)\s*(?:\d{4}\s*(?:[-–]\s*\d{4})?)?[,\s]*(\p{Lu}[^.|,·•©\n]{2,60})/iu.exec(reading.page.text.slice(unit.from, Math.min(unit.to, unit.from + 200)))
    const name = match ? trimmed(reading.page.text, unit.from + match.index + match[0].length - match[1]!.length, unit.from + match.index + match[0].length) : null
    return name && isTitled(reading, name) ? [{ ...name, score: 1.1 + (has(reading, name) ? 0.6 : 0) }] : []
  })
}

/** Bodies by name of which something is told: the more often, the likelier; a place is none. */
function actors(reading: Reading, units: readonly Unit[], spans: Spans): OwnName[] {
  const { tokens } = reading
  const counts = new Map<string, OwnName>()
  for (const unit of units.slice(0, 60))
    for (let i = unit.first; i < unit.end; i++) {
      const genus = /^\p{Ll}/u.test(tokens[i]!.text) && reading.at(i, 'organisation')?.last === i && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') && i + 1 < unit.end
      if (genus) {
        const proper = nameAfter(reading, spans, i + 1, unit.end)
        const old = proper ? counts.get(proper.value) : undefined
        if (proper && isTitled(reading, proper)) counts.set(proper.value, { ...proper, score: (old?.score ?? 0.9) + 0.4 })
        continue
      }
      if (!/^\p{Lu}/u.test(tokens[i]!.text) || spans.covers(tokens[i]!.from) || (i > unit.first && /^\p{Lu}/u.test(tokens[i - 1]!.text))) continue
      const name = nameAfter(reading, spans, i, unit.end)
      if (!name || !isTitled(reading, name) || !has(reading, name) || (name.value.match(/(?:^|[\s-])\p{Lu}/gu)?.length ?? 0) < 2) continue
      if (reading.within(name.from, name.to, 'noun').some((cue) => !reading.at(cue.first, 'organisation') && cue.to >= name.to - 1)) continue
      let after = i
      while (after < unit.end && tokens[after]!.from < name.to) after++
      const before = reading.at(i - 1, 'article') ? i - 2 : i - 1
      const lead = reading.at(before, 'placeStrong') ?? reading.at(before, 'placeWeak')
      const isPlace = lead !== undefined && !/^(?:from|von|vom|de|du|da|di|dal|van|från)$/u.test(reading.tokens[lead.first]!.lower)
      const isVenue = reading.within(name.to - 12, name.to, 'placeNoun').some((cue) => cue.to >= name.to - 1 && !reading.at(cue.first, 'organisation'))
      if (isVenue) continue
      const acts = tokens[after] !== undefined && !tokens[after]!.breaks && /^\p{Ll}{2,}/u.test(tokens[after]!.text) && !reading.at(after, 'placeWeak') && !reading.at(after, 'nameLink')
      const old = counts.get(name.value)
      counts.set(name.value, { ...name, from: old?.from ?? name.from, to: old?.to ?? name.to, score: (old?.score ?? 0.5) + 0.3 + (acts ? 0.6 : 0) - (isPlace ? 0.9 : 0) })
      i = Math.max(i, after - 1)
    }
  return [...counts.values()].filter((one) => one.score > 0.5).map((one) => ({ ...one, score: Math.min(one.score, 2.2) }))
}

/** Written as names are: every word with a capital, but for the small ones between them. */
function isTitled(reading: Reading, name: Passage): boolean {
  const words = name.value.replace(/\([^)]{0,40}\)/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? []
  if (words.length === 0 || words.length > 12 || /https?:|@|www\.|\d{3}[-. ]?\d{3}/u.test(name.value)) return false
  // "Union locale CNT", "Sección sindical de …": where adjectives follow, they may come in small letters.
  const isGenus = reading.lexicon.language.adjectives !== '' && reading.holds(name.from, name.from + 1, 'organisation') && !reading.holds(name.from, name.from + 1, 'noun')
  return words.every((word, at) => (isGenus && at > 0 && at <= 2) || /^[\p{Lu}\p{N}]/u.test(word) || reading.lexicon.stopwords.has(word.toLowerCase()) || /^(?:of|the|and|for|against|de|du|des|la|le|les|et|y|e|di|da|do|dos|del|della|für|und|der|die|das|den|gegen|im|am|van|voor|en|och|för|i|mot|pour|contre|por|para|con|per|against)$/u.test(word)) && !/^(?:Contact|Email|Phone|Tel|Address|Share|Read|More|Related|Comments?|Log|Privacy|Terms|Powered|Skip|Home|Press|Notes|Subscribe|Accept|Advertisement|Media|For Immediate|Find|Getting|Bring|Please|Dear|Hello|Hi|Kia)(?![\p{L}])/u.test(name.value)
}
