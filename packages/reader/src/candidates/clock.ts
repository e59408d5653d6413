import type { Reading } from '../lexicon/reading.ts'
import type { Token } from '../lexicon/tokens.ts'
import { isCounted } from './counted.ts'
import { isGlued } from './date-parts.ts'

/** One reading of a clock: minutes after midnight, and how surely it is one. */
export interface Clock {
  minutes: number
  end: number
  meridiem?: 'am' | 'pm'
  /** Its form alone makes it a time: "7pm", "14h", "17:00", "noon". */
  sure: boolean
  /** "12.30": a time only beside a word that says so. */
  dotted: boolean
  /** "noon". */
  named: boolean
  /** "05:30", "0530": a clock of twenty-four hours. */
  padded?: boolean
  /** "eight": an hour in words, a time only after "at". */
  worded?: boolean
}

/** A time at a token: "7pm", "7.30 p.m.", "4;00 p.m.", "17:00", "14h30", "16 Uhr", "noon", "12 noon", "1830". */
export function parseClock(reading: Reading, at: number): Clock | null {
  const noon = isAfternoon(reading, at) ? undefined : reading.at(at, 'noon')
  if (noon) return { minutes: 720, end: noon.last + 1, sure: true, dotted: false, named: true }
  const midnight = reading.at(at, 'midnight')
  if (midnight) return { minutes: 0, end: midnight.last + 1, sure: true, dotted: false, named: true }
  const { tokens } = reading
  const worded = minutesBeside(reading, at) ?? wordedClock(reading, at)
  if (worded) return worded
  const hour = tokens[at]
  if (hour?.kind !== 'number' || isGlued(tokens, at)) return null
  if (isCounted(reading, at, at + 1)) return null
  const compact = compactClock(reading, at, hour.text)
  if (compact) return compact
  if (hour.text.length === 4) return fourDigits(reading, at, hour.text)
  if (hour.text.length > 2) return null
  const hours = Number(hour.text)
  if (hours > 24 || isLength(reading, at)) return null
  let minutes = 0
  let end = at + 1
  let sure = false
  let dotted = false
  const mark = tokens[end]
  const minute = tokens[end + 1]
  const glued = mark !== undefined && !mark.spaced
  if (glued && /^(?:[:;.]|h|u)$/u.test(mark.lower) && minute?.kind === 'number' && !minute.spaced && minute.text.length === 2 && Number(minute.text) < 60) {
    minutes = Number(minute.text)
    end += 2
    if (mark.text === '.') dotted = true
    else sure = mark.text !== ';'
    if (tokens[end]?.text === ':' && tokens[end + 1]?.kind === 'number' && !tokens[end + 1]!.spaced) end += 2
    // "10.03.2025", "1.5.2", "12.345" are no times.
    else if (dotted && tokens[end]?.text === '.' && tokens[end + 1]?.kind === 'number' && !tokens[end + 1]!.spaced) return null
  } else if (mark?.text === ',' && glued && minute?.kind === 'number' && !minute.spaced && /^[0-5]\d$/u.test(minute.text) && (reading.at(end + 2, 'clockAfter') ?? reading.at(at - 1, 'clockBare')) && reading.lexicon.language.code !== 'en') {
    // "18,30 horas", "ore 18,30".
    minutes = Number(minute.text)
    end += 2
    dotted = true
  } else if (mark?.lower === "'" && glued && minute?.kind === 'number' && !minute.spaced && /^[0-5]\d$/u.test(minute.text) && (reading.at(end + 2, 'clockAfter') ?? reading.at(at - 1, 'clockBare') ?? reading.at(at - 1, 'clockBefore')) && reading.lexicon.language.code !== 'en') {
    // "13´00 horas", "19'30 h".
    minutes = Number(minute.text)
    end += 2
    dotted = true
  } else if (isSpacedHour(reading, end)) {
    minutes = Number(minute!.text)
    end += 2
    sure = true
  } else if (glued && mark.lower === 'h') {
    end += 1
    sure = true
    const after = tokens[end]
    if (after?.kind === 'word' && !after.spaced) return null
  }
  // "às 18h30m"; "durante 1h30m" is a length.
  if (tokens[end]?.lower === 'm' && reading.at(at - 1, 'clockBare') !== undefined && !tokens[end]!.spaced && glued && mark.lower === 'h' && end === at + 3) end++
  if (/^[%€£$°]$/u.test(tokens[end]?.text ?? '') || (end > at + 1 && !sure && isCounted(reading, at, end))) return null
  const half = meridiemAt(reading, end)
  if (half) {
    if (hours > 12 && half.meridiem === 'am') return null
    end = half.end
    const twelve = hours > 12 ? hours : (hours % 12) + (half.meridiem === 'pm' ? 12 : 0)
    const noonAgain = reading.at(end, 'noon')
    return { minutes: twelve * 60 + minutes, end: noonAgain ? noonAgain.last + 1 : end, meridiem: half.meridiem, sure: true, dotted, named: false }
  }
  const after = reading.at(end, 'clockAfter')
  if (after && !tokens[end]!.breaks && !(tokens[end]!.spaced && tokens[end]!.text === 'H' && !isShouted(reading, at, end))) {
    end = after.last + 1
    sure = isOfTheClock(reading, after.from) || sure || dotted
  }
  if (after && minutes === 0 && sure && isMinuteAfterWord(reading, end)) minutes = Number(tokens[end++]!.text)
  const followed = reading.at(end, 'noon')
  if (followed && hours === 12) return { minutes: 720 + minutes, end: followed.last + 1, sure: true, dotted, named: true }
  if (hours === 24 && minutes > 0) return null
  const next = tokens[end]
  // "10:00 till 12:00at Mill Farm": only the space is missing.
  const isTyped = end === at + 3 && sure && (reading.at(end, 'placeStrong') ?? reading.at(end, 'placeWeak')) !== undefined
  if (next && !next.spaced && next.kind === 'word' && !after && !isTyped) return null
  // "16-19 Uhr" makes the first a time too; "3 hours" makes none.
  return { minutes: (hours % 24) * 60 + minutes, end, sure: sure && !isDuration(reading, at, end), dotted, named: false, padded: hour.text.startsWith('0') }
}

