import type { ReactNode } from 'react'

/** What is folded away on a phone, where it would push down what one came for, and stands open on a desk. Works without script. */
export function PhoneFold({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="phone-fold">
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
