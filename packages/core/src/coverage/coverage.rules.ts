import { type Blurred, countFor, type Tally, tally, tallyOf, toldSum } from '../sight/sight.rules.ts'

/** How far a workplace is, in the order in which it gets there. */
export const coverageStates = ['silent', 'contacted', 'rep_found', 'hosting', 'ready', 'happened'] as const
export type CoverageState = (typeof coverageStates)[number]

/** What an organizer should do something about, most pressing first where nothing else decides. */
export const needs = ['help', 'no_answer', 'follow_up', 'pending', 'no_rep', 'rep_silent', 'unfinished', 'sent_back', 'no_place', 'few_signups', 'no_report'] as const
export type Need = (typeof needs)[number]

/** Whether those who answer for the event said that it is still on: of the newest round that was asked. */
export type Check = 'none' | 'waiting' | 'on' | 'help'

/** `sentBack`: an organizer gave the draft back with a note, and it was not handed in again. */
export type EventFacts = { status: 'draft' | 'pending' | 'published'; sentBack: boolean; hasPlace: boolean; startsAt: number; endsAt: number }

/** What is known of a workplace under a call. Instants are milliseconds since 1970. */
export type WorkplaceFacts = {
  reps: number
  deputies: number
  /** When the newest of them was appointed. */
  repSince: number | null
  headcount: number | null
  contactedAt: number | null
  /** The date on which somebody wants to look again, as `YYYY-MM-DD`. */
  nextOn: string | null
  event: EventFacts | null
  /** People who come: signed up, each once, without their guests. */
  signups: number
  /** Whether those who held the event said what came of it. */
  reported: boolean
  check: Check
  /** When the question was first asked in that round; null where none was. */
  askedAt: number | null
}

/** What holds for all workplaces of a call: when it was published and begins, and whether its reps are asked. */
export type CallFacts = { publishedAt: number; startsAt: number; asksReps: boolean; today: string }

const day = 86_400_000

/** Whether an answer of the reps is still to come: of an event that became public too late to be asked about, none is. */
const waitsForWord = ({ check, event }: WorkplaceFacts, { asksReps }: CallFacts, now: number): boolean => asksReps && check !== 'on' && (check !== 'none' || (event !== null && now < event.startsAt - 2 * day))

/**
 * How far a workplace is. A draft is nobody's event yet; one that is public or waits for approval is being hosted. It is ready
 * once it has a place, somebody comes, and its reps said that it is on, where they are asked.
 */
export function stateOf(facts: WorkplaceFacts, call: CallFacts, now: number): CoverageState {
  const { event } = facts
  if (event?.status === 'published') {
    if (event.endsAt <= now) return 'happened'
    return event.hasPlace && facts.signups > 0 && !waitsForWord(facts, call, now) ? 'ready' : 'hosting'
  }
  if (event?.status === 'pending') return 'hosting'
  if (facts.reps + facts.deputies > 0) return 'rep_found'
  return facts.contactedAt === null ? 'silent' : 'contacted'
}

/** A rep who has done nothing for this long is asked how it goes; less long once the day is near. */
export const silentDays = (daysLeft: number): number => (daysLeft < 14 ? 2 : 5)
/** Below this share of its people a workplace has few sign-ups; without a headcount, below this many. */
export const fewShare = 0.1
export const fewPeople = 5

/** Sign-ups as a share of the people who work there; null where nobody knows how many. */
export const densityOf = (signups: number, headcount: number | null): number | null => (headcount ? signups / headcount : null)

/** Who held an event has half a day to say of themselves what came of it; after three weeks nobody asks any more. */
const reportAfter = day / 2
const reportUntil = 21 * day

/** As so many people a small number counts in what is to be done: that there is something to do must not tell it. */
export const fewCountAs = 2

