const FOREIGN_KEY_VIOLATION = '23503'
const UNIQUE_VIOLATION = '23505'
const SERIALIZATION_FAILURE = '40001'
const DEADLOCK_DETECTED = '40P01'
const QUERY_CANCELLED = '57014'
const LOCK_NOT_AVAILABLE = '55P03'

type DatabaseError = Error & { code: string; constraint?: string; table?: string }

/** Drizzle wraps what the driver threw, so the error that carries the SQLSTATE may be some causes down. */
function databaseError(error: unknown): DatabaseError | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++) {
    // A digit sets it apart from the operating system's EPIPE.
    if ('code' in at && typeof at.code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(at.code)) return at as DatabaseError
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

/**
 * A row was written that refers to a row which is not there: the column that refers, and the table it refers to, from the name
 * that Drizzle gives a foreign key (`calls_campaign_id_campaigns_id_fk`). A row that cannot go because others refer to it has
 * the same SQLSTATE and is not meant: of the two messages only that one names both tables.
 */
export function missingReference(error: unknown): { column: string; table: string } | undefined {
  const found = databaseError(error)
  if (found?.code !== FOREIGN_KEY_VIOLATION || !found.table || !found.constraint?.startsWith(`${found.table}_`)) return undefined
  if ((found.message.match(/"[^"]+"/g) ?? []).length > 2) return undefined
  const [, column, table] = /^(.+_id)_(.+)_id_fk$/.exec(found.constraint.slice(found.table.length + 1)) ?? []
  return column && table ? { column, table } : undefined
}

/** The connection was lost or refused, or the server is stopping or starting: nothing says that the statement was wrong. */
export function isConnectionLost(error: unknown): boolean {
  const state = sqlState(error)
  if (state !== undefined) return /^08|^57P0[1-3]$/.test(state)
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++) {
    if (/^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT)$/.test('code' in at ? String(at.code) : '') || /connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|client was closed/i.test(at.message)) return true
  }
  return false
}

/**
 * Nothing says that the statement was wrong, only that it did not get through: the connection was lost, another transaction stood in its way, it
 * waited too long, or the server has nothing left to give it. What must not be lost is written again.
 */
export function isPassing(error: unknown): boolean {
  const state = sqlState(error)
  return isConnectionLost(error) || isSerializationFailure(error) || state === QUERY_CANCELLED || state === LOCK_NOT_AVAILABLE || (state?.startsWith('53') ?? false)
}
