import { Table } from '@mantine/core'
import type { ReactNode } from 'react'

export type Column<Row> = { label: string; render: (row: Row) => ReactNode; numeric?: boolean }

/**
 * A table that turns into one card a row on a phone. The roles are written out because browsers forget
 * them when a table is shown as anything else. The first column heads its row.
 */
export function CardTable<Row>({ label, columns, rows, keyOf }: { label: string; columns: readonly Column<Row>[]; rows: readonly Row[]; keyOf: (row: Row) => string | number }) {
  const [first, ...rest] = columns
  if (first === undefined) return null
  return (
    <Table className="card-table" verticalSpacing="xs" aria-label={label} {...role('table')}>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          {columns.map(({ label, numeric }) => (
            <th key={label} scope="col" className={numeric ? 'numeric' : undefined} {...role('columnheader')}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>
        {rows.map((row) => (
          <tr key={keyOf(row)} {...role('row')}>
            <th scope="row" {...role('rowheader')}>
              {first.render(row)}
            </th>
            {rest.map(({ label, render, numeric }) => (
              <td key={label} data-label={label} className={numeric ? 'numeric' : undefined} {...role('cell')}>
                <span>{render(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function role(name: string) {
  return { role: name }
}
