import { suggestedHosting } from '@turnout/core/acceptance/acceptance.rules.ts'
import { type FormValues, text } from '../../lib/form-values.ts'
import { partsOf, wallClock } from '../../lib/wall-clock.ts'
import type { CallFormValues } from '../call/call-form-values.ts'

export type DraftFound = { title: string; kind: string; start: string; end: string | null; timezone: string | null; place: string | null; scope: string; caller: string | null; url: string | null }

/** What a call begins with: nothing said yet. */
export function emptyCall(timeZone: string): CallFormValues {
  return {
    title: '', kind: 'day_of_action', caller: '', scope: 'distributed', startLocal: '', endLocal: null, timeZone, summary: '', description: '', sourceUrl: null,
    hosting: 'open', reveals: null, eventTitle: '', eventDescription: '', eventStartLocal: null, eventEndLocal: null, locks: [], hostFromLocal: null, hostUntilLocal: null,
  }
}

/** The reader's draft as the whole form of a call begins with it. */
export function callOfDraft(draft: DraftFound, timeZone: string, sourceUrl: string | null = null, words = ''): CallFormValues {
  const { title, kind, start, end, timezone, scope, caller, url } = draft
  return { ...emptyCall(timezone ?? timeZone), title, kind, caller: caller ?? '', scope, startLocal: start, endLocal: end, sourceUrl: url ?? sourceUrl, eventTitle: title, hosting: suggestedHosting(scope), description: words }
}

/** The inputs of one draft, each called `drafts.<index>.<name>`. */
export const draftInputs = ['title', 'kind', 'scope', 'startLocal', 'startLocalTime', 'endLocal', 'endLocalTime', 'timeZone', 'place', 'caller', 'url'] as const
export type DraftInput = (typeof draftInputs)[number]
export type DraftValues = Record<DraftInput, string>

export function inputName(index: number, name: string): string {
  return `drafts.${index}.${name}`
}

/** The reader's draft as its inputs begin with it. An end on the day of the start is given by its time alone, so that it moves with the day. */
export function valuesOfDraft(draft: DraftFound, timeZone: string): DraftValues {
  const { title, kind, scope, start, end, timezone, place, caller, url } = draft
  const [from, until] = [partsOf(start), partsOf(end)]
  const sameDay = until.date === from.date && until.time !== ''
  return {
    title, kind, scope, startLocal: from.date, startLocalTime: from.time, endLocal: sameDay ? '' : until.date, endLocalTime: until.time,
    timeZone: timezone ?? timeZone, place: place ?? '', caller: caller ?? '', url: url ?? '',
  }
}

/** What the line of a draft says. */
export type DraftLine = { title: string; startLocal: string; endLocal: string | null; timeZone: string; place: string }

export function lineOf(values: FormValues, index: number): DraftLine {
  const of = (name: DraftInput): string => text(values, inputName(index, name))
  const startLocal = wallClock(values, inputName(index, 'startLocal'))
  return { title: of('title'), startLocal, endLocal: wallClock(values, inputName(index, 'endLocal'), startLocal) || null, timeZone: of('timeZone'), place: of('place') }
}

/** What was typed or chosen for a draft, as the whole form of a call takes it over. */
export function callValues(values: FormValues, index: number): FormValues {
  const of = (name: DraftInput): string => text(values, inputName(index, name))
  const title = of('title')
  return {
    ...(values['campaignId'] !== undefined && { campaignId: text(values, 'campaignId') }),
    campaignTitle: text(values, 'campaignTitle'), title, kind: of('kind'), caller: of('caller'), scope: of('scope'),
    startLocal: of('startLocal'), startLocalTime: of('startLocalTime'), endLocal: of('endLocal'), endLocalTime: of('endLocalTime'),
    timeZone: of('timeZone'), sourceUrl: of('url') || text(values, 'sourceUrl'), hosting: suggestedHosting(of('scope')), description: text(values, inputName(index, 'description')), eventTitle: title,
    ...(values[inputName(index, 'asRecord')] !== undefined && { asRecord: 'on' }),
  }
}
