import { disposableEmailBlocklistSet } from 'disposable-email-domains-js'
import { record } from '../audit/audit.ts'
import { csvFile } from '../csv/csv.rules.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../error.ts'
import { requireOpenList } from '../keeping/keeping.ts'
import { answersForOne, authorisePeople, hostsOf } from '../cohosting/cohosting.ts'
import { plan } from '../ledger/ledger.ts'
import { authorise } from '../permission/permission.ts'
import { promoteWaitlist } from '../place/place.ts'
import { listReplies, type ReplyRow } from '../question/question.repo.ts'
import { type Blurred, namedGroups, partFor, smallestPart } from '../sight/sight.rules.ts'
import { transact } from '../transact.ts'
import { countBringing, decideRows, findEventStatus, listSignupRows, listSourceCounts, lockSlotsOfAnswers, type SignupListed, type SourceCount } from './people.repo.ts'
import { isThrowAway, topSources } from './people.rules.ts'
import type { HostDecision } from './people.schema.ts'

/** A column of the list: a question as it is worded most often among the replies. */
export type QuestionColumn = { questionId: string; kind: ReplyRow['kind']; wording: string }

export type PersonListed = Omit<SignupListed, 'personId'> & { /** The address is at a throw-away mail domain. */ throwAway: boolean; replies: Record<string, string[]>; roles: string[] }

/** The domains that throw-away mail is known to come from: a list in a package, read the first time that somebody looks at people. */
let throwAways: ReadonlySet<string> | undefined

/** How many people the page of an event looks through, and how many its file holds: it is written in one go, and everybody waits for that. */
const mostOnPage = 20_000
const mostInFile = 50_000

/**
 * Names, addresses and replies of an event's people: those of one's own group, and those who agreed that one's group sees them, until
 * the list closes. The view is written in the audit log.
 */
export async function listSignups(ctx: Ctx, { eventId }: { eventId: string }, most = mostOnPage): Promise<{ people: PersonListed[]; questions: QuestionColumn[]; /** There are others, who signed up later: the file has them. */ cut: boolean }> {
  const groups = await authorisePeople(ctx, eventId)
  await requireOpenList(ctx, eventId)
  await record(ctx, 'event.people_viewed', eventId)
  const [found, all] = await Promise.all([listSignupRows(ctx.db, eventId, groups, most + 1), listReplies(ctx.db, eventId)])
  const rows = found.slice(0, most)
  const known = new Set(rows.map((row) => row.personId))
  const replies = all.filter((one) => known.has(one.personId))
  const domains = (throwAways ??= disposableEmailBlocklistSet())
  const byPerson = Map.groupBy(replies, (one) => one.personId)
  const people = rows.map(({ personId, ...row }) => {
    const own = byPerson.get(personId) ?? []
    return { ...row, throwAway: isThrowAway(row.email, domains), replies: Object.fromEntries(own.map((one) => [one.questionId, one.values])), roles: own.filter(({ kind }) => kind === 'roles').flatMap(({ values }) => values) }
  })
  return { people, questions: columnsOf(replies), cut: found.length > most }
}

function columnsOf(replies: readonly ReplyRow[]): QuestionColumn[] {
  return [...Map.groupBy(replies, (one) => one.questionId)].map(([questionId, rows]) => {
    const times = Map.groupBy(rows, (one) => one.wording)
    const [wording] = [...times].toSorted((a, b) => b[1].length - a[1].length)[0] ?? ['']
    return { questionId, kind: rows[0]?.kind ?? 'text', wording }
  })
}

/**
 * The people of an event as CSV. The first thirteen columns
 * are the same for every event, roles among them; then comes a column for each question. Whole or refused: a file that ends somewhere would be taken for all.
 */
