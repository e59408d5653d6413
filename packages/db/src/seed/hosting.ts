import type { cohostings, eventAsks } from '../tables/event.ts'
import type { hostInvitations, kitItems, trustedHosts } from '../tables/hosting.ts'
import type { Campaign } from './calls.ts'
import type { SeedEvent } from './events.ts'
import type { SeedGroup, Tree } from './groups.ts'
import type { SeedTools } from './tools.ts'

type Kit = typeof kitItems.$inferInsert
export type HostingRows = { kit: Kit[]; trusted: (typeof trustedHosts.$inferInsert)[]; invited: (typeof hostInvitations.$inferInsert)[]; asks: (typeof eventAsks.$inferInsert)[]; cohosts: (typeof cohostings.$inferInsert)[] }

const points = `- Two in five of us had a **near miss** last year. Ask: who of you?
- Mark the spot on the map first, talk about it second.
- The map goes to the employer *and* the council. Both answer.`

const message = 'On the day of action we map the dangerous spots on our way to work, at lunchtime, right at our workplace. It takes 45 minutes, and there is tea. Come along and bring a colleague!'

/** What the organizers of the campaign gave and asked their hosts: a kit, trust, invitations, and a question about a changed time. */
export function makeHosting(tools: SeedTools, { campaign, published, draft }: Campaign, { branches, workplaces }: Tree, events: SeedEvent[]): HostingRows {
  const ago = (days: number): Temporal.Instant => tools.now.subtract({ hours: 24 * days })
  const item = (position: number, row: Pick<Kit, 'kind' | 'title'> & Partial<Kit>): Kit => ({ ...row, id: tools.newId(), callId: published.id, position, createdAt: ago(21) })
  const form = Buffer.from('place,what is dangerous,when\n"Crossing at the north gate","no light","winter evenings"\n')
  const own = events.filter(({ row, slots }) => row.callId === published.id && row.status === 'published' && slots[0]?.row.startLocal)
  // Two with a time of their own, and one with several, which would move along by half an hour.
  const asked = [...own.filter(({ slots }) => slots.length === 1).slice(0, 2), ...own.filter(({ slots }) => slots.length > 1).slice(0, 1)]
  const at = (time: string): string => `${(published.eventStartLocal ?? published.startLocal).slice(0, 10)}T${time}`
  const [branch, other] = branches
  const eventOf = (group: SeedGroup | undefined) => events.find(({ row, plan }) => plan.group === group && row.callId === published.id && row.status === 'published')
  const [, along] = workplaces.filter((group) => group.row.parentId === branch?.row.id)
  const [shared, offered] = [eventOf(branch), eventOf(other)]
  return {
    // One event is hosted by two groups; of another the same group is still asked.
    cohosts: [
      ...(shared && along ? [{ eventId: shared.row.id, groupId: along.row.id, state: 'accepted' as const, invitedAt: ago(14), decidedAt: ago(13) }] : []),
      ...(offered && branch ? [{ eventId: offered.row.id, groupId: branch.row.id, state: 'invited' as const, invitedAt: ago(1) }] : []),
    ],
    kit: [
      item(0, { kind: 'points', title: 'What to say', body: points }),
      item(1, { kind: 'message', title: 'Invitation to forward', body: message }),
      item(2, { kind: 'link', title: 'How to run a mapping in 45 minutes', url: 'https://www.example.org/guides/mapping' }),
      item(3, { kind: 'file', title: 'Table for dangerous spots', fileName: 'dangerous-spots.csv', size: form.byteLength, content: form }),
    ],
    trusted: [branches[0], branches[3]].flatMap((group) => (group ? { campaignId: campaign.id, groupId: group.row.id, grantedAt: ago(12) } : [])),
    invited: [
      ...[workplaces[25], workplaces[26]].flatMap((group, index) => (group ? { id: tools.newId(), callId: published.id, groupId: group.row.id, createdAt: ago(5 + index) } : [])),
      { id: tools.newId(), callId: draft.id, email: 'host@example.org', createdAt: ago(2), expiresAt: ago(-12) },
    ],
    asks: asked.map(({ row }) => ({ id: tools.newId(), round: tools.newId(), eventId: row.id, callId: published.id, field: 'time', fromStartLocal: at('12:00'), fromEndLocal: at('12:45'), fromTimeZone: published.timeZone, createdAt: ago(1) })),
  }
}
