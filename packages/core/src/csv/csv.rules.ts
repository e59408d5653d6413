/** A table as a file: RFC 4180, in UTF-8 with a byte order mark so that spreadsheets read it right. The first line names the columns. */
export function csvFile(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}

function csvCell(value: string): string {
  // A cell that begins like a formula would be run by a spreadsheet, whatever lines follow in it.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
