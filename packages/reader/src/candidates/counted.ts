import type { Reading } from '../lexicon/reading.ts'

const measures = new RegExp(`^(?:${[
  'per', 'percent', 'pct', 'prozent', 'pour', 'por', 'procent', 'million\\p{L}*', 'mille', 'mila', 'millones', 'milh\\p{L}+', 'milioni', 'miljo\\p{L}+', 'mio', 'mrd', 'billion\\p{L}*', 'mil', 'tausend', 'thousand', 'duizend', 'tusen', 'euros?', 'eur', 'usd',
  'gbp', 'chf', 'sek', 'kr', 'kronor', 'pounds?', 'dollars?', 'miles?', 'km', 'kms', 'kilomet\\p{L}+', 'quilomet\\p{L}+', 'met(?:er|re)s?', 'kg', 'tonn\\p{L}*', 'points?', 'degrees', 'acres', 'hectares?', 'hektar',
].join('|')})$`, 'u')
const ofHundred = /^(?:cent|cento|ciento|cents)$/u
const streets = /^(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|highway|hwy|parkway|pkwy|terrace|route|broadway|crescent|close|way)$/u
const points = /^(?:n|s|e|w|ne|nw|se|sw|north|south|east|west)$/u
const longestStreet = 6

/** "20,000 pensioners", "12 500 Menschen", "7.30 per cent", "1027 S. 5th Street": what a number up to `end` counts or names, and is no hour for it. */
export function isCounted(reading: Reading, at: number, end: number): boolean {
  return isThousands(reading, at) || isMeasure(reading, end) || (end === at + 1 && isHouse(reading, at))
}

function isThousands(reading: Reading, at: number): boolean {
  const { tokens } = reading
  const [mark, more] = [tokens[at + 1], tokens[at + 2]]
  if (mark === undefined || mark.breaks || tokens[at]!.text.length > 3) return false
  if (mark.kind === 'number') return mark.text === '000' || (mark.text.length === 3 && mark.spaced && reading.lexicon.language.code !== 'en' && tokens[at + 2]?.kind === 'word' && !tokens[at + 2]!.breaks)
  return /^[.,'’]$/u.test(mark.text) && !mark.spaced && more?.kind === 'number' && !more.spaced && more.text.length === 3
}

function isMeasure(reading: Reading, end: number): boolean {
  const unit = reading.tokens[end]
  if (unit?.kind !== 'word' || unit.breaks || !measures.test(unit.lower)) return false
  return !/^(?:per|pour|por)$/u.test(unit.lower) || ofHundred.test(reading.tokens[end + 1]?.lower ?? '')
}

/** "1200 N. Main Street", "1430 Elm Avenue": three or four digits before what a street is called. */
function isHouse(reading: Reading, at: number): boolean {
  const { tokens, locale } = reading
  const digits = tokens[at]!.text
  if (digits.length < 3 || reading.lexicon.language.code !== 'en') return false
  // Elsewhere than in America "1830 Mill Lane" is rather half past six.
  if (Number(digits) % 5 === 0 && !/^en-(?:US|CA)$|^en$/u.test(locale)) return false
  for (let next = at + 1; next < at + longestStreet; next++) {
    const token = tokens[next]
    if (!token || token.breaks || !(/^[\p{Lu}\d]/u.test(token.text) || token.text === '.' || /^(?:st|nd|rd|th)$/u.test(token.lower))) return false
    if (next > at + 1 && streets.test(token.lower)) return true
    if (next === at + 1 && points.test(token.lower) && (tokens[next + 1]?.text === '.' || /^[\p{Lu}\d]/u.test(tokens[next + 1]?.text ?? ''))) return true
  }
  return false
}

const behindAgo = /^(?:ago|geleden|fa|sedan|atras|read)$/u
const media = /^(?:video|audio|podcast|episode|song|clip|film|duration|runtime|length)$/u

/** "4h ago", "il y a 4 h", "Video (12:45)": how long since, or how long it plays. */
export function isSpan(reading: Reading, at: number, end: number): boolean {
  const { tokens } = reading
  if (behindAgo.test(tokens[end]?.lower ?? '') && !tokens[end]!.breaks) return true
  if (/^(?:hace|ha)$/u.test(tokens[at - 1]?.lower ?? '') && /^(?:es|pt)$/u.test(reading.lexicon.language.code)) return true
  if (tokens[at - 1]?.lower === 'a' && tokens[at - 2]?.lower === 'y' && reading.lexicon.language.code === 'fr') return true
  return tokens[at - 1]?.text === '(' && media.test(tokens[at - 2]?.lower ?? '')
}