/** "l’après-midi": a part of the day, in which the word for noon is none. */
const isAfternoon = ({ tokens }: Reading, at: number) => [1, 2].some((back) => tokens[at - back]?.lower === 'apres' && (back === 1 || /^[-‑–]$/u.test(tokens[at - 1]!.text)))

/** "SAMEDI 22 JUIN A 8 H !!": set in capitals. */
const isShouted = (reading: Reading, at: number, end: number) => /^[AÀ]$/u.test(reading.tokens[at - 1]?.text ?? '') && reading.tokens[end + 1]?.kind !== 'word'

const before = /^(?:to|vor|voor|i)$/u
const past = /^(?:past|nach|over)$/u

/** "fünf vor zwölf", "ten past five", "tien over acht": minutes in words on either side of an hour. */
function minutesBeside(reading: Reading, at: number): Clock | null {
  const count = /^(?:en|de|nl|sv)$/u.test(reading.lexicon.language.code) ? reading.at(at, 'hourWord') : undefined
  const link = count && reading.tokens[count.last + 1]
  const minutes = count ? Number(count.value) : 0
  if (!link || !(minutes === 5 || minutes === 10) || !(before.test(link.lower) || past.test(link.lower))) return null
  // "from five to nine" is a range.
  if (reading.lexicon.language.code === 'en' && link.lower === 'to') return null
  const hour = reading.at(count.last + 2, 'hourWord')
  if (!hour || reading.tokens[hour.first]!.breaks) return null
  const total = ((Number(hour.value) % 12) * 60 + (before.test(link.lower) ? -minutes : minutes) + 720) % 720
  return { minutes: total < 540 ? total + 720 : total, end: hour.last + 1, sure: false, dotted: false, named: false, worded: true }
}

