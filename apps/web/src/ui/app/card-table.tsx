import { Table } from '@mantine/core'
import type { ReactNode } from 'react'

/** What becomes of a column on a phone where cards are compact: its label before it, by itself, over the whole width, or left out because the row's own page says it. */
type OnPhone = 'labelled' | 'bare' | 'wide' | 'hidden'

export type Column<Row> = { label: string; render: (row: Row) => ReactNode; numeric?: boolean; onPhone?: OnPhone }

/**
 * A table that turns into one card a row on a phone. The roles are written out because browsers forget
 * them when a table is shown as anything else. The first column heads its row. `compact`: for long lists, cards of two or three lines.
 */
export function CardTable<Row>({ label, columns, rows, keyOf, compact = false }: { label: string; columns: readonly Column<Row>[]; rows: readonly Row[]; keyOf: (row: Row) => string | number; compact?: boolean }) {
  const [first, ...rest] = columns
  if (first === undefined) return null
  return (
    <Table className={compact ? 'card-table compact' : 'card-table'} verticalSpacing="xs" aria-label={label} {...role('table')}>
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
            {rest.map(({ label, render, numeric, onPhone }) => (
              <td key={label} data-label={label} data-phone={onPhone} className={numeric ? 'numeric' : undefined} {...role('cell')}>
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
