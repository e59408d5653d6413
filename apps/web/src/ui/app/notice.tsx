import { Alert } from '@mantine/core'
import type { ReactNode } from 'react'

/** A remark in the course of a page. `warn` asks for attention, `info` explains. */
export function Notice({ tone = 'info', title, children }: { tone?: 'info' | 'warn' | 'bad'; title?: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the component is a div that says `alert` otherwise
    <Alert role="note" color={{ info: 'blue', warn: 'yellow', bad: 'red' }[tone]} variant="light" title={title} mb="md">
      {children}
    </Alert>
  )
}
