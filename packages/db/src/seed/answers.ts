import type { consents, signups } from '../tables/signup.ts'
import type { Chance } from './chance.ts'
import type { SeedEvent, SeedSlot } from './events.ts'
import type { Crowd, PersonRow } from './people.ts'
import type { SeedTools } from './tools.ts'

export type SignupRow = typeof signups.$inferInsert
export type Answered = { signup: SignupRow; person: PersonRow; slot: SeedSlot; event: SeedEvent }
type ConsentRow = typeof consents.$inferInsert

const notes = ['I can bring a table.', 'Vegetarian, please.', 'I use a wheelchair.', 'I finish at 12:20 and come straight away.', 'Can I bring my children?', 'Happy to help setting up.', 'I will be a little late.', 'Is there a place to lock a cargo bike?'] as const
const sources = [[null, 60], ['poster', 15], ['newsletter', 15], ['colleague', 10]] as const

/** Meets people: mostly new ones, sometimes somebody from the same town again. */
function openDoor(crowd: Crowd, chance: Chance) {
  const known = new Map<number, PersonRow[]>()
  return (region: number, here: ReadonlySet<string>, at: Temporal.Instant): PersonRow => {
    const neighbours = known.get(region) ?? []
    const again = neighbours.length > 0 && chance.happens(0.2) ? chance.pick(neighbours) : undefined
    if (again && !here.has(again.id)) return again
    const person = crowd.invent({ createdAt: at })
    known.set(region, [...neighbours, person])
    return person
  }
}

/** When each of them answered: between opening and the start, more of them lately. */
function answerTimes({ opensAt }: SeedEvent, { row, answers }: SeedSlot, tools: SeedTools, chance: Chance): Temporal.Instant[] {
  const last = Math.min(tools.now.epochMilliseconds - 600_000, row.startsAt.epochMilliseconds - 3_600_000)
  const open = last - opensAt.epochMilliseconds
  return Array.from({ length: answers }, () => opensAt.epochMilliseconds + Math.floor(open * Math.sqrt(chance.next())))
    .toSorted((a, b) => a - b)
    .map((at) => Temporal.Instant.fromEpochMilliseconds(at))
}

/** What somebody said, and what came of it given the places left. A full slot is full to the last place before anybody waits. */
function decide({ row, full }: SeedSlot, event: SeedEvent, taken: number, chance: Chance): Pick<SignupRow, 'status' | 'guests'> {
  const said = chance.weigh([['going', full ? 90 : 82], ['maybe', 7], ['declined', 7], ['cancelled', full ? 0 : 4]] as const)
  if (said !== 'going') return { status: said, guests: 0 }
  const guests = chance.weigh([[0, 74], [1, 16], [2, 7], [3, 3]] as const)
  const left = row.capacity === null || row.capacity === undefined ? Number.POSITIVE_INFINITY : row.capacity - taken
  if (left <= 0) return row.waitlist ? { status: 'waitlisted', guests } : { status: 'maybe', guests: 0 }
  const status = event.row.confirmFirst && chance.happens(0.12) ? 'unconfirmed' : 'going'
  return { status, guests: Math.min(guests, left - 1) }
}

export function answerEvents(tools: SeedTools, chance: Chance, crowd: Crowd, events: SeedEvent[]): { answered: Answered[]; consents: ConsentRow[] } {
  const meet = openDoor(crowd, chance)
  const answered: Answered[] = []
  for (const event of events) {
    let bringer: string | null = null
    for (const slot of event.slots) {
      const here = new Set<string>()
      let taken = 0
      for (const answeredAt of answerTimes(event, slot, tools, chance)) {
        const person = meet(event.plan.group.spot.region ?? chance.whole(0, 8), here, answeredAt)
        here.add(person.id)
        const { status, guests = 0 } = decide(slot, event, taken, chance)
        if (status === 'going' || status === 'unconfirmed') taken += 1 + guests
        const proves = status !== 'unconfirmed' && chance.happens(0.89)
        const confirmedAt = proves ? answeredAt.add({ seconds: chance.whole(40, 560) }) : null
        if (confirmedAt) person.provedAt ??= confirmedAt
        if (Temporal.Instant.compare(answeredAt, person.createdAt) < 0) person.createdAt = answeredAt
        const source = chance.weigh<string | null>(sources)
        const signup: SignupRow = {
          id: tools.newId(), slotId: slot.row.id, personId: person.id, status, name: person.name ?? '', guests, note: chance.happens(0.06) ? chance.pick(notes) : '',
          locale: person.locale ?? 'en', timeZone: person.timeZone, source, invitedBy: source === 'colleague' ? bringer : null, createdAt: answeredAt, answeredAt, confirmedAt,
          heldUntil: status === 'unconfirmed' ? answeredAt.add({ hours: 48 }) : null,
        }
        answered.push({ signup, person, slot, event })
        // Colleagues bring colleagues: the last who came by a link of their own.
        if (source === null && confirmedAt) bringer = signup.id
      }
    }
  }
  return { answered, consents: answered.map((one) => consentOf(tools, one)) }
}

function consentOf(tools: SeedTools, { signup, event }: Answered): ConsentRow {
  const wording = `I agree that ${event.plan.group.row.name} keeps my name, e-mail address and answer to organise this event.`
  return { id: tools.newId(), personId: signup.personId, signupId: signup.id, wording, locale: signup.locale, givenAt: signup.createdAt }
}
