import type { coverageContacts, coverages, coverageSnapshots, coverageWorkplaces } from '../tables/coverage.ts'
import type { Answered } from './answers.ts'
import type { CallRow } from './calls.ts'
import type { SeedEvent } from './events.ts'
import type { Tree } from './groups.ts'
import type { MembershipRow } from './members.ts'
import type { SeedTools } from './tools.ts'

type Covered = { coverage: typeof coverages.$inferInsert; workplaces: (typeof coverageWorkplaces.$inferInsert)[]; contacts: (typeof coverageContacts.$inferInsert)[]; snapshots: (typeof coverageSnapshots.$inferInsert)[] }

const notes = ['Spoke with the night shift; they want it at noon.', 'Left a message at the gatehouse.', '', 'Will ask in the canteen on Thursday.', 'Knows somebody who would host.']

const coming = new Set(['going', 'unconfirmed', 'pending'])

/** What the demo has of people and events, from which its history is counted. */
type History = { tree: Tree; events: readonly SeedEvent[]; answered: readonly Answered[]; memberships: readonly MembershipRow[] }

/** Of several hosts, the one that a person comes with. */
const groupOf = ({ signup, event }: Answered): string => signup.groupId ?? event.row.groupId

/** How far the call was at the end of each of three weeks of days, counted as the board counts: no day is above the next, nor above now. */
function countDays(call: CallRow, today: Temporal.PlainDate, { tree: { workplaces }, events, answered, memberships }: History): Covered['snapshots'] {
  const own = new Set(workplaces.map(({ row }) => row.id))
  const under = events.filter(({ row }) => row.callId === call.id && (row.status === 'published' || row.status === 'pending'))
  const [theirs, those] = [under.filter(({ row }) => own.has(row.groupId)), new Set(under)]
  const signed = answered.filter((one) => those.has(one.event) && own.has(groupOf(one)) && coming.has(one.signup.status ?? ''))
  const answering = memberships.filter(({ groupId, role }) => own.has(groupId) && (role === 'organizer' || role === 'rep' || role === 'deputy'))
  return Array.from({ length: 21 }, (_, index) => {
    const day = today.subtract({ days: 21 - index })
    const midnight = day.add({ days: 1 }).toZonedDateTime(call.timeZone).toInstant()
    const before = (instant: Temporal.Instant): boolean => Temporal.Instant.compare(instant, midnight) < 0
    return {
      callId: call.id, takenOn: day.toString(), workplaces: workplaces.length,
      withRep: new Set(answering.filter(({ createdAt }) => before(createdAt)).map(({ groupId }) => groupId)).size,
      hosting: new Set(theirs.filter(({ row }) => before(row.createdAt)).map(({ row }) => row.groupId)).size,
      signups: new Set(signed.filter(({ signup }) => before(signup.createdAt)).map((one) => `${groupOf(one)} ${one.signup.personId}`)).size,
    }
  })
}

/** The published call concerns every workplace: who was spoken with, and how it grew over three weeks. */
export function coverCall(tools: SeedTools, call: CallRow, history: History, organizerId: string): Covered {
  const { workplaces } = history.tree
  const since = tools.now.subtract({ hours: 24 * 22 })
  const today = tools.now.toZonedDateTimeISO(call.timeZone).toPlainDate()
  const spoken = workplaces.filter((_, index) => index % 4 === 1 || index >= workplaces.length - 2)
  return {
    coverage: { callId: call.id, targetWorkplaces: workplaces.length, targetSignups: 1800, targetOn: today.add({ days: 20 }).toString(), createdAt: since },
    workplaces: workplaces.map(({ row }, index) => ({ callId: call.id, groupId: row.id, addedAt: since, ownerId: index % 3 === 0 ? organizerId : null, ...(index === 1 && { nextStep: 'Ask for the second gate', nextOn: today.toString() }) })),
    contacts: spoken.map(({ row }, index) => ({
      id: tools.newId(), callId: call.id, groupId: row.id, key: tools.newId(), kind: index % 3 === 2 ? 'visit' : 'call', outcome: index % 3 === 1 ? 'no_answer' : 'reached', note: notes[index % notes.length] ?? '',
      contactedBy: organizerId, contactedAt: tools.now.subtract({ hours: 24 * (3 + index) }),
    })),
    snapshots: countDays(call, today, history),
  }
}

/** The call that is over concerned them too: its board has what was reported. */
export function coverPast(call: CallRow, { workplaces }: Tree, organizerId: string, createdAt: Temporal.Instant): Pick<Covered, 'coverage' | 'workplaces'> {
  return { coverage: { callId: call.id, targetWorkplaces: 6, targetSignups: 150, createdAt }, workplaces: workplaces.map(({ row }) => ({ callId: call.id, groupId: row.id, addedAt: createdAt, ownerId: organizerId })) }
}
