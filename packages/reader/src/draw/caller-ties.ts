import type { Unit } from '../candidates/units.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import { isTown } from './caller-signs.ts'
import type { Caller } from './likely-caller.ts'
import { isBody, nameAfter } from './names.ts'
import { type Passage, trimmed } from './passage.ts'
import type { Spans } from './spans.ts'

const most = 10
const widest = 24
const by = /^(?:by|par|por|pelo|pela|pelos|pelas|da|dal|dalla|dall|dai|dalle|dagli|door|av|von|vom|durch)$/u
const among = /^(?:including|like|namely|notably|darunter|dont|notamment|comme|incluyendo|incluidos|incluidas|como|inclusive|incluindo|waaronder|zoals|daribland|inklusive|inclusi|inclusa)$/u
const many = /^(?:groups|organi[sz]ations|charities|societies|bodies|unions|campaigns|associations|gruppen|organisationen|verbande|vereine|initiativen|gewerkschaften|organisations|syndicats|collectifs|organizaciones|asociaciones|sindicatos|colectivos|organizzazioni|associazioni|sindacati|realta|organizacoes|associacoes|coletivos|organisaties|verenigingen|bonden|organisationer|foreningar|grupper|forbund)$/u
const amongLong = /^(?:such as|entre ellos|entre ellas|entre otros|entre outros|entre as quais|entre os quais|tra cui|fra cui)$/u
const frames = /^(?:wird|werden|will|wollen|mochte|mochten|hat|haben|zal|zullen|gaat|gaan|heeft|hebben|ska|kommer|har|vill)$/u
const selves = /^(?:wir|we|nous|noi|nos|nosotros|nosotras|wij|vi|unser|us|uns)$/u
const asWords = /^(?:als|as|von|vom|at|from|comme|de|du|di|da|do|de los|van|som|i|pa|fran|the|a)$/u

/** Bodies whose part in the action is said by what stands around their name, and not by a verb right beside it. */
export function tiedBodies(reading: Reading, unit: Unit, spans: Spans): Caller[] {
  return [...namedBehindKind(reading, unit, spans), ...oneOfMany(reading, unit, spans), ...calledBy(reading, unit, spans), ...framed(reading, unit, spans), ...speakingOfUs(reading, unit, spans)]
    .filter((body) => !isTown(reading, body))
}

const capital = /^\p{Lu}/u

/** "their union, the Care Staff Association", "a local action group, Wells for All,": the name that follows what it is. */
function namedBehindKind(reading: Reading, unit: Unit, spans: Spans): Caller[] {
  const { tokens } = reading
  const found: Caller[] = []
  for (const cue of reading.within(unit.from, unit.to, 'organisation').slice(0, most)) {
    if (!/^\p{Ll}/u.test(tokens[cue.last]!.text) || reading.at(cue.first, 'people')) continue
    // "the group I help run, Code for Elmvale,".
    let comma = cue.last + 1
    while (comma < cue.last + 5 && comma < unit.end && tokens[comma]!.kind === 'word' && (/^\p{Ll}/u.test(tokens[comma]!.text) || tokens[comma]!.text === 'I')) comma++
    if (tokens[comma]?.text !== ',' || comma >= unit.end) continue
    const name = nameAfter(reading, spans, comma + 1, unit.end)
    const after = name ? tokens[lowerBound(tokens, name.to)] : undefined
    // A list goes on; what is put in between ends.
    if (!name || !isBody(reading, name) || name.value.includes(', ') || (after && after.from < unit.to && !/^[,.;)–—:]$/u.test(after.text))) continue
    found.push({ ...name, score: 1.4 })
  }
  return found
}

/** "Groups including Wave Watch and Clean Coast will gather": those of many that are named. */
function oneOfMany(reading: Reading, unit: Unit, spans: Spans): Caller[] {
  const { tokens, page } = reading
  const found: Caller[] = []
  for (let kind = unit.first; kind < unit.end - 2; kind++) {
    if (!many.test(tokens[kind]!.lower)) continue
    let at = kind + 1
    while (at < kind + 4 && tokens[at] && (tokens[at]!.text === ',' || (reading.lexicon.language.adjectives !== '' && tokens[at]!.kind === 'word' && !among.test(tokens[at]!.lower) && !reading.lexicon.stopwords.has(tokens[at]!.lower)))) at++
    const long = tokens[at + 1] ? `${tokens[at]!.lower} ${tokens[at + 1]!.lower}` : ''
    const first = amongLong.test(long) ? at + 2 : among.test(tokens[at]?.lower ?? '') ? at + 1 : -1
    if (first === -1 || first >= unit.end) continue
    const name = nameAfter(reading, spans, first, unit.end)
    if (name && (isBody(reading, name) || /^\p{Lu}\p{L}+, \p{Lu}/u.test(name.value)) && page.text.slice(name.from, name.to).length > 3) found.push({ ...name, score: 0.9 })
  }
  return found
}

