import type { DateCandidate } from '../candidates/date-parts.ts'
import type { Reading } from '../lexicon/reading.ts'
import type { Stretch } from './mastheads.ts'

const mostLines = 12
const longestLine = 110
const mostLetters = 48
const longestLead = 48
const oldest = 3
const clock = /^[^\p{L}\d]{0,30}(?:(?:um|at|kl|klockan|om|à|alle|ore|a las|às|-|–|\|)\s?)?\.?\s?\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?(?!\d)(?:\s?(?:[ap]\.?m\.?|uhr|uur|hrs|gmt|utc|est|edt|pst|pdt|[cm]es?t|h))?/iu

const clockBefore = /^\P{L}{0,3}\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:uhr|uur|hrs|gmt|utc|est|edt|pst|pdt|[cm]es?t|h))?[\s,·•|–—-]{0,4}(?:on\s)?$/iu
/** No occasion begins at 17.42. */
const oddClock = /^\d{1,2}[:.]\d[1-46-9]$/u

/**
 * "Luleå 2025-03-03 21:34", "3 March 2025 17:05", "PORTO, 3 mar 2025 (Agency) 15:40 – …": near the top of a page, its own day with its year
 * and a clock says when somebody wrote it, where the text tells of another day too.
 */
export function pageStampsOf(reading: Reading, dates: readonly DateCandidate[]): Stretch[] {
  const { page, publishedOn } = reading
  const stamps: Stretch[] = []
  let next = 0
  for (const line of page.lines.slice(0, mostLines)) {
    while (dates[next] && dates[next]!.from < line.from) next++
    const here: DateCandidate[] = []
    for (let at = next; dates[at] && dates[at]!.to <= line.to && here.length < 3; at++) here.push(dates[at]!)
    const first = here[0]
    if (!first && oddClock.test(page.text.slice(line.from, Math.min(line.to, line.from + 30)))) stamps.push({ from: line.from, to: line.to })
    if (!first || !isOwnDay(first, publishedOn)) continue
    const behind = page.text.slice(first.to, Math.min(line.to, first.to + 60))
    const hour = clock.exec(behind.replace(/^\s?\([^()]{1,24}\)/u, (bracket) => ' '.repeat(bracket.length)))
    if (!hour && first.minutes === undefined && !clockBefore.test(page.text.slice(line.from, first.from))) continue
    const end = first.to + (hour?.[0].length ?? 0)
    if (isAlone(reading, line, here)) stamps.push({ from: line.from, to: line.to })
    else if (line === page.lines[0] && first.from - line.from <= longestLead && /^\s?[–—|:-]+\s/u.test(page.text.slice(end, end + 4))) stamps.push({ from: line.from, to: end })
  }
  return stamps.length > 0 && dates.some((date) => !stamps.some((stamp) => date.from < stamp.to && date.to > stamp.from) && isAhead(date, publishedOn)) ? stamps : []
}

/** A line of little else than days of its own, which names no action and asks nothing. */
function isAlone(reading: Reading, line: { from: number; to: number }, here: readonly DateCandidate[]): boolean {
  if (line.to - line.from > longestLine || reading.holds(line.from, line.to, 'noun', 'call', 'placeMeet')) return false
  const text = reading.page.text.slice(line.from, line.to)
  const dated = here.reduce((sum, date) => sum + date.to - date.from, 0)
  return text.length - dated <= mostLetters + 16 && !/^\P{L}*(?:date|when|datum|wann|quand|cuándo|fecha|quando|data|wanneer|när|start|begin)/iu.test(text)
}

function isOwnDay({ parts }: DateCandidate, publishedOn: Temporal.PlainDate): boolean {
  if (parts?.year === undefined) return false
  const age = Temporal.PlainDate.from({ year: parts.year, month: parts.month, day: parts.day }, { overflow: 'constrain' }).until(publishedOn).days
  return age >= 0 && age <= oldest
}

/** A day other than that of publication, said by its name or number. */
const isAhead = ({ parts, relative, weekday }: DateCandidate, publishedOn: Temporal.PlainDate) => (parts ? parts.day !== publishedOn.day || parts.month !== publishedOn.month : (relative ?? 0) > 0 || weekday !== undefined)