export async function exportSignups(ctx: Ctx, { eventId }: { eventId: string }, most = mostInFile): Promise<string> {
  const { people, questions, cut } = await listSignups(ctx, { eventId }, most)
  if (cut) throw new DomainError('too_large', `More than ${most.toLocaleString('en')} people answered this event, more than a file of this site holds. Ask whoever runs the site for the table from its database.`, { reason: 'file' })
  await record(ctx, 'event.people_exported', eventId)
  const further = questions.filter(({ kind }) => kind !== 'roles')
  const lines = [
    ['name', 'email', 'slot', 'answer', 'guests', 'confirmed', 'answered_at', 'note', 'roles', 'group', 'source', 'invited_by', 'throw_away', ...further.map(({ wording }) => wording)],
    ...people.map((row) => [
      row.name, row.email, row.slot, row.status, String(row.guests), row.confirmedAt ? 'yes' : 'no', row.answeredAt.toString(), row.note, row.roles.join('; '), row.group, row.source ?? '', row.invitedBy ?? '', row.throwAway ? 'yes' : 'no',
      ...further.map(({ questionId }) => (row.replies[questionId] ?? []).join('; ')),
    ]),
  ]
  return csvFile(lines)
}

/**
 * Says yes or no to answers that wait for the host. Each person is told; a place refused goes to the next in line at once.
 * Returns how many were decided: whoever withdrew or was decided on already is not counted.
 */
export async function decideSignups(ctx: Ctx, { eventId, signupIds, decision }: HostDecision): Promise<{ decided: number }> {
  const hosts = await hostsOf(ctx, eventId)
  if (!answersForOne(ctx, hosts)) authorise(ctx, 'event.people', { groupPath: hosts.path })
  const deciding = namedGroups(ctx.actor)
  return transact(ctx, async (ctx) => {
    let decided = 0
    for (const slot of await lockSlotsOfAnswers(ctx.db, eventId, signupIds)) {
      if ((await findEventStatus(ctx.db, eventId)) === 'cancelled') throw new DomainError('closed', 'A cancelled event takes nobody any more.', { reason: 'cancelled' })
      const rows = await decideRows(ctx.db, slot.id, signupIds, decision, deciding, ctx.now())
      decided += rows.length
      await plan(ctx, ...rows.map(({ id, personId }) => ({ kind: 'confirmation' as const, personId, signupId: id, slotId: slot.id, eventId, bulk: false, notAfter: slot.endsAt, facts: { outcome: decision === 'declined' ? 'turnedDown' : null } })))
      if (decision === 'declined' && rows.length > 0) await promoteWaitlist(ctx, slot)
    }
    await record(ctx, `event.signups_${decision}`, eventId, { decided })
    return { decided }
  })
}

/** Of each link how many came by it; to another body only links by which many came, and how many were brought, as parts are told. */
type Told<T> = { [K in keyof T]: K extends 'people' | 'coming' | 'confirmed' | 'bringers' | 'brought' ? Blurred : T[K] }
export type Sources = { named: Told<SourceCount>[]; others: Told<ReturnType<typeof topSources>['others']>; bringers: Blurred; brought: Blurred }

/** Which shared links people came by, and how many came by somebody's personal link: numbers alone, for whoever may change the event. */
export async function countSources(ctx: Ctx, { eventId }: { eventId: string }): Promise<Sources> {
  const hosts = await hostsOf(ctx, eventId)
  authorise(ctx, 'event.write', { groupPath: hosts.path })
  const knows = answersForOne(ctx, hosts)
  const told = <T extends { people: number; coming: number; confirmed: number }>(one: T): Told<T> => ({ ...one, people: partFor(one.people, knows), coming: partFor(one.coming, knows), confirmed: partFor(one.confirmed, knows) }) as Told<T>
  const [counts, bringing] = await Promise.all([listSourceCounts(ctx.db, eventId), countBringing(ctx.db, eventId)])
  const { named, others } = topSources(knows ? counts : counts.filter(({ people }) => people >= smallestPart).toSorted((a, b) => ((a.source ?? '') < (b.source ?? '') ? -1 : 1)), 30)
  return { named: named.map(told), others: told(others), bringers: partFor(bringing.bringers, knows), brought: partFor(bringing.brought, knows) }
}