/** "Members have been invited to march on Tuesday by the Union of Readers": who did it stands behind, past when and where. */
function calledBy(reading: Reading, unit: Unit, spans: Spans): Caller[] {
  const { tokens } = reading
  const found: Caller[] = []
  for (const verb of reading.within(unit.from, unit.to, 'callerVerb', 'noun').slice(0, 3))
    for (let at = verb.last + 1; at < Math.min(unit.end, verb.last + widest); at++) {
      if (!by.test(tokens[at]!.lower)) continue
      const name = nameAfter(reading, spans, at + 1, unit.end)
      if (!name || !isBody(reading, name) || !reading.holds(name.from, name.to, 'organisation') || reading.holds(name.from, name.from + 1, 'noun', 'placeNoun', 'people')) continue
      const participle = participleBefore(reading, verb.first, at) || (/^(?:de|nl)$/u.test(reading.lexicon.language.code) && participleBefore(reading, at, Math.min(unit.end, at + widest)))
      if (participle) found.push({ ...name, score: 1, led: true })
    }
  return found
}

const participles = /^(?:invited|called|asked|urged|planned|organi[sz]ed|arranged|announced|staged|led|hosted|invites?|invitees?|appelee?s?|organisee?s?|convoquee?s?|invitad[oa]s?|convocad[oa]s?|organizad[oa]s?|llamad[oa]s?|invitat[oaie]|convocat[oaie]|organizzat[oaie]|indett[oaie]|chiamat[oaie]|convidad[oa]s?|chamad[oa]s?|marcad[oa]s?|uitgenodigd|opgeroepen|georganiseerd|gepland|inbjudna|arrangera[ts]|durchgefuhrt|veranstaltet|ausgerichtet|getragen|angemeldet|initiiert|eingeladen|aufgerufen|organisiert|geplant)$/u

const participleBefore = (reading: Reading, first: number, end: number) => reading.tokens.slice(Math.max(0, first - 1), end).some((token) => participles.test(token.lower))

/** "Students for Peace Elmtal wird … ein Camp veranstalten": the sentence begins with who acts, and its verb ends it. */
function framed(reading: Reading, unit: Unit, spans: Spans): Caller[] {
  if (!reading.lexicon.language.verbSecond || !reading.holds(unit.from, unit.to, 'callerVerb')) return []
  let first = unit.first
  while (first < unit.end && (reading.at(first, 'article') || reading.tokens[first]!.kind === 'mark')) first++
  if (first >= unit.end || !capital.test(reading.tokens[first]!.text) || spans.covers(reading.tokens[first]!.from)) return []
  const name = nameAfter(reading, spans, first, unit.end)
  const next = name ? reading.tokens[lowerBound(reading.tokens, name.to)] : undefined
  if (!name || !next || !frames.test(next.lower) || !isBody(reading, name) || reading.holds(name.from, name.from + 1, 'noun') || (reading.holds(name.from, name.from + 1, 'people') && name.value.split(' ').length < 3)) return []
  return [{ ...name, score: reading.holds(name.from, name.to, 'organisation') || name.value.split(' ').length > 2 ? 1.2 : 0.2 }]
}

