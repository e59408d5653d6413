import type { Echo } from '../attach/occasions.ts'
import type { Unit } from '../candidates/units.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import { isListed, type Mention } from '../resolve/mentions.ts'

const nearEcho = 4
/** A day further off is no "next" of a series. */
const nearNext = 62
const lengths = /(?<![\p{L}\d])(\d{1,2}|\p{L}{2,5})[\s-]?(?:de\s)?(?:day|täg\p{L}*|tage|jours?|días?|giorni|dias?|daagse|dagen|dagars?)(?!\p{L})/iu
const hours = /(?<![\p{L}\d])(48|72|96)[\s-]?(?:hours?|stund\p{L}*|stünd\p{L}*|heures|horas|ore|uur|uren|timmars?|h)(?!\p{L})/iu

/** The days that a text speaks of, each once: what only says one of them again is told apart, with the day it means. */
export function daysOf(reading: Reading, mentions: readonly Mention[]): { days: Mention[]; echoes: Map<Unit, Echo[]> } {
  mentions = withoutSpans(mentions)
  const named = namedEchoes(reading, mentions)
  const kept = new Set(withoutEchoes(reading, mentions))
  const days = joinedDays(reading, mentions.flatMap((mention) => named.get(mention) ?? (kept.has(mention) ? [mention] : [])))
  return { days, echoes: echoesOf(mentions, new Set([...kept, ...named.keys()])) }
}

/** "Vigils 19–22 May" over a list of its days: where they are told one by one, the span is no event that lasts. */
function withoutSpans(mentions: readonly Mention[]): Mention[] {
  const single = mentions.filter((one) => one.date.parts && one.until === null)
  return mentions.map((mention) => {
    const { until, start, unit } = mention
    if (until === null || start.until(until).days > longestSpan) return mention
    const days = new Set<string>()
    for (const one of single) if (one.unit !== unit && Temporal.PlainDate.compare(one.start, start) >= 0 && Temporal.PlainDate.compare(one.start, until) <= 0) days.add(one.start.toString())
    return days.size >= 2 && days.has(start.toString()) ? { ...mention, until: null } : mention
  })
}

const longestSpan = 31

/** "48-hour strike: Monday 8 and Tuesday 9 May": one action as long as the days that are listed. */
function joinedDays(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = []
  for (let first = 0; first < mentions.length; ) {
    let end = first + 1
    while (end < mentions.length && mentions[end]!.unit === mentions[first]!.unit && isListed(reading, mentions[end - 1]!.date, mentions[end]!.date) && mentions[end - 1]!.start.until(mentions[end]!.start).days === 1) end++
    const list = mentions.slice(first, end)
    const long = list.length === 1 ? ownLength(reading, list[0]!) : null
    if (long !== null) joined.push({ ...list[0]!, until: list[0]!.start.add({ days: long - 1 }) })
    else if (list.length > 1 && lasts(reading, list[0]!) && lengthIn(reading, list[0]!) === list.length) joined.push({ ...list[0]!, until: list.at(-1)!.start })
    else joined.push(...list)
    first = end
  }
  return joined
}

const lasting = new Set(['strike', 'walkout', 'occupation', 'boycott'])

/** A strike goes on overnight; a fair of two days opens twice. */
const lasts = (reading: Reading, { unit }: Mention) => reading.within(unit.from, unit.to, 'noun').some((cue) => lasting.has(cue.value))