/** "half past seven", "halb acht", "las ocho y media", "quarter to 6": an hour in words, or one with its fraction. */
function wordedClock(reading: Reading, at: number): Clock | null {
  const [past, to, quarterPast, quarterTo] = [reading.at(at, 'halfPast'), reading.at(at, 'halfTo'), reading.at(at, 'quarterPast'), reading.at(at, 'quarterTo')]
  const fraction = [past, to, quarterPast, quarterTo].filter((cue) => cue !== undefined).toSorted((a, b) => b.last - a.last)[0]
  const hour = hourAt(reading, fraction ? fraction.last + 1 : at, fraction !== undefined)
  if (!hour) return null
  const ahead = fraction === undefined ? 0 : fraction === past ? 30 : fraction === to ? -30 : fraction === quarterPast ? 15 : -15
  const after = fraction ? undefined : (reading.at(hour.end, 'andHalf') ?? reading.at(hour.end, 'quarterPast') ?? reading.at(hour.end, 'quarterTo'))
  if (!fraction && !after && (hour.digits || isArticle(reading, at))) return null
  const behind = after === undefined ? 0 : after.tag === 'andHalf' ? 30 : after.tag === 'quarterPast' ? 15 : -15
  let end = after ? after.last + 1 : hour.end
  const clockWord = reading.at(end, 'clockAfter')
  const isOClock = clockWord !== undefined && reading.tokens[end]!.lower === 'o'
  const sure = fraction !== undefined || after !== undefined || isOClock
  if (clockWord && !sure && !isSpokenHour(reading, at)) return null
  if (clockWord) end = clockWord.last + 1
  const half = meridiemAt(reading, end)
  const minutes = ((hour.hours % 12) * 60 + ahead + behind + 720) % 720
  if (half) return { minutes: minutes + (half.meridiem === 'pm' ? 720 : 0), end: half.end, meridiem: half.meridiem, sure: sure || !hour.digits, dotted: false, named: false }
  // Nobody is called for half past seven in the morning by word of mouth; nine to half past twelve is left as it is.
  const evening = minutes < 540 ? minutes + 720 : minutes
  return { minutes: evening, end, sure, dotted: false, named: false, worded: true }
}

/** "um zehn Uhr", "om acht uur", "à neuf heures", "a las once horas": a word that leads to an hour tells it from a length. */
const isSpokenHour = (reading: Reading, at: number) => reading.lexicon.language.code !== 'en' && !reading.at(at - 1, 'lengthLead') && (reading.at(at - 1, 'clockBefore') ?? reading.at(at - 1, 'clockBare') ?? reading.at(at - 2, 'clockBare') ?? reading.at(at - 2, 'clockBefore')) !== undefined

/** "ein", "een", "ett" is mostly no hour; "a la una" is said so. */
const isArticle = (reading: Reading, at: number) => reading.at(at, 'article') !== undefined && /^(?:de|nl|sv)$/u.test(reading.lexicon.language.code)

function hourAt(reading: Reading, at: number, digitsToo: boolean): { hours: number; end: number; digits: boolean } | null {
  const word = reading.at(at, 'hourWord')
  if (word && !reading.tokens[at]!.breaks) return { hours: Number(word.value), end: word.last + 1, digits: false }
  const token = reading.tokens[at]
  if (token?.kind !== 'number' || token.text.length > 2 || Number(token.text) > 12 || Number(token.text) < 1) return null
  const next = reading.at(at + 1, 'andHalf') ?? reading.at(at + 1, 'quarterPast') ?? reading.at(at + 1, 'quarterTo')
  return digitsToo || next ? { hours: Number(token.text), end: at + 1, digits: true } : null
}

