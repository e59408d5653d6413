import type { LabelField, Unit } from '../candidates/units.ts'
import { lowerBound, type Reading } from '../lexicon/reading.ts'
import { type Passage, trimmed } from './passage.ts'

const mostLines = 60
const longest = 600

/** What stands in the row of a table under the column headed "Venue", "Event" and the like. */
export function cellOf(reading: Reading, unit: Unit, field: LabelField): Passage | null {
  const { lines, text } = reading.page
  const line = lines[unit.line]!
  if (line.to - line.from > longest || !text.slice(line.from, line.to).includes('|')) return null
  let head = unit.line
  while (head > 0 && unit.line - head < mostLines && lines[head - 1]!.block === line.block && text.slice(lines[head - 1]!.from, Math.min(lines[head - 1]!.to, lines[head - 1]!.from + longest)).includes('|')) head--
  if (head === unit.line) return null
  const columns = cellsOf(text, lines[head]!)
  const at = columns.findIndex((cell) => reading.at(lowerBound(reading.tokens, cell.from), 'label')?.value === field)
  const cells = cellsOf(text, line)
  const cell = at === -1 || cells.length !== columns.length ? undefined : cells[at]
  return cell ? trimmed(text, cell.from, cell.to) : null
}

/** The cells of a line, without the marks at its ends. */
function cellsOf(text: string, line: { from: number; to: number }): { from: number; to: number }[] {
  const cells: { from: number; to: number }[] = []
  let from = line.from
  const close = (to: number) => {
    const lead = /^\s*/u.exec(text.slice(from, to))![0].length
    cells.push({ from: from + lead, to })
  }
  for (let at = line.from; at < Math.min(line.to, line.from + longest); at++)
    if (text[at] === '|') {
      if (at > line.from) close(at)
      from = at + 1
    }
  if (from < line.to) close(line.to)
  return cells
}
