import type { SeedGroup, Tree } from './groups.ts'

type Time = { startLocal: string; endLocal: string | null }
type Days = { actionOn: Temporal.PlainDate; today: Temporal.PlainDate }

/** How many places there are beside those who want them. */
export type Room = 'endless' | 'roomy' | 'full' | 'full, no waitlist'

export type EventPlan = {
  group: SeedGroup
  under: 'published' | 'closed' | null
  status: 'draft' | 'pending' | 'published' | 'cancelled'
  title?: string
  description?: string
  /** One a slot; null follows the call. `room`: other than the event's. */
  times: { time: Time | null; title: string; room?: Room }[]
  /** How many people answer, compared with other events. */
  weight: number
  room: Room
  online?: true
  withoutPlace?: true
  confirmFirst?: true
  cancelReason?: string
  /** Its time was changed after people had signed up. */
  moved?: true
  /** What an organizer wrote when sending it back. */
  reviewNote?: string
  /** Asks to come under the call. */
  wants?: true
}

const at = (day: Temporal.PlainDate, from: string, to: string): Time => ({ startLocal: `${day}T${from}`, endLocal: `${day}T${to}` })
const followsCall = [{ time: null, title: '' }]
const once = (time: Time) => [{ time, title: '' }]

const lunchtime = (group: SeedGroup, weight: number): EventPlan => ({ group, under: 'published', status: 'published', times: followsCall, weight, room: weight > 36 ? 'endless' : 'roomy' })

/** Twenty-four workplaces and all branches follow the call in its time; three workplaces stay silent. */
function lunchtimes({ workplaces, branches }: Tree): EventPlan[] {
  const exceptions = new Map<number, Partial<EventPlan>>([
    [1, { room: 'full', weight: 60 }],
    [4, { confirmFirst: true }],
    [7, { room: 'full' }],
    [12, { room: 'full, no waitlist' }],
    [16, { withoutPlace: true, weight: 12 }],
    [18, { status: 'cancelled', weight: 18, cancelReason: 'The yard is closed for repairs that day. Please join the branch’s gathering instead.' }],
    [20, { status: 'pending', weight: 0, title: 'Safe Commute breakfast gathering', description: 'We map the dangerous spots on our ways to work before the early shift ends. **Bring a colleague.** Coffee is provided.' }],
    [21, { status: 'pending', weight: 0 }],
    [22, { status: 'draft', weight: 0, reviewNote: 'Thank you! The yard is closed to visitors on that day. Could you meet in the canteen, or at the gate?' }],
    [23, { status: 'draft', weight: 0 }],
  ])
  return [
    ...workplaces.slice(0, 24).map((group, index) => ({ ...lunchtime(group, 24 + ((index * 7) % 19)), ...exceptions.get(index) })),
    ...branches.map((group, index) => ({ ...lunchtime(group, 30 + ((index * 11) % 17)), ...(index === 2 && { room: 'full' as const }), ...(index === 4 && { confirmFirst: true as const }) })),
  ]
}

/** Events under the call that differ from it: in title, time, day, place or slots. */
function otherwise({ workplaces, branches, unions }: Tree, { actionOn }: Days): EventPlan[] {
  const own = (group: SeedGroup | undefined, more: Partial<EventPlan>): EventPlan[] => (group ? [{ group, under: 'published', status: 'published', times: followsCall, weight: 26, room: 'roomy', ...more }] : [])
  return [
    ...own(workplaces[0], { title: 'Bike check and breakfast', times: once(at(actionOn, '07:00', '08:30')), description: 'A mechanic looks at your brakes and lights. There are rolls and coffee.' }),
    ...own(workplaces[3], { title: 'Walk home together', times: once(at(actionOn, '17:15', '18:15')) }),
    ...own(workplaces[6], { title: 'Night shift gathering', times: once(at(actionOn, '22:15', '23:00')), moved: true }),
    ...own(workplaces[9], { title: 'Late shift gathering', times: once(at(actionOn, '20:30', '21:15')), room: 'endless' }),
    ...own(workplaces[13], { title: 'Gathering for early shifts', times: once(at(actionOn, '05:45', '06:30')) }),
    ...own(unions[0], { title: 'Safe Commute online', times: once(at(actionOn, '19:00', '20:00')), online: true, weight: 95, room: 'endless', description: 'For everyone who works alone or on the road: we map together on a shared screen.' }),
    ...own(branches[0], {
      title: 'Map stall at the station', weight: 110, room: 'full',
      times: [
        { title: 'Morning shift', time: at(actionOn, '06:30', '09:00') },
        { title: 'Lunchtime shift', time: at(actionOn, '12:00', '14:00'), room: 'roomy' },
        { title: 'Evening shift', time: at(actionOn, '16:30', '19:00'), room: 'full, no waitlist' },
      ],
    }),
    ...own(workplaces[14], { title: 'Gathering the day before', times: once(at(actionOn.subtract({ days: 1 }), '12:30', '13:15')), status: 'cancelled', cancelReason: 'Too many of us are on leave that week.', weight: 16 }),
    ...own(branches[6], { title: 'Saturday family ride', times: once({ startLocal: actionOn.add({ days: 2 }).toString(), endLocal: null }), weight: 48, room: 'endless' }),
  ]
}

