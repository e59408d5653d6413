import type { events, slots } from '../tables/event.ts'
import type { Campaign, CallRow } from './calls.ts'
import type { EventPlan } from './event-plan.ts'
import type { SeedGroup } from './groups.ts'
import { demoZone, type SeedTools } from './tools.ts'

export type EventRow = typeof events.$inferInsert
export type SlotRow = typeof slots.$inferInsert
/** `answers`: how many people answer this slot. */
export type SeedSlot = { row: SlotRow; answers: number; full: boolean }
export type SeedEvent = { row: EventRow; plan: EventPlan; title: string; slots: SeedSlot[]; opensAt: Temporal.Instant }

/** Shares the answers out by weight, to the last one: what rounding leaves over goes to the heaviest. */
function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const shares = weights.map((weight) => Math.floor((total * weight) / sum))
  const heaviest = weights.map((weight, index) => ({ weight, index })).toSorted((a, b) => b.weight - a.weight)
  let left = total - shares.reduce((a, b) => a + b, 0)
  for (const { index } of heaviest) if (left-- > 0) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

function placesFor(answers: number, room: EventPlan['room']): number | null {
  if (room === 'endless') return null
  return room === 'roomy' ? Math.max(20, Math.ceil((answers * 1.9) / 5) * 5) : Math.max(5, Math.round(answers * 0.7))
}

const placeOf = ({ spot }: SeedGroup, { online, withoutPlace }: EventPlan): Partial<EventRow> =>
  online || withoutPlace
    ? {}
    : {
        placeName: spot.name || 'Congress Hall', placeAddress: spot.address || '100 Long Street, Marlstead', latitude: spot.latitude, longitude: spot.longitude,
        directions: spot.name ? 'Follow the yellow signs from the bus stop. If you cannot find us, ask at the door.' : 'Five minutes from the station. Turn left at the clock.',
      }

/** The rows of the planned events, with `answers` sign-ups shared out among their slots. */
export function makeEvents(tools: SeedTools, { published, closed }: Campaign, plans: EventPlan[], answers: number, hostOf: (group: SeedGroup) => string): SeedEvent[] {
  const shares = shareOut(answers, plans.flatMap((plan) => plan.times.map(() => plan.weight / plan.times.length)))
  return plans.map((plan, index) => {
    const call: CallRow | undefined = plan.under === 'published' ? published : plan.under === 'closed' ? closed : undefined
    const title = plan.title ?? call?.eventTitle ?? ''
    const eventSlots = plan.times.map((time, position) => makeSlot(tools, plan, call, { ...time, position, answers: shares.shift() ?? 0 }))
    const first = eventSlots[0]
    if (!first) throw new Error('invariant: an event has a slot')
    // Open for three weeks before it starts, or since some days ago.
    const opened = [first.row.startsAt.subtract({ hours: 24 * 22 }), tools.now.subtract({ hours: 24 * (6 + (index % 9)) })].toSorted(Temporal.Instant.compare)[0] as Temporal.Instant
    const publicSince = plan.status === 'published' || plan.status === 'cancelled' ? opened : null
    const eventId = first.row.eventId
    const row: EventRow = {
      id: eventId, slug: tools.newSlug(`${title} ${plan.group.spot.town}`), callId: call?.id ?? null, groupId: plan.group.row.id, status: plan.status,
      title: plan.title ?? null, description: plan.description ?? (call ? null : 'Everyone is welcome. You do not have to be a member.'), ...placeOf(plan.group, plan),
      onlineUrl: plan.online ? 'https://meet.example.org/safe-way' : null, contact: 'hello@example.org', confirmFirst: plan.confirmFirst ?? false, reviewNote: plan.reviewNote ?? '', wantsCallId: plan.wants ? published.id : null,
      createdBy: hostOf(plan.group), createdAt: opened.subtract({ hours: 20 }), publishedAt: publicSince,
      ...(plan.status === 'cancelled' && { cancelledAt: tools.now.subtract({ hours: 40 }), cancelReason: plan.cancelReason ?? '' }),
    }
    return { row, plan, title, slots: eventSlots.map((slot) => ({ ...slot, row: { ...slot.row, eventId } })), opensAt: opened }
  })
}

type SlotPlan = EventPlan['times'][number] & { position: number; answers: number }

function makeSlot(tools: SeedTools, { room: most, status, moved }: EventPlan, call: CallRow | undefined, { time, title, room = most, position, answers }: SlotPlan): SeedSlot {
  const own = { startLocal: time?.startLocal ?? null, endLocal: time?.endLocal ?? null, timeZone: time && !call ? demoZone : null }
  const following = call && { startLocal: call.eventStartLocal ?? call.startLocal, endLocal: call.eventStartLocal ? (call.eventEndLocal ?? null) : (call.endLocal ?? null) }
  const when = time ?? following
  if (!when) throw new Error('invariant: an event of its own has a time')
  const changes = moved || status === 'cancelled' ? 1 : 0
  const row: SlotRow = {
    id: tools.newId(), eventId: tools.newId(), position, title, ...own, ...tools.instantsOf({ ...when, timeZone: demoZone }), zone: demoZone,
    capacity: placesFor(answers, room), waitlist: room !== 'full, no waitlist', sequence: changes, changedAt: tools.now.subtract({ hours: changes ? 40 : 24 * 10 }),
  }
  return { row, answers, full: room === 'full' || room === 'full, no waitlist' }
}