/** "17 Uhr 15", "9 heures 45". */
function isMinuteAfterWord(reading: Reading, at: number): boolean {
  const [minute, mark, more] = [reading.tokens[at], reading.tokens[at + 1], reading.tokens[at + 2]]
  // "14 Uhr 12.5.": a date follows.
  if (mark?.kind === 'mark' && !mark.spaced && more?.kind === 'number' && !more.spaced) return false
  return minute?.kind === 'number' && minute.spaced && !minute.breaks && /^[0-5]\d$/.test(minute.text) && reading.lexicon.language.code !== 'en'
}

/** "20 h 15", as French sets it. */
function isSpacedHour(reading: Reading, at: number): boolean {
  const [mark, minute] = [reading.tokens[at], reading.tokens[at + 1]]
  return mark?.text === 'h' && mark.spaced && !mark.breaks && minute?.kind === 'number' && minute.spaced && !minute.breaks && /^[0-5]\d$/.test(minute.text) && reading.lexicon.language.code !== 'en'
}

/** "930am", "1015-1145am": the hour and its minutes without a mark between, and the half of the day behind them or behind the end of their range. */
function compactClock(reading: Reading, at: number, text: string): Clock | null {
  if (text.length < 3 || text.length > 4) return null
  const [hours, minutes] = [Number(text.slice(0, -2)), Number(text.slice(-2))]
  if (hours < 1 || hours > 12 || minutes > 59) return null
  const half = meridiemAt(reading, at + 1)
  if (half) return { minutes: ((hours % 12) + (half.meridiem === 'pm' ? 12 : 0)) * 60 + minutes, end: half.end, meridiem: half.meridiem, sure: true, dotted: false, named: false }
  const [dash, end] = [reading.tokens[at + 1], reading.tokens[at + 2]]
  const isRange = text.length === 3 && /^[-–—]$/u.test(dash?.text ?? '') && !dash!.spaced && end?.kind === 'number' && meridiemAt(reading, at + 3) !== null
  return isRange ? { minutes: hours * 60 + minutes, end: at + 1, sure: false, dotted: true, named: false } : null
}

/** "1830", "1630-1900": a time beside another or after "at"; what could be a year is none alone. */
function fourDigits(reading: Reading, at: number, text: string): Clock | null {
  const [hours, minutes] = [Number(text.slice(0, 2)), Number(text.slice(2))]
  if (hours > 23 || minutes > 59) return null
  if (isTimeField(reading, at)) return { minutes: hours * 60 + minutes, end: at + 1, sure: true, dotted: true, named: false, padded: true }
  const after = reading.at(at + 1, 'clockAfter')
  // Hours said so are told to five minutes.
  if (!after && minutes % 5 !== 0) return null
  const isYear = hours === 19 || hours === 20
  const ranged = /^[-–—]$/u.test(reading.tokens[at - 1]?.text ?? '')
  if (isYear && !after && !ranged) return null
  return { minutes: hours * 60 + minutes, end: (after?.last ?? at) + 1, sure: after !== undefined, dotted: true, named: false, padded: true }
}

/** "start-time: 1900": alone behind the name of a field that holds an hour. */
function isTimeField(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1]
  if (reading.tokens[at - 1]?.text !== ':' || (next && !next.breaks)) return false
  return [2, 3, 4].some((back) => {
    const cue = reading.at(at - back, 'label')
    return cue?.last === at - 2 && (cue.value === 'time' || (cue.value === 'end' && reading.tokens[cue.last]!.lower.endsWith('time')))
  })
}

function meridiemAt(reading: Reading, at: number): { meridiem: 'am' | 'pm'; end: number } | null {
  if (reading.tokens[at]?.breaks) return null
  const letter = letterAt(reading, at)
  if (letter) return { meridiem: letter, end: at + 1 }
  for (const meridiem of ['am', 'pm'] as const) {
    const cue = reading.at(at, meridiem)
    if (!cue) continue
    const dot = reading.tokens[cue.last + 1]
    return { meridiem, end: dot?.text === '.' && !dot.spaced && reading.tokens[cue.last]!.from > reading.tokens[cue.first]!.from ? cue.last + 2 : cue.last + 1 }
  }
  return null
}