const mostDays = 30
const behindDay = /^,?\s(?:for|lasting|für|über|pendant|durant|durante|per|por|voor|gedurende|under|i)\s((?:\d{1,2}|\p{L}{2,6})[\s-]\p{L}{3,6})(?!\p{L})/iu
const beforeDay = /(?:^|[\s(])((?:\d{1,2}|\p{L}{2,6})[\s-]?(?:de\s)?(?:day|täg|tage|jour|día|dias|giorn|daag|dagen|dagar)\p{L}*)\s[^.;:!?,]{0,60}(?:from|starting|beginning|starting on|beginning on|from the|ab|ab dem|beginnend|du|à partir du|à compter du|desde el|a partir del?|dal|da|a partir da|a partir de|desde|vanaf|från|från och med|med start|med början)\s(?:on\s)?(?:the\s|den\s|dem\s)?$/iu

/** "for five days from Monday 24 March", "26 January for two days": how long an action of one printed day lasts. */
function ownLength(reading: Reading, mention: Mention): number | null {
  const { date, unit, until } = mention
  if (until !== null || !date.parts || !lasts(reading, mention)) return null
  const text = behindDay.exec(reading.page.text.slice(date.to, Math.min(unit.to, date.to + 40)))?.[1] ?? beforeDay.exec(reading.page.text.slice(Math.max(unit.from, date.from - 110), date.from))?.[1]
  const days = text === undefined ? null : countOf(reading, lengths.exec(text)?.[1] ?? /^(\d{1,2}|\p{L}{2,6})[\s-]/u.exec(text)?.[1])
  return days !== null && days > 1 && days <= mostDays ? days : null
}

/** How many days an action is said to last: "two-day", "48-hour". */
function lengthIn(reading: Reading, { unit, date }: Mention): number | null {
  const text = reading.page.text.slice(Math.max(unit.from, date.from - 100), Math.min(unit.to, date.to + 100))
  const [, long] = hours.exec(text) ?? []
  if (long) return Number(long) / 24
  return countOf(reading, lengths.exec(text)?.[1])
}

function countOf(reading: Reading, count: string | undefined): number | null {
  if (!count) return null
  const word = reading.lexicon.language.hourWords.findIndex((words) => words.split('|').includes(count.toLowerCase()))
  return word === -1 ? Number(count) || null : word + 1
}

/** "* Rally on Friday, 12.30pm" under "Thursday 23 and Friday 24": an entry with a name of its own on a day said before. */
function namedEchoes(reading: Reading, mentions: readonly Mention[]): Map<Mention, Mention> {
  const named = new Map<Mention, Mention>()
  const last = new Map<number, Mention>()
  for (const mention of mentions) {
    const { date, start, unit } = mention
    if (date.parts) last.set(start.dayOfWeek, mention)
    const of = unit.kind !== 'item' || !isEcho(mention) ? undefined : last.get(date.weekday!)
    if (!of || of.unit === unit || of.outlook === 'past' || !reading.holds(unit.from, date.from, 'noun')) continue
    named.set(mention, { ...mention, start: of.start, until: null, mismatch: false, date: { ...date, parts: { day: of.start.day, month: of.start.month, year: of.start.year } } })
  }
  return named
}

const isEcho = ({ date }: Mention) => !date.parts && date.weekday !== undefined && !date.every && !date.negated && date.pointer === undefined && date.relative === undefined

/** "on Saturday" after "Saturday 11 October", a recurrence beside the day it next falls on: the date is said already. */
function withoutEchoes(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const weekdays = new Set<number>()
  const units = new Map<object, Set<number>>()
  const current = new Set<object>()
  let last: Mention | null = null
  const near = new Map<Mention, Mention | null>()
  for (const mention of mentions) {
    const { date, start, unit } = mention
    near.set(mention, last)
    if (!date.parts) continue
    last = mention
    if (date.weekday !== undefined) weekdays.add(date.weekday)
    if (reading.publishedOn.until(start).days >= 0) current.add(unit)
    const days = units.get(unit) ?? new Set()
    units.set(unit, days.add(start.dayOfWeek))
  }
  const dated = mentions.filter((one) => one.date.parts)
  const starts = dated.map((one) => one.date)
  /** "Stall every Saturday. Next stall: Saturday 12 October". */
  const isNamedNext = ({ date, unit, start }: Mention) => {
    const next = dated[lowerBound(starts, date.from)]
    return next !== undefined && next.unit.index - unit.index <= 2 && next.start.dayOfWeek === date.weekday && next.outlook !== 'past' && start.until(next.start).days <= nearNext
  }
  /** "Date: Thursday 17 November. Our vigil, which is held each Thursday, …": the field says which of them is meant. */
  const isNamedAbove = ({ date, unit }: Mention) => {
    const before = dated[lowerBound(starts, date.from) - 1]
    return before?.unit.label !== undefined && before.unit.index < unit.index && unit.index - before.unit.index <= 3 && before.start.dayOfWeek === date.weekday && before.outlook !== 'past'
  }
  return mentions.filter((mention) => {
    const { date, unit } = mention
    if (isFirstOfList(reading, mention, dated, starts)) return true
    // "After 500 had joined on 15 September, more will gather at 18h today": the day in full is another, and over.
    if (date.relative !== undefined && (current.has(unit) || (units.has(unit) && date.relative < 0))) return false
    if (date.parts || date.weekday === undefined || date.negated || date.relative !== undefined) return true
    if (date.every) return !units.get(unit)?.has(date.weekday) && !isNamedNext(mention) && !isNamedAbove(mention)
    return !weekdays.has(date.weekday) && (date.pointer !== undefined || !units.get(unit)?.has(date.weekday)) && !isWithin(mention, near.get(mention) ?? null)
  })
}

/** "Stoppages on Friday and on 18, 21 and 25 March": a day of its own before those with a number. */
function isFirstOfList(reading: Reading, mention: Mention, dated: readonly Mention[], starts: readonly { from: number }[]): boolean {
  if (!isEcho(mention) || reading.at(mention.date.end, 'listWord') === undefined) return false
  const next = dated[lowerBound(starts, mention.date.to)]
  return next !== undefined && next.unit === mention.unit && next.date.first - mention.date.end <= 3 && Temporal.PlainDate.compare(mention.start, next.start) < 0
}

/** Which of the days said before each weekday by itself says again. */
function echoesOf(mentions: readonly Mention[], kept: ReadonlySet<Mention>): Map<Unit, Echo[]> {
  const echoes = new Map<Unit, Echo[]>()
  const last = new Map<number, Mention>()
  for (const mention of mentions) {
    const { date, start, unit } = mention
    if (date.parts) last.set(start.dayOfWeek, mention)
    const of = date.parts || date.weekday === undefined || date.every || kept.has(mention) ? undefined : last.get(date.weekday)
    if (of && of.unit !== unit && unit.index - of.unit.index <= nearEcho) echoes.set(unit, [...(echoes.get(unit) ?? []), { date, of }])
  }
  return echoes
}

/** "The strike begins on Monday" after "from 14 to 18 October": a day of those named just before. */
function isWithin({ date, unit }: Mention, before: Mention | null): boolean {
  if (!before || date.pointer || unit.index - before.unit.index > 3) return false
  const length = before.until ? before.start.until(before.until).days : 0
  return before.outlook !== 'past' && (date.weekday! - before.start.dayOfWeek + 7) % 7 <= Math.min(length, 6)
}
