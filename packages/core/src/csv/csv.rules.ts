/** A table as a file: RFC 4180, in UTF-8 with a byte order mark so that spreadsheets read it right. The first line names the columns. */
export function csvFile(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** What a spreadsheet would take for a formula, behind any number of the marks that keep it from doing so. */
const formula = /^'*[=+\-@\t\r]/

function csvCell(value: string): string {
  // A cell that begins like a formula would be run by a spreadsheet, whatever lines follow in it.
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A cell as it was before `csvFile` kept it from running: what is exported comes in again as it went out. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell)

/** What is wrong with a row of a table: a word that the page explains, and what stood there. */
export type Wrong<Reason extends string> = { reason: Reason; value: string }

/** Of a row that is wrong in several places, each with what stood there; long cells are cut. */
export const wrongs = <Reason extends string>(...found: [wrong: boolean, reason: Reason, value?: string | number][]): Wrong<Reason>[] =>
  found.filter(([wrong]) => wrong).map(([, reason, value = '']) => ({ reason, value: shortened(String(value)) }))

const shortened = (value: string): string => (value.length > 60 ? `${value.slice(0, 59)}…` : value)
