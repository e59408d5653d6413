import Papa from 'papaparse'
import { DomainError } from '../error.ts'

/** Reads CSV as spreadsheets write it: comma, semicolon or tab, with or without a byte order mark. What cannot be told apart is refused in a sentence. */
export function readTable(content: string, mostRows: number): { columns: string[]; rows: string[][] } {
  const { data, errors } = Papa.parse<string[]>(content.replace(/^\uFEFF/, '').replaceAll('\0', ''), { delimitersToGuess: [',', ';', '\t', '|'], skipEmptyLines: false })
  const [columns = [], ...rows] = data
  const unclosed = errors.find((error) => error.type === 'Quotes')
  if (unclosed) throw new DomainError('invalid', `In line ${(unclosed.row ?? 0) + 1} a quotation mark opens that is not closed, so that the rest of the table cannot be told apart. Close it, or leave it out.`, { field: 'content' })
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell.trim() === '')) rows.pop()
  if (columns.every((column) => column.trim() === '') || rows.length === 0) throw new DomainError('invalid', 'The table needs a first line with the names of its columns, and a line for each row below it.', { field: 'content' })
  if (columns.length > 100) throw new DomainError('invalid', 'The table has more than 100 columns. Leave out those that are not needed.', { field: 'content' })
  if (rows.length > mostRows) throw new DomainError('too_large', `The table has ${rows.length} rows. Split it into files of at most ${mostRows}.`, { field: 'content' })
  return { columns: columns.map((column) => column.trim().slice(0, 100)), rows: rows.map((row) => boundedRow(row, columns.length)) }
}

/** A row as it is kept: what stands beyond the last column only so far that it can be told of. */
function boundedRow(row: string[], width: number): string[] {
  const kept = row.slice(0, width).map((cell) => cell.slice(0, 1000))
  const beyond = row.slice(width).join(' ').trim().slice(0, 100)
  return beyond === '' ? kept : [...kept, ...Array.from({ length: width - kept.length }, () => ''), beyond]
}
