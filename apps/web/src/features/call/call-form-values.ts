import type { ReactNode } from 'react'

/** What a form about a call is filled in with. */
export type CallFormValues = {
  title: string
  kind: string
  caller: string
  scope: string
  startLocal: string
  endLocal: string | null
  timeZone: string
  summary: string
  description: string
  sourceUrl: string | null
  hosting: string
  reveals: string | null
  eventTitle: string
  eventDescription: string
  eventStartLocal: string | null
  eventEndLocal: string | null
  locks: readonly string[]
  hostFromLocal: string | null
  hostUntilLocal: string | null
}

/** What is shown under a field about where its value comes from. */
export type FieldEvidence = (field: string) => ReactNode
