import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { QueryResult } from 'pg'
import type { Db } from './client.ts'

/** Runs with these values for `$1`, `$2` …, in a transaction or outside. Instants come back as strings. */
export type HotStatement<Row> = (db: Db, values: unknown[]) => Promise<Row[]>

/**
 * A statement that a rush runs thousands of times a minute. It is written out once, and each connection plans it once and keeps
 * it by its name: building and planning such a statement each time takes several times as long as running it.
 */
export function hotStatement<Row>(name: string, text: string): HotStatement<Row> {
  return async (db, values) => {
    const result = await db._.session.prepareQuery<{ execute: QueryResult; all: unknown; values: unknown }>({ sql: text, params: values }, undefined, `turnout_${name}`, false).execute()
    return result.rows as Row[]
  }
}

/** Its rows as arrays of cells, in the order of the columns. */
export type HotRows = (db: Db, values: unknown[]) => Promise<unknown[][]>

/** The same for a statement of thousands of rows: cells without their names are read while the database makes the next. */
export function hotRows(name: string, text: string): HotRows {
  return (db, values) => db._.session.prepareQuery<{ execute: unknown[][]; all: unknown; values: unknown }>({ sql: text, params: values }, undefined, `turnout_${name}`, true, (rows) => rows).execute()
}

export type Columns<Table extends PgTable> = { list: string; read(row: Record<string, unknown>): Table['$inferSelect'] }

/** All columns of a table under an alias, for a statement written by hand, and what reads its rows as drizzle would. */
export function columnsOf<Table extends PgTable>(table: Table, alias: string): Columns<Table> {
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => ({ key, column, as: `${alias}_${column.name}` }))
  return {
    list: columns.map(({ column, as }) => `${alias}.${column.name} as ${as}`).join(', '),
    read(row) {
      const read: Record<string, unknown> = {}
      for (const { key, column, as } of columns) read[key] = row[as] === null ? null : column.mapFromDriverValue(row[as])
      return read as Table['$inferSelect']
    },
  }
}
