import type { ReactNode } from 'react'
import { Notice } from './notice.tsx'

/** The column of a document page: one heading, what was just done, then the content. */
export function Page({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  return (
    <>
      <Notice />
      <h1>{title}</h1>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </>
  )
}