/** Events of the call that is over. */
function past({ workplaces, branches }: Tree): EventPlan[] {
  const groups = [...workplaces.slice(0, 6), branches[3], branches[6]].filter((group) => group !== undefined)
  return groups.map((group, index) => ({ group, under: 'closed', status: 'published', times: followsCall, weight: 28 + ((index * 5) % 13), room: index === 1 ? 'full' : 'roomy' }))
}

/**
 * Events without a call. None lies where a reminder would be due in the next day or was due in the last two: the demo
 * itself makes nothing that has to be sent at once.
 */
function byThemselves({ federation, unions, branches, workplaces }: Tree, { today }: Days): EventPlan[] {
  const alone = (group: SeedGroup | undefined, days: number, from: string, to: string, more: Partial<EventPlan> & { title: string }): EventPlan[] =>
    group ? [{ group, under: null, status: 'published', times: once(at(today.add({ days }), from, to)), weight: 22, room: 'roomy', ...more }] : []
  const assemblyOn = today.add({ days: 36 })
  return [
    ...alone(branches[2], -19, '18:00', '20:00', { title: 'Branch meeting', weight: 34, room: 'endless' }),
    ...alone(branches[1], -12, '18:30', '20:30', { title: 'Bike repair evening', room: 'full' }),
    ...alone(workplaces[2], -6, '12:15', '13:00', { title: 'Lunch talk: lights that are seen', weight: 30 }),
    ...alone(workplaces[0], 3, '17:30', '19:30', { title: 'Training for new reps', weight: 20 }),
    ...alone(branches[5], 4, '18:00', '19:30', { title: 'Route mapping walk', weight: 0 }),
    ...alone(unions[1], 10, '19:30', '20:30', { title: 'Online briefing for hosts', online: true, weight: 60, room: 'endless' }),
    ...alone(branches[7], 12, '14:00', '16:00', { title: 'Helmet and lights swap', weight: 26, wants: true }),
    ...alone(federation, 36, '', '', { title: 'Delegates’ assembly', times: once({ startLocal: assemblyOn.toString(), endLocal: assemblyOn.add({ days: 1 }).toString() }), weight: 70, room: 'roomy', confirmFirst: true }),
    ...alone(workplaces[10], 15, '17:00', '18:00', { title: 'Notice board painting', status: 'draft', weight: 0 }),
    ...alone(branches[8], 9, '18:00', '19:30', { title: 'Film evening', status: 'cancelled', weight: 15, cancelReason: 'The hall’s heating is broken. We will find a new date.' }),
  ]
}

/** No workplace has more answers than a part of its people, whatever else takes place there. */
const believable = (plan: EventPlan): EventPlan => ({ ...plan, weight: Math.min(plan.weight, Math.round((plan.group.row.headcount ?? Infinity) * 0.4)) })

/** The sixty events of the demo. */
export function planEvents(tree: Tree, days: Days): EventPlan[] {
  return [...lunchtimes(tree), ...otherwise(tree, days), ...past(tree), ...byThemselves(tree, days)].map(believable)
}
