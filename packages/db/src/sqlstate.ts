const UNIQUE_VIOLATION = '23505'
const SERIALIZATION_FAILURE = '40001'
const DEADLOCK_DETECTED = '40P01'

/** Drizzle wraps what the driver threw, so the error that carries the SQLSTATE may be some causes down. */
function databaseError(error: unknown): { code: string; constraint?: string } | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++) {
    // A digit sets it apart from the operating system's EPIPE.
    if ('code' in at && typeof at.code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(at.code)) return at as Error & { code: string; constraint?: string }
  }
  return undefined
}

/** The five characters by which PostgreSQL names an error, wherever in the chain of causes they are. */
export function sqlState(error: unknown): string | undefined {
  return databaseError(error)?.code
}

/** A row with this key exists already; with `constraint`, only if that unique constraint or index said so. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const found = databaseError(error)
  return found?.code === UNIQUE_VIOLATION && (constraint === undefined || found.constraint === constraint)
}

/** Nothing is wrong with the transaction, it only met another one: running it again can succeed. Deadlocks included. */
export function isSerializationFailure(error: unknown): boolean {
  const code = sqlState(error)
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED
}
