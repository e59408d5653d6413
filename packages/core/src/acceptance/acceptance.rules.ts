import type { Doubt, Draft, Evidence } from '@turnout/reader/draft.ts'
import type { HostingRule } from '../call/call.schema.ts'
import { plain } from '../plain.rules.ts'
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
    description: '',
    ...values,
  }
}

type Together = Pick<DraftValues, 'title' | 'kind' | 'caller' | 'url' | 'scope' | 'startLocal' | 'endLocal' | 'timeZone' | 'place'>

export type Joined = Pick<DraftValues, 'title' | 'kind' | 'caller' | 'url' | 'scope' | 'startLocal' | 'endLocal' | 'timeZone'>

/** What all say, else what more than half of them do. */
function mostly<T>(values: readonly T[]): T | undefined {
  return values.find((one) => values.filter((other) => other === one).length * 2 > values.length)
}

/**
 * What several drafts say as one call: their title where most have the same, else the words they begin with, else the first's;
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
    title: mostly(drafts.map((draft) => draft.title)) ?? beginning(drafts.map((draft) => draft.title)) ?? first.title,
    kind: mostly(drafts.map((draft) => draft.kind)) ?? 'day_of_action',
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

/** Why a draft had better be looked at before it becomes anything: its day is a guess, does not fit its weekday, or the source says two things. */
export function seriousDoubt({ confidence, weekdayMismatch, doubts }: Pick<Draft, 'confidence' | 'weekdayMismatch' | 'doubts'>): 'weekday' | 'contradiction' | 'unsure' | undefined {
  if (weekdayMismatch || doubts.some(({ why }) => why === 'weekday')) return 'weekday'
  if (doubts.some(({ why }) => why === 'contradiction')) return 'contradiction'
  return confidence < 0.6 || doubts.some(({ why, field }) => why === 'unsure' && (field === 'date' || field === 'start')) ? 'unsure' : undefined
}

/**
 * What one of the joined events is called by itself, null: as the call says. A draft keeps a name that somebody typed, one that is
 * the call's with more behind it ("…: Leeds"), and one that no other has and that is no longer than the call's; headlines give way, and so
 * does what the reader itself doubts.
 */
export function ownName(callTitle: string, { title, read, doubts }: { title: string; read: string; doubts: readonly Pick<Doubt, 'field'>[] }, titles: readonly string[]): string | null {
  const [own, general] = [plain(title).trim(), plain(callTitle).trim()]
  if (own === '' || own === general) return null
  if (title.trim() !== read.trim() || own.startsWith(`${general} `) || own.startsWith(`${general}:`) || own.startsWith(`${general},`)) return title
  return !doubts.some(({ field }) => field === 'title') && own.length <= general.length && titles.filter((other) => plain(other).trim() === own).length === 1 ? title : null
}

/** Who may host under a new call: where its places are known, whoever adds another waits for an organizer; where they are not, hosts are what it lives on. */
export function suggestedHosting(scope: string, places = 0): HostingRule {
  return scope === 'distributed' && places === 0 ? 'open' : 'approval'
}

/** How much of a source a call's description begins with. */
const mostWords = 1500

type Passage = Pick<Evidence, 'field' | 'from' | 'to'>

/**
 * The passages of a source that a call or one of its drafts rests on, as Markdown that keeps its lines: the whole of a short text without
 * the heading above it, else the paragraphs from the first passage to the last, as many as are not too long. A paragraph that says when or
 * where of the `others` alone, which are no part of it, is left out: it would send people to another's place.
 */
export function passagesOf(text: string, evidence: readonly Passage[], title = '', others: readonly Passage[] = []): string {
  const paragraphs = [...text.matchAll(/\S(?:(?!\n[^\S\n]*\n)[^])*/gu)].map(({ 0: words, index }) => ({ words: words.trim(), from: index, to: index + words.length }))
  const inIt = (one: { from: number; to: number }, { from, to }: Passage): boolean => from < one.to && one.from < to
  const says = (one: { from: number; to: number }, of: readonly Passage[]): boolean => of.some((passage) => (passage.field === 'date' || passage.field === 'start' || passage.field === 'place') && inIt(one, passage))
  const isHead = (one: { words: string; from: number; to: number }): boolean => plain(one.words) === plain(title) || (one.words.length <= 200 && !/[.!?…:]["”’)]*$/mu.test(one.words) && !says(one, evidence))
  const told = paragraphs.filter((one, at) => at > 0 || paragraphs.length === 1 || !isHead(one)).filter((one) => says(one, evidence) || !says(one, others))
  const touched = told.map((one) => evidence.some((passage) => inIt(one, passage)))
  const whole = told.reduce((sum, { words }) => sum + words.length, 0) <= mostWords
  const chosen = whole ? told : told.slice(Math.max(0, touched.indexOf(true)), touched.lastIndexOf(true) + 1)
  const kept: string[] = []
  let room = mostWords
  for (const { words } of chosen) {
    if (words.length > room && kept.length > 0) break
    kept.push(words.length > room ? `${words.slice(0, room).replace(/\s+\S*$/u, '')} …` : words)
    room -= words.length
  }
  return kept.map((words) => words.split(/\s*\n\s*/u).join('  \n')).join('\n\n')
}
