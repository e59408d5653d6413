import type { Occasion } from '../attach/occasions.ts'
import type { Unit } from '../candidates/units.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Outline } from './judge.ts'

/** "January 29 / 1936: Rubber workers sit down": an entry of a chronicle. */
export function isAlmanac(reading: Reading, outline: Outline, unit: Unit): boolean {
  const next = outline.units[unit.index + 1]
  if ([unit, next].some((one) => endsWithYear(reading, one))) return true
  return [unit, next].some((one) => {
    const [year, mark] = one ? [reading.tokens[one.first]!, reading.tokens[one.first + 1]] : []
    return year?.kind === 'number' && year.text.length === 4 && year.breaks && /^[:–—-]$/u.test(mark?.text ?? '') && !isRange(reading, one!.first) && Number(year.text) >= 1500 && Number(year.text) < reading.publishedOn.year
  })
}

const yearBehind = /[–—-]\s?(1[5-9]\d\d|20\d\d)\s?\.?$/u

/** "Printers strike for the nine-hour day – 1872": an entry that its year closes. */
function endsWithYear(reading: Reading, unit: Unit | undefined): boolean {
  const year = unit && yearBehind.exec(reading.page.text.slice(Math.max(unit.from, unit.to - 12), unit.to))?.[1]
  return year !== undefined && Number(year) < reading.publishedOn.year - 1
}

/** "1700-2000 Mon 17 March": hours, where four digits follow four. */
const isRange = (reading: Reading, first: number) => reading.tokens[first + 2]?.kind === 'number' && !reading.tokens[first + 2]!.spaced

/** "the 2 October rally in 2019": the year stands a little further on. */
export function isOfAnotherYear(reading: Reading, mention: Occasion['mention'], ahead: boolean, timed: boolean): boolean {
  const { date } = mention
  if (!date.parts || date.parts.year !== undefined) return false
  if (/^[^.;]{0,24}\b(?:the year before|the previous year|that year|the same year)\b/iu.test(reading.page.text.slice(date.to, date.to + 60))) return true
  if (isInYearTold(reading, mention, ahead, timed) || isOfYearNamed(reading, mention)) return true
  for (let at = date.end; at < date.end + 6 && reading.tokens[at] && !reading.tokens[at]!.breaks; at++) {
    const token = reading.tokens[at]!
    if (token.kind === 'mark') return false
    if (token.kind === 'number') return token.text.length === 4 && /^(?:in|of|de|en|im|del|do|i|van|nel)$/u.test(reading.tokens[at - 1]!.lower) && Number(token.text) >= 1900 && Number(token.text) < reading.publishedOn.year
  }
  return false
}

const yearNamed = /(?<![\d.,:/-])(1[89]\d\d|20\d\d)(?!\d|:\d|[-–/]\d)|(?<=\s(?:del|de|of|in|im|du|dal|di|van|från)\s)['’]?(\d\d)(?=[.,;\s])|(?<=\p{L}\s?)['’](\d\d)(?=[.,;\s])/gu

/** "In December of '76 … they call a march for Saturday 18 December": the weekday is that of the year told of, and not that of the next one. */
function isOfYearNamed(reading: Reading, { date, unit, mismatch }: Occasion['mention']): boolean {
  if (!mismatch || date.weekday === undefined || !date.parts || unit.index === 0 && unit.label) return false
  const told = [...reading.page.text.slice(Math.max(0, date.from - 600), date.from).matchAll(yearNamed)].map((found) => Number(found[1] ?? 1900 + Number(found[2] ?? found[3])))
  const { month, day } = date.parts
  return told.some((year) => year < reading.publishedOn.year - 1 && (month !== 2 || day <= 28) && Temporal.PlainDate.from({ year, month, day }).dayOfWeek === date.weekday)
}

const yearTold = /(?<![\d.,:/-])(1[5-9]\d\d|20\d\d)(?!\d|:\d|[-–/]\d|\s?(?:€|£|\$|people|members|euros?|kg|m²))/gu

/** "4/5/1909" over what it tells of. */
const dayAlone = /(?:^|\n)\s*\d{1,2}[./-]\d{1,2}[./-](?:1[5-9]\d\d|20\d\d)\s*\n/u
const dayTold = /(?<![\d.,:/-])\d{1,2}[./-]\d{1,2}[./-](1[5-9]\d\d|20\d\d)(?!\d)/gu

/** "In the summer of 1926 they set out for London. … A meeting on 12 April was held": told on from a year long past. */
function isInYearTold(reading: Reading, { date, unit }: Occasion['mention'], ahead: boolean, timed: boolean): boolean {
  const isNarrative = !ahead && unit.kind === 'text' && !unit.label && reading.tokens[unit.end - 1]!.text === '.' && unit.to - unit.from > 30 && !timed
  const before = reading.page.text.slice(Math.max(0, date.from - 500), date.from)
  if (date.weekday !== undefined || (!isNarrative && !reading.holds(unit.from, unit.to, 'past') && !dayAlone.test(before))) return false
  const years = [...before.matchAll(yearTold), ...before.matchAll(dayTold)].toSorted((a, b) => a.index - b.index).map(([, year]) => Number(year))
  const last = years.at(-1)
  return last !== undefined && reading.publishedOn.year - last >= (ahead ? 40 : 3) && !years.some((year) => year >= reading.publishedOn.year - 1)
}
