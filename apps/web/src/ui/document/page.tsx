import type { ReactNode } from 'react'
import { Notice } from './notice.tsx'

/** The column of a document page: what was just done, what matters before its name, one heading, then the content. */
export function Page({ title, lead, top, children }: { title: ReactNode; lead?: ReactNode; top?: ReactNode; children: ReactNode }) {
  return (
    <>
      <Notice />
      {top}
      <h1>{title}</h1>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </>
  )
}
