import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode; note?: ReactNode }

/** Names and values, one below the other on a phone; `dense`: two beside each other there. Facts without a value are left out. */
export function Facts({ facts, dense = false }: { facts: readonly (Fact | null | false | undefined)[]; dense?: boolean }) {
  const shown = facts.filter((fact): fact is Fact => Boolean(fact) && (fact as Fact).value !== '' && (fact as Fact).value !== null && (fact as Fact).value !== undefined)
  return (
    <dl className={dense ? 'facts dense' : 'facts'}>
      {shown.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note ? <span className="note">{note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
