import type { Draft, Evidence } from '@turnout/reader/draft.ts'
import { createCall, type Made } from '../call/call.ts'
import type { Call } from '../call/call.repo.ts'
import { CallInput, type HostingRule } from '../call/call.schema.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { createEvent } from '../event/event.ts'
import type { EventRow } from '../event/event.repo.ts'
import { EventInput } from '../event/event.schema.ts'
import { createGroup } from '../group/group.ts'
import { GroupInput } from '../group/group.schema.ts'
import { isUndecided, type Proof, readingOf } from '../intake/intake.ts'
import { type IntakeRow, lockIntake, setAcceptedEvent } from '../intake/intake.repo.ts'
import { findWords } from '../intake/intake.rules.ts'
import { spend } from '../limit/limit.ts'
import { authorise, requirePerson } from '../permission/permission.ts'
import { instantsOf, whenProblem } from '../time/time.rules.ts'
import { createCampaign } from '../campaign/campaign.ts'
import { transact } from '../transact.ts'
import { type DraftValues, joinDrafts, makesEvents, ownName, suggestedHosting, valuesOf } from './acceptance.rules.ts'
import type { AcceptedDraft, AcceptInput, ChosenPassage } from './acceptance.schema.ts'

export type Accepted = { calls: Pick<Call, 'id' | 'slug' | 'title'>[]; events: Pick<EventRow, 'id' | 'slug'>[] }

type Chosen = { values: DraftValues; proof: Proof }

/**
 * Makes calls of the drafts of an intake, in one transaction: one for each, or one for all of them, with an event for each
 * draft that has a place of its own where several do. Calls and events are drafts still, and keep source, passages and what
 * was corrected. A draft that became a call before is refused, also when two people accept it at once.
 */
export async function acceptDrafts(ctx: Ctx, input: AcceptInput): Promise<Accepted> {
  authorise(ctx, 'call.write')
  const { personId } = requirePerson(ctx)
  await spend(ctx, 'writePerson', personId)
  return transact(ctx, async (ctx) => {
    const intake = await lockIntake(ctx.db, input.id)
    if (intake.kind === 'mail' && isUndecided(intake.state) && intake.createdBy !== personId) throw new DomainError('not_found', 'This intake does not exist.')
    const { drafts } = readingOf(intake)
    const chosen = input.drafts.map((accepted, position) => choose(intake, drafts[accepted.index], accepted, position))
    const title = input.campaignTitle || input.common.title || joinDrafts(chosen.map(({ values }) => values)).title
    const campaignId = input.campaignId ?? (await createCampaign(ctx, { title, goal: '', startsOn: null, endsOn: null })).id
    return input.as === 'one' ? makeOne(ctx, input, intake, campaignId, chosen) : makeEach(ctx, input, intake, campaignId, chosen)
  })
}

/** The draft with its corrections, checked as if a form had sent it. */
function choose(intake: IntakeRow, draft: Draft | undefined, accepted: AcceptedDraft, position: number): Chosen {
  const refuse = (field: string, message: string, code: 'invalid' | 'not_found' = 'invalid'): never => {
    throw new DomainError(code, message, { field: `drafts.${position}.${field}` })
  }
  if (!draft) return refuse('index', 'The source has no such draft. Open it again and choose one.', 'not_found')
  const values = valuesOf(draft, accepted, intake.timeZone)
  const { timeZone } = values
  if (timeZone === null) return refuse('timeZone', 'Choose the time zone: the source does not say it.')
  const problem = whenProblem(values)
  if (problem) return refuse(problem.field, problem.message)
  if (values.title.length < 3) return refuse('title', 'Give the call a title.')
  const passages = [...accepted.passages, ...saidInText(intake, draft, accepted)]
  const { description: _words, ...corrected } = accepted.values
  const evidence: Proof['evidence'] = [...draft.evidence.filter((one) => !passages.some(({ field }) => field === one.field)), ...passages.map((passage) => passageOf(intake, passage) ?? refuse('passages', 'This passage does not lie in the text.'))]
  return { values: { ...values, timeZone }, proof: { draft, corrected, evidence } }
}

/** What was typed instead of what was read, and stands in the text: those words prove it, as if they had been chosen there. */
function saidInText({ text }: IntakeRow, draft: Draft, { values, passages }: AcceptedDraft): ChosenPassage[] {
  return (['title', 'place', 'caller'] as const).flatMap((field) => {
    const words = values[field]
    if (!words || words === draft[field] || passages.some((one) => one.field === field)) return []
    const span = findWords(text, words)
    return span ? [{ field, ...span }] : []
  })
}

