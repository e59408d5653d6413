/** A date of a feed or a mail (RFC 3339, RFC 5322, and what is near them) as an instant in UTC; a clock without a zone is taken as UTC. */
export function instantOf(text: string | null | undefined): string | null {
  const written = text?.trim().slice(0, 60)
  if (!written || !/\d{4}/u.test(written)) return null
  const zoned = /^\d{4}-\d{2}-\d{2}$/u.test(written) || /(?:Z|[+-]\d{2}:?\d{2}|\b[A-Z]{2,4})(?:\s*\([^)]*\))?$/u.test(written) ? written : `${written}${/^\d{4}-\d{2}-\d{2}T/u.test(written) ? 'Z' : ' UTC'}`
  const time = Date.parse(zoned)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
