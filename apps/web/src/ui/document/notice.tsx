import type { ReactNode } from 'react'
import { useDoneNotice } from '../done-notice.ts'

/** Says what the last form did, when the address carries `?done=`. */
export function Notice() {
  const text = useDoneNotice()
  return text === null ? null : <NoticeBox tone="good">{text}</NoticeBox>
}

/** A framed remark. `bad` interrupts, the others are read in passing; `arrive` brings the page to it as it opens. */
export function NoticeBox({ tone = 'plain', title, arrive, children }: { tone?: 'plain' | 'good' | 'bad'; title?: ReactNode; arrive?: boolean; children: ReactNode }) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'} {...(arrive && { tabIndex: -1, autoFocus: true })}>
      {title === undefined ? null : <p className="notice-title">{title}</p>}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  )
}
