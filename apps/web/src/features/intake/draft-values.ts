import type { CallFormValues } from '../call/call-form.tsx'

export type DraftFound = { title: string; kind: string; start: string; end: string | null; timezone: string | null; scope: string; caller: string | null; url: string | null }

/** What a call begins with: nothing said yet. */
export function emptyCall(timeZone: string): CallFormValues {
  return {
    title: '', kind: 'day_of_action', caller: '', scope: 'distributed', startLocal: '', endLocal: null, timeZone, summary: '', description: '', sourceUrl: null,
    hosting: 'open', eventTitle: '', eventDescription: '', eventStartLocal: null, eventEndLocal: null,
  }
}

/** The reader's draft as the form begins with it. */
export function callOfDraft(draft: DraftFound, timeZone: string): CallFormValues {
  const { title, kind, start, end, timezone, scope, caller, url } = draft
  return { ...emptyCall(timezone ?? timeZone), title, kind, caller: caller ?? '', scope, startLocal: start, endLocal: end, sourceUrl: url, eventTitle: title }
}
