import type { Reading } from '../lexicon/reading.ts'
import type { DateCandidate } from './date-parts.ts'

/** "Praça 9 de Maio", "Piazza 25 Aprile", "rue du 4 septembre", "Platz des 18. März": a street or square that is named after a day. */
export function namesStreet(reading: Reading, date: DateCandidate): boolean {
  if (!date.parts || date.weekday !== undefined || date.until) return false
  const { tokens } = reading
  const linked = /^(?:des|du|de|del|do|dos|da|di)$/u.test(tokens[date.first - 1]?.lower ?? '')
  const at = linked ? date.first - 2 : date.first - 1
  const street = tokens[at]
  if (street === undefined || tokens[date.first]!.breaks || (linked && tokens[at + 1]!.breaks) || !reading.at(at, 'dayStreet')) return false
  // "todos à rua 20 de março": in small letters, and nothing between, it may be a street and then a day.
  return linked || /^\p{Lu}/u.test(street.text) || reading.at(at - 1, 'placeWeak') === undefined
}

/** "5 juli-stiftelsen", "20. Juli-Gesellschaft": a body that is named after a day. */
export function namesBody(reading: Reading, date: DateCandidate): boolean {
  const [hyphen, word] = [reading.tokens[date.end], reading.tokens[date.end + 1]]
  // „die Initiative “19. August” ruft auf“.
  if (date.parts && date.weekday === undefined && date.parts.year === undefined && /^[“”„"«]$/u.test(reading.tokens[date.first - 1]?.text ?? '') && /^[“”"»]$/u.test(hyphen?.text ?? '') && reading.at(date.first - 2, 'organisation')) return true
  if (!date.parts || hyphen?.text !== '-' || hyphen.spaced || word?.kind !== 'word' || word.spaced) return false
  return reading.at(date.end + 1, 'organisation') !== undefined || /^(?:stiftelse|stiftung|gesellschaft|bewegung|initiativ|rorelse|beweging|stichting|komite|gruppe|kollektiv|mouvement|movement|fond|forening|verein)/u.test(word.lower)
}