/** What is to be done about a workplace, the most urgent first. Once its event is over, no more than that somebody says what came of it. */
export function needsOf(facts: WorkplaceFacts, call: CallFacts, now: number): Need[] {
  const { event, check } = facts
  const startsAt = event?.startsAt ?? call.startsAt
  const daysLeft = (startsAt - now) / day
  if (daysLeft <= 0) return event?.status === 'published' && !facts.reported && now - event.endsAt >= reportAfter && now - event.endsAt < reportUntil ? ['no_report'] : []
  const answering = facts.reps + facts.deputies > 0
  const quietSince = Math.max(facts.repSince ?? 0, facts.contactedAt ?? 0, call.publishedAt)
  const quiet = answering && now - quietSince >= silentDays(daysLeft) * day
  const density = densityOf(facts.signups, facts.headcount)
  const found: (Need | false)[] = [
    check === 'help' && 'help',
    check === 'waiting' && facts.askedAt !== null && now - facts.askedAt >= (daysLeft < 3 ? day / 4 : day) && 'no_answer',
    facts.nextOn !== null && facts.nextOn <= call.today && 'follow_up',
    event?.status === 'pending' && 'pending',
    !answering && 'no_rep',
    quiet && event === null && 'rep_silent',
    quiet && event?.status === 'draft' && (event.sentBack ? 'sent_back' : 'unfinished'),
    event !== null && event.status !== 'draft' && !event.hasPlace && 'no_place',
    event?.status === 'published' && daysLeft < 14 && (density === null ? facts.signups < fewPeople : density < fewShare) && 'few_signups',
  ]
  return found.filter((need) => need !== false)
}

/** Whether somebody spoke with the workplace just now, or wants to look again later: then it can wait, but for what cannot. */
export function rests(facts: WorkplaceFacts, call: CallFacts, found: readonly Need[], now: number): boolean {
  if (found[0] === 'help' || found[0] === 'follow_up') return false
  if (facts.nextOn !== null && facts.nextOn > call.today) return true
  return facts.contactedAt !== null && now - facts.contactedAt < (found[0] === 'no_answer' ? day / 4 : 2 * day)
}

const weight: Record<Need, number> = { help: 100, no_answer: 80, follow_up: 60, pending: 55, no_rep: 50, no_place: 45, rep_silent: 40, sent_back: 40, unfinished: 35, few_signups: 30, no_report: 5 }

/** How pressing: what it is about, nearer days before later ones, and of two alike the workplace with more people. */
export function urgencyOf(found: readonly Need[], facts: WorkplaceFacts, call: CallFacts, now: number): number {
  const [first] = found
  if (!first) return 0
  const daysLeft = Math.max(0, ((facts.event?.startsAt ?? call.startsAt) - now) / day)
  return weight[first] + 40 / (1 + daysLeft / 7) + found.length + Math.min(facts.headcount ?? 0, 10_000) / 10_000
}

/** What hosts said of their events: `came` is the sum of the numbers they gave, null where nobody gave one. */
export type ReportFacts = { reported: boolean; came: number | null; picturesWaiting: number; picturesApproved: number }

/** Sums over workplaces. `counted` are the sign-ups of those whose headcount is known, for the density, and `others` those of the rest. */
export type Sums = {
  workplaces: number; withRep: number; hosting: number; headcount: number; counted: Tally; others: Tally
  reported: number; came: number; picturesWaiting: number; picturesApproved: number; states: Record<CoverageState, number>
}

export const noSums = (): Sums => ({
  workplaces: 0, withRep: 0, hosting: 0, headcount: 0, counted: tally([]), others: tally([]), reported: 0, came: 0, picturesWaiting: 0, picturesApproved: 0,
  states: { silent: 0, contacted: 0, rep_found: 0, hosting: 0, ready: 0, happened: 0 },
})

/** Sums as whoever looks may know them. */
export type ShownSums = Omit<Sums, 'counted' | 'others'> & { signups: Blurred; density: number | null }

/** Small numbers of the two kinds are kept apart up to here, or the sign-ups without the density's would leave one. */
export const shownSums = ({ counted, others, ...sums }: Sums): ShownSums => ({
  ...sums, signups: toldSum({ count: counted.count + others.count, small: [...counted.small, ...others.small] }), density: sums.headcount === 0 ? null : counted.count / sums.headcount,
})

/** `known`: whether whoever looks may know its people, and so a small number of them. */
type Summed = Pick<WorkplaceFacts, 'reps' | 'deputies' | 'signups' | 'headcount'> & ReportFacts & { state: CoverageState; known: boolean }

/** A workplace's sign-ups and density as whoever looks may know them. */
export function shownSignups({ signups, headcount, known }: Pick<Summed, 'signups' | 'headcount' | 'known'>): { signups: number | 'few'; density: number | null } {
  const told = countFor(signups, known)
  return { signups: told, density: told === 'few' ? null : densityOf(told, headcount) }
}

