import type { coverageContacts, coverages, coverageSnapshots, coverageWorkplaces } from '../tables/coverage.ts'
import type { CallRow } from './calls.ts'
import type { SeedEvent } from './events.ts'
import type { Tree } from './groups.ts'
import type { SeedTools } from './tools.ts'

type Covered = { coverage: typeof coverages.$inferInsert; workplaces: (typeof coverageWorkplaces.$inferInsert)[]; contacts: (typeof coverageContacts.$inferInsert)[]; snapshots: (typeof coverageSnapshots.$inferInsert)[] }

const notes = ['Spoke with the night shift; they want it at noon.', 'Left a message at the gatehouse.', '', 'Will ask in the canteen on Thursday.', 'Knows somebody who would host.']

/** The published call concerns every workplace: who was spoken with, and how it grew over three weeks. */
export function coverCall(tools: SeedTools, call: CallRow, { workplaces }: Tree, events: readonly SeedEvent[], organizerId: string): Covered {
  const since = tools.now.subtract({ hours: 24 * 22 })
  const own = new Set(workplaces.map(({ row }) => row.id))
  const theirs = events.filter(({ row }) => row.callId === call.id && own.has(row.groupId) && (row.status === 'published' || row.status === 'pending'))
  const hosting = new Set(theirs.map(({ row }) => row.groupId)).size
  const signups = theirs.flatMap(({ slots }) => slots).reduce((sum, { answers }) => sum + answers, 0)
  const today = tools.now.toZonedDateTimeISO(call.timeZone).toPlainDate()
  const spoken = workplaces.filter((_, index) => index % 4 === 1 || index >= workplaces.length - 2)
  return {
    coverage: { callId: call.id, targetWorkplaces: workplaces.length, targetSignups: 1800, targetOn: today.add({ days: 20 }).toString(), createdAt: since },
    workplaces: workplaces.map(({ row }, index) => ({ callId: call.id, groupId: row.id, addedAt: since, ownerId: index % 3 === 0 ? organizerId : null, ...(index === 1 && { nextStep: 'Ask for the second gate', nextOn: today.toString() }) })),
    contacts: spoken.map(({ row }, index) => ({
      id: tools.newId(), callId: call.id, groupId: row.id, key: tools.newId(), kind: index % 3 === 2 ? 'visit' : 'call', outcome: index % 3 === 1 ? 'no_answer' : 'reached', note: notes[index % notes.length] ?? '',
      contactedBy: organizerId, contactedAt: tools.now.subtract({ hours: 24 * (3 + index) }),
    })),
    snapshots: Array.from({ length: 21 }, (_, index) => {
      const share = ((index + 1) / 22) ** 1.4
      return { callId: call.id, takenOn: today.subtract({ days: 21 - index }).toString(), workplaces: workplaces.length, withRep: Math.round(workplaces.length * (0.5 + share * 0.35)), hosting: Math.round(hosting * share), signups: Math.round(signups * 0.7 * share) }
    }),
  }
}