/** "9a-3p", "7:30p-9p", "at 10A": a letter grown together with its hour, on both sides of a range or after "at" with no name behind it. */
function letterAt(reading: Reading, at: number): 'am' | 'pm' | null {
  const { tokens, lexicon } = reading
  const half = isHalfLetter(tokens[at]) ? tokens[at].lower : null
  if (half === null || lexicon.language.code !== 'en') return null
  const dash = (one: number) => /^[-–—]$/u.test(tokens[one]?.text ?? '')
  const hourEnds = (one: number, step: number) => [one, one + 2 * step].some((last) => isHalfLetter(tokens[step > 0 ? last + 1 : last]))
  const ahead = dash(at + 1) && tokens[at + 2]?.kind === 'number' && hourEnds(at + 2, 1)
  const behind = tokens[at - 1]?.kind === 'number' && [at - 2, at - 4].some((one) => dash(one) && isHalfLetter(tokens[one - 1]))
  const next = tokens[at + 1]
  const isApart = next === undefined || next.breaks || (next.kind === 'mark' ? !/^['’-]$/u.test(next.text) : /^\p{Ll}/u.test(next.text))
  const isTold = isApart && [at - 2, at - 4].some((one) => /^(?:at|@|from|begins|beginning|starting)$/u.test(tokens[one]?.lower ?? '') && (one === at - 2 || tokens[at - 2]!.text === ':'))
  // "@ 2p Union Square".
  const isSigned = next !== undefined && next.spaced && [at - 2, at - 4].some((one) => tokens[one]?.text === '@')
  return ahead || behind || isTold || isSigned ? (half === 'a' ? 'am' : 'pm') : null
}

const isHalfLetter = (token: Token | undefined): token is Token => token !== undefined && !token.spaced && /^[ap]$/u.test(token.lower)

const isOfTheClock = (reading: Reading, from: number) => !/^(?:hours?|hrs|heures?|horas?|ore)/iu.test(reading.page.text.slice(from, from + 6)) || reading.lexicon.language.code !== 'en'

/** "paro de 24 horas", "sciopero di 4 ore", "24h strike": how long, not when. */
function isLength(reading: Reading, at: number): boolean {
  const { tokens } = reading
  const unit = tokens[at + 1]?.text === '-' ? at + 2 : at + 1
  if (!reading.at(unit, 'clockAfter') || tokens[unit]!.breaks) return false
  if (tokens[at]!.text === '24' && !reading.at(at - 1, 'until') && !reading.at(at - 1, 'rangeWord') && !/^[-–]$/u.test(tokens[at - 1]?.text ?? '')) return true
  // "atelier vélo de 14h à 17h": from then to then.
  const last = reading.at(unit, 'clockAfter')!.last
  if ((reading.at(last + 1, 'rangeWord') ?? reading.at(last + 1, 'until')) && /^\d/u.test(tokens[(reading.at(last + 1, 'rangeWord') ?? reading.at(last + 1, 'until'))!.last + 1]?.text ?? '')) return false
  const link = /^(?:de|di|of|por|per|von|van|pa)$/u.test(tokens[at - 1]?.lower ?? '')
  return link && [2, 3].some((back) => [reading.at(at - back, 'noun')].some((cue) => cue?.last === at - 2))
}

/** "for 3 hours", "durante 2 horas". */
function isDuration(reading: Reading, at: number, end: number): boolean {
  const before = reading.tokens[at - 1]?.lower
  return end - at === 2 && before !== undefined && ['for', 'durante', 'pendant', 'seit', 'gedurende', 'per', 'nach', 'apres', 'dans', 'in', 'over', 'every'].includes(before)
}