/** The words are taken from the kept text, whatever the sender says of them. */
function passageOf({ text }: IntakeRow, { field, from, to }: Pick<Evidence, 'field' | 'from' | 'to'>): (Evidence & { chosen: true }) | undefined {
  return to <= text.length ? { field, from, to, quote: text.slice(from, to), chosen: true } : undefined
}

type CallWords = Pick<DraftValues, 'title' | 'kind' | 'scope' | 'startLocal' | 'endLocal' | 'timeZone' | 'caller' | 'url' | 'description'> & { eventTitle?: string; asRecord: boolean }

function callOf({ title, kind, scope, startLocal, endLocal, timeZone, caller, url, description, eventTitle, asRecord }: CallWords, hosting: HostingRule, intake: IntakeRow, campaignId: string, draft: number): CallInput {
  // A source may name an address that no link may have; the call is made without it.
  const source = [url, intake.sourceUrl].find((one) => one !== null && /^https?:\/\//i.test(one) && one.length <= 2000 && URL.canParse(one)) ?? null
  return CallInput.parse({
    title, kind, scope, description, startLocal, endLocal, timeZone, hosting, caller: (caller ?? '').slice(0, 200), sourceUrl: source, eventTitle: eventTitle ?? title, campaignId, intakeId: intake.id, intakeDraft: String(draft), asRecord,
  })
}

async function makeEach(ctx: Ctx, input: AcceptInput, intake: IntakeRow, campaignId: string, chosen: Chosen[]): Promise<Accepted> {
  const calls: Accepted['calls'] = []
  for (const [position, { values, proof }] of chosen.entries()) {
    const call = await createCall(ctx, callOf(values, input.hosting ?? suggestedHosting(values.scope), intake, campaignId, values.index), [{ draft: values.index, proof }]).catch((error: unknown) => {
      throw besideDraft(error, position)
    })
    calls.push({ id: call.id, slug: call.slug, title: call.title })
  }
  return { calls, events: [] }
}

function besideDraft(error: unknown, position: number): unknown {
  return error instanceof DomainError && (error.details.field === 'startLocal' || error.details.reason === 'accepted') ? new DomainError(error.code, error.message, { ...error.details, field: `drafts.${position}.${error.details.field ?? 'index'}` }) : error
}

async function makeOne(ctx: Ctx, input: AcceptInput, intake: IntakeRow, campaignId: string, chosen: Chosen[]): Promise<Accepted> {
  const drafts = chosen.map(({ values }) => values)
  const joined = joinDrafts(drafts)
  const hosting = input.hosting ?? suggestedHosting(joined.scope, drafts.filter(({ place }) => place !== null).length)
  const words = { ...joined, description: drafts.length === 1 ? (drafts[0]?.description ?? '') : '', ...input.common, asRecord: drafts.some((draft) => draft.asRecord) }
  const made: Made[] = chosen.map(({ values, proof }) => ({ draft: values.index, proof }))
  const call = await createCall(ctx, callOf(words, hosting, intake, campaignId, drafts[0]?.index ?? 0), made)
  const events = call.status === 'draft' && makesEvents('one', drafts) ? await makeEvents(ctx, input, intake, call, chosen) : []
  return { calls: [{ id: call.id, slug: call.slug, title: call.title }], events }
}

/** An event for each draft with a place whose day is still to come. */
async function makeEvents(ctx: Ctx, input: AcceptInput, intake: IntakeRow, call: Call, chosen: Chosen[]): Promise<Accepted['events']> {
  const titles = chosen.map(({ values }) => values.title)
  const coming = chosen.filter(({ values: draft }) => draft.place !== null && Temporal.Instant.compare(instantsOf(draft).endsAt, ctx.now()) > 0)
  const groupId = input.groupId ?? (await newGroup(ctx, input.groupName)).id
  const events: Accepted['events'] = []
  for (const { values: draft, proof } of coming) {
    const { place, latitude, longitude, startLocal, endLocal, timeZone } = draft
    const event = await createEvent(ctx, EventInput.parse({ callId: call.id, groupId, title: ownName(call.eventTitle, { title: draft.title, read: proof.draft.title, doubts: proof.draft.doubts }, titles), placeName: place ?? '', latitude, longitude, slots: [{ startLocal, endLocal, timeZone, waitlist: true }] }))
    await setAcceptedEvent(ctx.db, { intakeId: intake.id, draft: draft.index, eventId: event.id })
    events.push({ id: event.id, slug: event.slug })
  }
  return events
}

async function newGroup(ctx: Ctx, name: string): Promise<{ id: string }> {
  if (name.length < 2) throw new DomainError('invalid', 'Choose the group that hosts these events, or name a new one.', { field: 'groupName' })
  return createGroup(ctx, GroupInput.parse({ name, kind: 'network' }))
}