/** Whether something takes place or took place there. */
export const isHosting = (state: CoverageState): boolean => state === 'hosting' || state === 'ready' || state === 'happened'

function add(sums: Sums, one: Summed): void {
  sums.workplaces++
  if (one.reps + one.deputies > 0) sums.withRep++
  if (isHosting(one.state)) sums.hosting++
  sums.headcount += one.headcount ?? 0
  if (one.reported) sums.reported++
  sums.came += one.came ?? 0
  sums.picturesWaiting += one.picturesWaiting
  sums.picturesApproved += one.picturesApproved
  sums.states[one.state]++
}

function merge(into: Sums, more: Sums): void {
  for (const name of ['workplaces', 'withRep', 'hosting', 'headcount', 'reported', 'came', 'picturesWaiting', 'picturesApproved'] as const) into[name] += more[name]
  for (const state of coverageStates) into.states[state] += more.states[state]
}

/** All that is not sign-ups adds up in whatever order. */
function plainSums(rows: readonly Summed[]): Sums {
  const sums = noSums()
  for (const row of rows) add(sums, row)
  return sums
}

type Placed = Summed & { id: string; parentId: string | null }

/**
 * The sums of every group that has workplaces below it, and of all (`whole`): of each level from the one below, so that no workplace is looked
 * at twice, and small numbers of sign-ups are counted in where enough of them come together. `parentOf` knows the groups above workplaces.
 */
export function rollUp<Row extends Placed>(rows: readonly Row[], parentOf: ReadonlyMap<string, string | null>): { sums: Map<string, Sums>; whole: Sums } {
  // A workplace that stands above another is one of those below itself.
  const byPlace = Map.groupBy(rows, (row) => (parentOf.has(row.id) ? row.id : row.parentId))
  const sums = new Map<string, Sums>()
  for (const [id, placed] of byPlace) {
    const direct = plainSums(placed)
    for (const at of walkUp(id, parentOf)) {
      const known = sums.get(at) ?? noSums()
      merge(known, direct)
      sums.set(at, known)
    }
  }
  const childrenOf = Map.groupBy(sums.keys(), (id) => parentOf.get(id) ?? null)
  const cells = (placed: readonly Row[], counted: boolean): Tally[] => placed.flatMap((row) => ((row.headcount !== null) === counted ? [tallyOf(row.signups, row.known)] : []))
  const tallied = new Set<string>()
  /** What stands directly there and what the groups below say, together. */
  const fill = (into: Sums, placed: readonly Row[], groups: readonly string[], above: ReadonlySet<string>): void => {
    const below = groups.flatMap((id) => {
      const one = sums.get(id)
      if (!one || above.has(id)) return []
      if (!tallied.has(id)) fill(one, byPlace.get(id) ?? [], childrenOf.get(id) ?? [], new Set([...above, id]))
      tallied.add(id)
      return [one]
    })
    into.counted = tally([...cells(placed, true), ...below.map((one) => one.counted)])
    into.others = tally([...cells(placed, false), ...below.map((one) => one.others)])
  }
  const whole = plainSums(rows)
  fill(whole, byPlace.get(null) ?? [], childrenOf.get(null) ?? [], new Set())
  // What stands in a circle is below nothing.
  const round = [...sums].filter(([id]) => !tallied.has(id))
  for (const [id, one] of round) sums.set(id, allInOne(one, rows.filter((row) => walkUp(parentOf.has(row.id) ? row.id : row.parentId, parentOf).has(id))))
  return { sums, whole: round.length > 0 ? allInOne(whole, rows) : whole }
}

/** From a group up to its root. A circle in the tree ends where it began. */
function walkUp(from: string | null, parentOf: ReadonlyMap<string, string | null>): Set<string> {
  const passed = new Set<string>()
  for (let at = from; at !== null && !passed.has(at); at = parentOf.get(at) ?? null) passed.add(at)
  return passed
}

/** Where the tree is none, all is one level. */
const allInOne = (whole: Sums, rows: readonly Summed[]): Sums => ({ ...whole, counted: tally(rows.flatMap((row) => (row.headcount === null ? [] : [tallyOf(row.signups, row.known)]))), others: tally(rows.flatMap((row) => (row.headcount === null ? [tallyOf(row.signups, row.known)] : []))) })

/** The sums of one workplace. */
export const sumsOfOne = (rows: readonly Summed[]): Sums => allInOne(plainSums(rows), rows)
