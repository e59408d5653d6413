import type { Draft } from '@turnout/reader/draft.ts'
import type { AcceptedDraft, Correction } from './acceptance.schema.ts'

/** What a draft says once it was looked at, in the words of a call. */
export type DraftValues = Required<Correction> & { index: number; asRecord: boolean; latitude: number | null; longitude: number | null }

/** The draft with its corrections; the zone stays null where neither says one. A place that was corrected is no longer the town that was found. */
export function valuesOf(draft: Draft, { index, values, asRecord }: AcceptedDraft, timeZone: string | null): Omit<DraftValues, 'timeZone'> & { timeZone: string | null } {
  const placed = values.place === undefined || values.place === draft.place
  return {
    index, asRecord,
    title: draft.title.slice(0, 160), kind: draft.kind, startLocal: draft.start, endLocal: draft.end, timeZone: draft.timezone ?? timeZone,
    place: draft.place?.slice(0, 200) ?? null, scope: draft.scope, caller: draft.caller?.slice(0, 200) ?? null, url: draft.url,
    latitude: placed ? (draft.town?.latitude ?? null) : null, longitude: placed ? (draft.town?.longitude ?? null) : null,
    ...values,
  }
}

type Together = Pick<DraftValues, 'title' | 'kind' | 'caller' | 'url' | 'scope' | 'startLocal' | 'endLocal' | 'timeZone' | 'place'>

export type Joined = Pick<DraftValues, 'title' | 'kind' | 'caller' | 'url' | 'scope' | 'startLocal' | 'endLocal' | 'timeZone'>

/**
 * What several drafts say as one call: their title where it is the same, else the words they begin with, else the first's;
 * their time where it is the same, else the days from the first to the last of them.
 */
export function joinDrafts(drafts: readonly Together[]): Joined {
  const [first] = drafts
  if (!first) throw new Error('invariant: a call is joined of at least one draft')
  const same = <K extends keyof Together>(field: K): boolean => drafts.every((draft) => draft[field] === first[field])
  const sameTime = same('startLocal') && same('endLocal') && same('timeZone')
  const days = drafts.flatMap(({ startLocal, endLocal }) => [startLocal.slice(0, 10), (endLocal ?? startLocal).slice(0, 10)]).toSorted()
  const [from, to] = [days[0] ?? first.startLocal, days.at(-1) ?? first.startLocal]
  return {
    title: beginning(drafts.map((draft) => draft.title)) ?? first.title,
    kind: same('kind') ? first.kind : 'day_of_action',
    caller: same('caller') ? first.caller : (drafts.find((draft) => draft.caller)?.caller ?? null),
    url: same('url') ? first.url : null,
    scope: makesEvents('one', drafts) ? 'distributed' : first.scope,
    ...(sameTime ? { startLocal: first.startLocal, endLocal: first.endLocal } : { startLocal: from, endLocal: to === from ? null : to }),
    timeZone: first.timeZone,
  }
}

/** The words that all titles begin with, if they are at least two and say something by themselves. */
function beginning(titles: readonly string[]): string | undefined {
  const words = titles.map((title) => title.split(/\s+/))
  const [first = []] = words
  let length = 0
  while (length < first.length && words.every((one) => one[length] === first[length])) length++
  const common = first.slice(0, length)
  while (common.length > 0 && /^(in|at|on|of|for|the|a|an|and|im?|am|an|in|bei|von|und|der|die|das|de|la|le|les|en|à|du|et|y|el|di|il|te|och|på)$|^[^\p{L}\p{N}]+$/iu.test(common.at(-1) ?? '')) common.pop()
  const text = common.join(' ').replace(/[\s,:;–—-]+$/u, '')
  return common.length >= 2 || first.length === length ? text || undefined : undefined
}

/** Whether joining these drafts makes an event of each that has a place, which needs a group to host them. */
export function makesEvents(as: 'one' | 'separate', drafts: readonly Pick<Together, 'place'>[]): boolean {
  return as === 'one' && drafts.filter((draft) => draft.place !== null).length >= 2
}