/** "Wir als Fridays for Forests sind dabei", "we at Hill Harvest", "nous, Parents du Val,": who "we" are. */
function speakingOfUs(reading: Reading, unit: Unit, spans: Spans): Caller[] {
  const { tokens } = reading
  const found: Caller[] = []
  for (let at = unit.first; at < Math.min(unit.end, unit.first + 60); at++) {
    if (!selves.test(tokens[at]!.lower) || !/^\p{L}/u.test(tokens[at]!.text)) continue
    for (let link = at + 1; link < Math.min(unit.end - 1, at + 8); link++) {
      const near = link === at + 1
      if (/^[.;:!?]$/u.test(tokens[link]!.text)) break
      if (!(/^(?:als|as|som|comme)$/u.test(tokens[link]!.lower) || (near && (asWords.test(tokens[link]!.lower) || tokens[link]!.text === ',')))) continue
      const name = capital.test(tokens[link + 1]!.text) || reading.at(link + 1, 'article') ? nameAfter(reading, spans, link + 1, unit.end) : null
      if (name && isBody(reading, name) && name.value.includes(' ') && !reading.holds(name.from, name.to, 'placeNoun')) found.push({ ...name, score: /^(?:als|as|som|comme)$/u.test(tokens[link]!.lower) || reading.holds(name.from, name.to, 'organisation') ? 1.3 : 0.1 })
      break
    }
  }
  return found
}

/** "the union", "De bond", "Their committee": what it is, and not which. */
export const isUnnamed = (reading: Reading, passage: Passage): boolean => {
  const words = passage.value.replace(/^(?:the|their|our|de|het|den|die|der|das|la|le|el|il|o|a)\s/iu, '').split(' ')
  if (words.length > 1) return false
  return reading.holds(passage.from, passage.to, 'organisation') && (!/\p{Lu}/u.test(words[0]!) || passage.value.includes(' ') || (reading.lexicon.language.code === 'de' && genus.test(words[0]!)))
}

const genus = /^(?:Gewerkschaft|Verein|Bündnis|Initiative|Bürgerinitiative|Partei|Verband|Gruppe|Gemeinde|Betriebsrat|Kirchengemeinde|Netzwerk)$/u

const longestName = 14

const spelled = new WeakMap<Reading, Map<string, Passage | null>>()

/** What initials stand for, where the text writes it out: "NUR" is the "National Union of Readers" it names elsewhere. */
export function writtenOut(reading: Reading, caller: Passage): Passage | null {
  if (!/^\p{Lu}{2,8}$/u.test(caller.value)) return null
  const known = spelled.get(reading) ?? new Map<string, Passage | null>()
  spelled.set(reading, known)
  const before = known.get(caller.value)
  if (before !== undefined) return before
  const found = findWritten(reading, caller.value)
  known.set(caller.value, found)
  return found
}

const small = /^(?:of|the|and|for|to|in|on|de|du|des|la|le|les|et|y|e|di|da|do|dos|das|del|della|dei|degli|per|por|para|pour|der|die|das|und|fur|van|voor|en|och|for|i|a|d|l|&|’|')$/u

function findWritten(reading: Reading, initials: string): Passage | null {
  const { tokens, page } = reading
  const isFull = (index: number) => tokens[index]!.lower.startsWith(initials[0]!.toLowerCase()) && capital.test(tokens[index]!.text) && tokens[index]!.text.length > 1 && tokens[index]!.text !== initials
  for (let first = 0; first < Math.min(tokens.length, 20_000); first++) {
    if (!isFull(first)) continue
    const last = lastOfWritten(reading, initials.toLowerCase(), first + 1, 1)
    if (last === -1) continue
    const closed = tokens[last + 1]?.text === '(' && tokens[last + 2]?.text === initials && tokens[last + 3]?.text === ')' ? last + 3 : last
    // "National Union of Readers Elmtal": the name goes on where it is one of many.
    return trimmed(page.text, tokens[first]!.from, tokens[closed]!.to)
  }
  return null
}

/** The token at which the letters are used up; a small word may stand for a letter or for none. What led nowhere from a place is not tried there again. */
function lastOfWritten(reading: Reading, wanted: string, at: number, letter: number, left = longestName, failed = new Set<number>()): number {
  const token = reading.tokens[at]
  const state = at * wanted.length + letter
  if (!token || token.breaks || left === 0 || failed.has(state)) return -1
  const isSmall = small.test(token.lower)
  const skipped = isSmall ? lastOfWritten(reading, wanted, at + 1, letter, left - 1, failed) : -1
  if (skipped !== -1) return skipped
  const fits = token.lower.startsWith(wanted[letter]!) && (isSmall || capital.test(token.text))
  const isDone = letter === wanted.length - 1
  const last = !fits ? -1 : isDone ? (capital.test(token.text) ? at : -1) : lastOfWritten(reading, wanted, at + 1, letter + 1, left - 1, failed)
  if (last === -1) failed.add(state)
  return last
}
