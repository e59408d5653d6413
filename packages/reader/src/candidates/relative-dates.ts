import type { Reading } from '../lexicon/reading.ts'
import type { Tag } from '../lexicon/lexicon.ts'
import type { Cue } from '../lexicon/phrases.ts'
import { parseClock } from './clock.ts'
import { type DateCandidate, parseDay, parseYear, span } from './date-parts.ts'
import { weeksOn } from './weeks-on.ts'

/** "tomorrow", "next Friday", "Tuesday next week", "every Thursday", "the third Saturday of the month", "not this Saturday". */
export function parseRelativeDate(reading: Reading, at: number): DateCandidate | null {
  if (reading.tokens[at]!.kind === 'mark') return null
  return weeksOn(reading, at) ?? recurring(reading, at) ?? codedDay(reading, at) ?? monthlessDay(reading, at) ?? bareDay(reading, at) ?? weekdaysNext(reading, at) ?? pointed(reading, at) ?? plainDay(reading, at) ?? bareWeekday(reading, at)
}

function plainDay(reading: Reading, at: number): DateCandidate | null {
  const cue = reading.at(at, 'relative')
  if (!cue) return null
  const before = reading.tokens[at - 1]
  const language = reading.lexicon.language.code
  // "am Morgen", "por la mañana", "de morgen" are mornings.
  if (cue.value === '1' && before && ['am', 'la', 'der', 'guten', 'goeden', 'jeden', 'de', 'esta', 'cada'].includes(before.lower) && language !== 'fr' && language !== 'en') return null
  // "today's students" are no day, "today's strike" is.
  if (language === 'en' && /^['’]s\s/u.test(reading.page.text.slice(cue.to, cue.to + 3)) && !reading.holds(cue.to, cue.to + /^[^.;!?\n]{0,40}/u.exec(reading.page.text.slice(cue.to, cue.to + 40))![0].length, 'noun')) return null
  // “Today, we are all neighbours” is a motto.
  if (/^[-"“„«‘]$/u.test(reading.tokens[at - 1]?.text ?? '') && (reading.tokens[at - 1]!.text === '-' || !reading.tokens[at]!.spaced)) return null
  return { ...span(reading, at, cue.last + 1), relative: Number(cue.value) }
}

const initials = ['EFMAMJJASOND', 'JFMAMJJASOND']
const soon = 3

/** "este 8M", "no ato 24J", "#25N": a day and its month's initial, as Spanish and Portuguese name what is called for it. */
function codedDay(reading: Reading, at: number): DateCandidate | null {
  const { tokens, publishedOn } = reading
  const language = reading.lexicon.language.code
  const [day, letter, next] = [tokens[at]!, tokens[at + 1], tokens[at + 2]]
  if ((language !== 'es' && language !== 'pt') || day.kind !== 'number' || letter?.spaced !== false || !/^[EFMAJSOND]$/u.test(letter.text) || (next && !next.spaced && !/^[.,;:!?)”»"]$/u.test(next.text))) return null
  const lead = tokens[at - 1]
  if (!lead || !(/^(?:este|el|del|al|ato|atos|dia|no|neste|#|proximo|paro|huelga|greve)$/u.test(lead.lower) || reading.at(at - 1, 'noun'))) return null
  const number = Number(day.text)
  if (number < 1 || number > 31) return null
  // "el 8M" in the days after it is over.
  if (number < publishedOn.day && publishedOn.day - number <= 20 && initials[language === 'es' ? 0 : 1]![publishedOn.month - 1] === letter.text) return null
  for (let ahead = number >= publishedOn.day ? 0 : 1; ahead <= soon; ahead++) {
    const month = ((publishedOn.month - 1 + ahead) % 12) + 1
    if (initials[language === 'es' ? 0 : 1]![month - 1] === letter.text) return { ...span(reading, at, at + 2), parts: { day: number, month } }
  }
  return null
}

/** "every Thursday", "Fridays", "every other Monday", "the first and third Sunday of the month". */
function recurring(reading: Reading, at: number): DateCandidate | null {
  const not = reading.at(at, 'notThis')
  const negatedDay = not && reading.at(not.last + 1, 'weekday')
  if (negatedDay) return { ...span(reading, at, negatedDay.last + 1), weekday: Number(negatedDay.value), pointer: 'this', negated: true }
  const other = reading.at(at, 'everyOther')
  const otherDay = other && dayName(reading, other.last + 1)
  const every = otherDay ? undefined : reading.at(at, 'every')
  const genitive = monthsOwn(reading, at)
  const nth = otherDay ? undefined : nthAt(reading, genitive ?? (every ? every.last + 1 : at))
  const name = otherDay ?? dayName(reading, nth ? nth.end : every ? every.last + 1 : at)
  if (!name) return nth && !every && genitive === null ? weekendOf(reading, at, nth) : null
  const month = reading.at(name.last + 1, 'ofMonth')
  if (nth || (otherDay && month)) {
    const named = nth && !every && genitive === null ? ofNamedMonth(reading, at, name, nth.nth) : null
    if (named) return named
    if (!every && !month && genitive === null && name.tag !== 'habit' && !isOftenSaid(reading, at)) return null
    return { ...span(reading, at, (month?.last ?? name.last) + 1), weekday: Number(name.value), every: { nth: nth ? nth.nth : 2 } }
  }
  if (!every && !otherDay && name.tag !== 'habit') return null
  // "los viernes 4 y 11" are two days and no habit.
  if (!every && !otherDay && isDayNext(reading, name.last + 1)) return null
  const series = withMoreDays(reading, name.last + 1)
  return { ...span(reading, at, series.end), weekday: Number(name.value), every: otherDay ? 'fortnight' : 'week', ...(!every && !otherDay && { habit: true as const }), ...(series.days.length > 0 && { also: series.days }) }
}

/** "In most months, on the first Wednesday, …": how often is said a few words before. */
function isOftenSaid(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 7) && !/^[.!?;]$/u.test(reading.tokens[i]!.text); i--) if (reading.at(i, 'often') ?? reading.at(i, 'ofMonth')) return true
  return false
}

/** "each month's first Sunday": the token after the month's genitive. */
function monthsOwn(reading: Reading, at: number): number | null {
  const month = reading.at(at, 'ofMonth')
  const [mark, ending] = month ? [reading.tokens[month.last + 1], reading.tokens[month.last + 2]] : []
  return month && /^['’]$/u.test(mark?.text ?? '') && ending?.lower === 's' ? month.last + 3 : null
}

/** "the first weekend in May", "am ersten Wochenende im Mai": its Saturday and its Sunday. */
function weekendOf(reading: Reading, at: number, { nth, end }: { nth: number; end: number }): DateCandidate | null {
  const weekend = reading.at(end, 'weekend')
  const saturday = weekend ? ofNamedMonth(reading, at, { last: weekend.last, value: '6' }, nth) : null
  if (!saturday) return null
  const { day, month, year } = saturday.parts!
  return { ...saturday, until: partsOf(Temporal.PlainDate.from({ year: year!, month, day }).add({ days: 1 })) }
}

/** "the second Saturday in July", "le premier samedi d'octobre", "första lördagen i maj". */
function ofNamedMonth(reading: Reading, at: number, name: Pick<Cue<Tag>, 'last' | 'value'>, nth: number): DateCandidate | null {
  let next = name.last + 1
  for (let steps = 0; steps < 2 && reading.tokens[next] && !reading.at(next, 'month') && /^(?:in|of|im|des|de|d|di|del|do|van|i|en|'|’)$/u.test(reading.tokens[next]!.lower); steps++) next++
  const month = next > name.last + 1 ? reading.at(next, 'month') : undefined
  if (!month) return null
  const year = parseYear(reading, month.last + 1)
  for (let ahead = 0; ahead < 2; ahead++) {
    const first = Temporal.PlainDate.from({ year: year?.year ?? reading.publishedOn.year + ahead, month: Number(month.value), day: 1 })
    const offset = (Number(name.value) - first.dayOfWeek + 7) % 7
    const last = first.with({ day: first.daysInMonth })
    const day = nth > 0 ? first.add({ days: offset + 7 * (nth - 1) }) : last.subtract({ days: (last.dayOfWeek - Number(name.value) + 7) % 7 })
    if (year || Temporal.PlainDate.compare(day, reading.publishedOn) >= 0) return { ...span(reading, at, year?.end ?? month.last + 1), weekday: Number(name.value), parts: { day: day.day, month: day.month, year: day.year } }
  }
  return null
}

const dayName = (reading: Reading, at: number) => (isOfMovement(reading, at) ? undefined : (reading.at(at, 'habit') ?? reading.at(at, 'weekday')))

/** "Fridays for Future", "Mondays for Peace": a body that has its name from a day. */
const isOfMovement = (reading: Reading, at: number) => /^\p{Lu}/u.test(reading.tokens[at]?.text ?? '') && reading.tokens[at + 1]?.lower === 'for' && !reading.tokens[at + 1]!.breaks && /^\p{Lu}/u.test(reading.tokens[at + 2]?.text ?? '') && reading.at(at, 'habit') !== undefined

/** "first", "the 2nd and 4th": of several the first counts. */
function nthAt(reading: Reading, at: number): { nth: number; end: number } | null {
  const first = reading.at(at, 'nth')
  if (!first) return null
  const and = reading.at(first.last + 1, 'listWord')
  const second = and && reading.at(and.last + 1, 'nth')
  return { nth: Number(first.value), end: (second ?? first).last + 1 }
}

function withMoreDays(reading: Reading, at: number): { days: number[]; end: number } {
  const days: number[] = []
  let end = at
  for (let steps = 0; steps < 6; steps++) {
    const comma = reading.tokens[end]?.text === ',' ? end + 1 : end
    const and = reading.at(comma, 'listWord')
    const next = and ? and.last + 1 : comma
    const name = next > end ? dayName(reading, next) : undefined
    if (!name || isDayNext(reading, name.last + 1)) break
    days.push(Number(name.value))
    end = name.last + 1
  }
  return { days, end }
}

const isDayNext = (reading: Reading, at: number) => parseDay(reading, at) !== null && !reading.at(at + 1, 'pm') && !reading.at(at + 1, 'am') && reading.tokens[at + 1]?.text !== ':' && !/^[-–]$/u.test(reading.tokens[at + 1]?.text ?? '')

/** A weekday with "this", "next" or "last" before or after it; nothing where a day of the month follows. */
function pointed(reading: Reading, at: number): DateCandidate | null {
  const before = pointerAt(reading, at)
  let first = before?.end ?? at
  if (reading.tokens[first]?.text === ',') first++
  const weekday = reading.at(first, 'weekday')
  if (!weekday) return null
  const after = pointerAt(reading, weekday.last + 1, true)
  if (!before && !after) return null
  const end = after?.end ?? weekday.last + 1
  const pointer = after?.pointer ?? before?.pointer ?? 'this'
  return { ...span(reading, at, end), weekday: Number(weekday.value), pointer }
}

const partsOf = ({ day, month, year }: Temporal.PlainDate) => ({ day, month, year })

/** "Mon–Wed next week", "next Monday to Wednesday", "Montag bis Mittwoch nächster Woche": the days between, as one range. */
function weekdaysNext(reading: Reading, at: number): DateCandidate | null {
  const before = pointerAt(reading, at)
  const first = reading.at(before?.end ?? at, 'weekday')
  if (!first || before?.pointer === 'last') return null
  const joint = first.last + 1
  if (!/^[-–—]$/u.test(reading.tokens[joint]?.text ?? '') && !reading.at(joint, 'rangeWord')) return null
  const second = reading.at((reading.at(joint, 'rangeWord')?.last ?? joint) + 1, 'weekday')
  if (!second || second.value <= first.value || reading.tokens[second.first]!.breaks) return null
  const after = pointerAt(reading, second.last + 1, true)
  if (after ? after.pointer !== 'nextWeek' : before?.pointer !== 'next') return null
  const monday = reading.publishedOn.subtract({ days: reading.publishedOn.dayOfWeek - 1 }).add({ days: 7 })
  const [start, until] = [first, second].map((cue) => monday.add({ days: Number(cue.value) - 1 }))
  return { ...span(reading, at, after?.end ?? second.last + 1), weekday: Number(first.value), parts: partsOf(start!), until: partsOf(until!) }
}

function pointerAt(reading: Reading, at: number, behind = false, depth = 0): { pointer: NonNullable<DateCandidate['pointer']>; end: number } | null {
  const week = reading.at(at, 'nextWeek')
  if (week && behind) return { pointer: 'nextWeek', end: week.last + 1 }
  for (const [tag, pointer] of [['this', 'this'], ['next', 'next'], ['lastOne', 'last']] as const) {
    const cue = reading.at(at, tag)
    if (!cue || (behind && tag === 'this')) continue
    // "this coming Saturday", "el próximo".
    const more = depth < 2 ? pointerAt(reading, cue.last + 1, false, depth + 1) : null
    return behind || !more ? { pointer, end: cue.last + 1 } : { pointer: more.pointer === 'last' ? 'last' : pointer, end: more.end }
  }
  return null
}

/** A weekday by itself. "Saturday 5th" keeps its day for the calendar; "Mon" and "sun" are too short to stand alone. */
function bareWeekday(reading: Reading, at: number): DateCandidate | null {
  const weekday = reading.at(at, 'weekday')
  if (!weekday || reading.tokens[at]!.text.length < 4 || isOfName(reading, at)) return null
  let next = weekday.last + 1
  if (reading.tokens[next]?.text === '.' || reading.tokens[next]?.text === ',') next++
  const link = reading.at(next, 'dayLink')
  if (link) next = link.last + 1
  const isHour = parseClock(reading, next)?.sure === true || isDottedHour(reading, next)
  if ((!isHour && parseDay(reading, next)) || reading.at(next, 'month') || (!isHour && reading.tokens[next]?.kind === 'number' && reading.tokens[next]!.text.length <= 2 && ['/', '.', '-'].includes(reading.tokens[next + 1]?.text ?? ''))) return null
  return { ...span(reading, at, weekday.last + 1), weekday: Number(weekday.value) }
}

/** "Nätverket Svart Måndag", "Collectif Samedi Noir": where weekdays are written small, one with a capital behind another is a name's. */
function isOfName(reading: Reading, at: number): boolean {
  const { tokens, lexicon } = reading
  const [before, word] = [tokens[at - 1], tokens[at]!]
  return !/^(?:en|de)$/.test(lexicon.language.code) && before !== undefined && !word.breaks && /^\p{Lu}\p{Ll}/u.test(word.text) && before.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(before.text) && !before.breaks && !reading.at(at - 1, 'noun')
}

/** "Friday, 12.30": no month has so many days. */
const isDottedHour = (reading: Reading, at: number) => /^[.]$/u.test(reading.tokens[at + 1]?.text ?? '') && !reading.tokens[at + 1]!.spaced && reading.tokens[at + 2]?.kind === 'number' && !reading.tokens[at + 2]!.spaced && Number(reading.tokens[at + 2]!.text) > 12 && reading.tokens[at + 2]!.text.length === 2

/** "sabato 15 alle 15.30": what else joins a range leads to an hour. */
function isHourBehind(reading: Reading, at: number): boolean {
  const bare = reading.at(at, 'clockBare')
  // "viernes 14 a las 18", "venerdì 14 alle 18": what only leads to hours joins no days.
  if (bare && reading.tokens[bare.last + 1]?.kind === 'number') return true
  const lead = bare ?? reading.at(at, 'clockBefore')
  return lead !== undefined && [lead.last + 1, reading.at(at, 'rangeWord')!.last + 1].some((hour) => parseClock(reading, hour)?.sure === true || isDottedHour(reading, hour))
}

const weeksAhead = 9

/** "Thursday 7th: polling day" ends with its colon, "Thursday 7:30" does not. */
function isPartOfNumber(reading: Reading, at: number): boolean {
  const [mark, next] = [reading.tokens[at]!, reading.tokens[at + 1]]
  if (mark.text === ':') return next?.kind === 'number' && !next.spaced
  // "Tuesday 1st – Northern Line": a dash set apart leads to something else.
  if (/^[-–]$/u.test(mark.text) && mark.spaced && next?.spaced) return next.kind === 'number' || (reading.at(at + 1, 'weekday') ?? reading.at(at + 1, 'month')) !== undefined
  return /^[-–/.]$/u.test(mark.text)
}

/** "miércoles 20, 19:30h", "Friday 20 at 7pm": nothing follows that the number would count or be a part of. */
function standsAlone(reading: Reading, at: number): boolean {
  const next = reading.tokens[at]
  if (!next || next.breaks) return true
  // "Fri 14 6pm".
  if (next.kind === 'number' && next.spaced) return parseClock(reading, at)?.meridiem !== undefined
  if (next.text === ':') return !(reading.tokens[at + 1]?.kind === 'number' && !reading.tokens[at + 1]!.spaced)
  if (/^[,;)|–—]$/u.test(next.text)) return !(/^[–—,]$/u.test(next.text) && reading.tokens[at + 1]?.kind === 'number' && !reading.tokens[at + 1]!.spaced)
  // "el sábado 11 hay comida", "on Saturday 11 we march": a small word or a verb is nothing to count.
  const isSmall = reading.lexicon.stopwords.has(next.lower) && !/^(?:of|de|di|des|von|van|av|da|do|or|o|ou|oder|of|eller|more|other|all|mas|plus|mehr|meer)$/u.test(next.lower)
  return next.spaced && next.kind === 'word' && (isSmall || (['clockBefore', 'clockBare', 'placeStrong', 'call', 'future', 'callerVerb'] as const).some((tag) => reading.at(at, tag) !== undefined))
}

const thisMonth = /^\s+of\s+(this|the|next)\s+month\b/iu

/** "on the 20th at 2pm": the next day of that number. "On the 22nd of this month" says which. */
function bareDay(reading: Reading, at: number): DateCandidate | null {
  const { tokens, publishedOn } = reading
  const code = reading.lexicon.language.code
  const isEnglish = code === 'en' && tokens[at]!.lower === 'the' && /^(?:on|and|from)$/u.test(tokens[at - 1]?.lower ?? '')
  // "dia 19, das 18h", "el día 19 a las 18".
  const isNamed = /^(?:es|pt|it)$/.test(code) && /^(?:dia|giorno)$/u.test(tokens[at]!.lower) && tokens[at + 1]?.breaks === false
  if (!isEnglish && !isNamed) return null
  const day = parseDay(reading, at + 1)
  if (!day || (isEnglish && !day.ordinal) || day.day > 31 || day.day === publishedOn.day) return null
  const next = tokens[day.end]
  const said = isEnglish ? thisMonth.exec(reading.page.text.slice(tokens[day.end - 1]!.to, tokens[day.end - 1]!.to + 20)) : null
  if (said) {
    const month = publishedOn.with({ day: 1 }).add({ months: said[1]!.toLowerCase() === 'next' ? 1 : 0 })
    return day.day > month.daysInMonth ? null : { ...span(reading, at, day.end + 3), parts: { day: day.day, month: month.month, year: month.year } }
  }
  const isApart = next === undefined || next.breaks || /^[,.;!?)(–—-]$/u.test(next.text) || /^(?:at|from|in|outside|between|we|for)$/u.test(next.lower) || (isNamed && (reading.at(day.end, 'clockBefore') ?? reading.at(day.end, 'clockBare') ?? reading.at(day.end, 'placeStrong')) !== undefined)
  if (!isApart || reading.at(day.end, 'month') || reading.at(day.end, 'monthLink')) return null
  for (let ahead = 1; ahead < 32; ahead++) {
    const date = publishedOn.add({ days: ahead })
    if (date.day === day.day) return { ...span(reading, at, day.end), parts: { day: date.day, month: date.month, year: date.year }, monthless: true }
  }
  return null
}

/**
 * "Saturday 5th", "sexta, dia 30", "domingo (6)": the month is the first in which the day falls on that weekday, counted from
 * a week before publication.
 */
function monthlessDay(reading: Reading, at: number): DateCandidate | null {
  const pointer = pointerAt(reading, at)
  const weekday = reading.at(pointer?.end ?? at, 'weekday')
  if (!weekday) return null
  let next = weekday.last + 1
  const opened = reading.tokens[next]?.text === '('
  if (opened || reading.tokens[next]?.text === ',') next++
  const link = reading.at(next, 'dayLink')
  if (link) next = link.last + 1
  const day = parseDay(reading, next)
  const after = day && reading.tokens[day.end]
  if (!day || reading.at(day.end, 'monthLink') && reading.at(day.end + 1, 'month') || reading.at(day.end, 'month')) return null
  const plain = !opened && !day.ordinal && !link
  if (opened ? after?.text !== ')' : plain && !standsAlone(reading, day.end)) return null
  // "Saturday the 5th and 6th of May", "5 - 7 May": the calendar reads these.
  if (!opened && after && (reading.at(day.end, 'listWord') || (reading.at(day.end, 'rangeWord') && !isHourBehind(reading, day.end)) || isPartOfNumber(reading, day.end) || reading.at(day.end, 'clockAfter') || reading.at(day.end, 'am') || reading.at(day.end, 'pm'))) return null
  const wanted = Number(weekday.value)
  for (let ahead = plain ? 0 : -7; ahead < (plain ? 5 : weeksAhead) * 7; ahead++) {
    const date = reading.publishedOn.add({ days: ahead })
    if (date.day === day.day && date.dayOfWeek === wanted) return { ...span(reading, at, day.end + (opened ? 1 : 0)), weekday: wanted, parts: { day: date.day, month: date.month, year: date.year } }
  }
  return null
}
