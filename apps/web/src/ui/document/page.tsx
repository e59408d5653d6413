import type { ReactNode } from 'react'
import { Unbroken } from '../unbroken.tsx'
import { Notice } from './notice.tsx'

const unbroken = (words: ReactNode): ReactNode => (typeof words === 'string' ? <Unbroken>{words}</Unbroken> : words)

/** The column of a document page: what was just done, what matters before its name, one heading, then the content. */
export function Page({ title, lead, top, children }: { title: ReactNode; lead?: ReactNode; top?: ReactNode; children: ReactNode }) {
  return (
    <>
      <Notice />
      {top}
      <h1>{unbroken(title)}</h1>
      {lead === undefined ? null : <p className="lead">{unbroken(lead)}</p>}
      {children}
    </>
  )
}
