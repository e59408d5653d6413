import { Table } from '@mantine/core'
import { memo, type ReactNode, type Ref } from 'react'

/** What becomes of a column on a phone where cards are compact: its label before it, by itself, over the whole width, or left out because the row's own page says it. */
type OnPhone = 'labelled' | 'bare' | 'wide' | 'hidden'

export type Column<Row> = { label: string; render: (row: Row) => ReactNode; numeric?: boolean; onPhone?: OnPhone; /** How wide it is beside the others, where the first rows do not tell what the later hold. */ share?: number }

/**
 * A table that turns into one card a row on a phone. The roles are written out because browsers forget
 * them when a table is shown as anything else. The first column heads its row, on a phone after its label where it is `labelled`: a number alone says nothing. `compact`: for long lists, cards of two or three lines.
 */
export function CardTable<Row>({ label, columns, rows, keyOf, compact = false }: { label: string; columns: readonly Column<Row>[]; rows: readonly Row[]; keyOf: (row: Row) => string | number; compact?: boolean }) {
  return (
    <Table className={compact ? 'card-table compact' : 'card-table'} verticalSpacing="xs" aria-label={label} {...role('table')}>
      <CardHead columns={columns} />
      <tbody {...role('rowgroup')}>
        {rows.map((row) => (
          <CardRow key={keyOf(row)} row={row} columns={columns} />
        ))}
      </tbody>
    </Table>
  )
}

/** `at`: which row of the table the head is, where not all of them are there; only then columns have their shares. */
export function CardHead<Row>({ columns, at }: { columns: readonly Column<Row>[]; at?: number }) {
  const whole = columns.reduce((sum, { share = 0 }) => sum + share, 0)
  return (
    <thead {...role('rowgroup')}>
      <tr {...role('row')} aria-rowindex={at}>
        {columns.map(({ label, numeric, share }) => (
          <th key={label} scope="col" style={at && share ? { width: `${(100 * share) / whole}%` } : undefined} className={numeric ? 'numeric' : undefined} {...role('columnheader')}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type RowProps<Row> = { row: Row; columns: readonly Column<Row>[]; at?: number; index?: number; ref?: Ref<HTMLTableRowElement> }

function OneCardRow<Row>({ row, columns: [first, ...rest], at, index, ref }: RowProps<Row>) {
  return (
    <tr ref={ref} data-index={index} aria-rowindex={at} {...role('row')}>
      <th scope="row" data-label={first?.onPhone === 'labelled' ? first.label : undefined} {...role('rowheader')}>
        {first?.render(row)}
      </th>
      {rest.map(({ label, render, numeric, onPhone }) => (
        <td key={label} data-label={label} data-phone={onPhone} className={numeric ? 'numeric' : undefined} {...role('cell')}>
          <span>{render(row)}</span>
        </td>
      ))}
    </tr>
  )
}

/** One row or card. Drawn anew only when its row or the columns change. */
export const CardRow = memo(OneCardRow) as typeof OneCardRow

export function role(name: string) {
  return { role: name }
}
