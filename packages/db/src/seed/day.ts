import type { attendances, helperLinks } from '../tables/attendance.ts'
import type { outcomes, photos } from '../tables/outcome.ts'
import type { sheetRows, sheets } from '../tables/sheet.ts'
import type { Answered } from './answers.ts'
import { type Chance, openChance } from './chance.ts'
import type { SeedEvent } from './events.ts'
import { familyNames, givenNames } from './names.ts'
import { drawPicture } from './picture.ts'
import type { SeedTools } from './tools.ts'

type Attendance = typeof attendances.$inferInsert
type Outcome = typeof outcomes.$inferInsert
type Photo = typeof photos.$inferInsert
export type DayRows = { attendances: Attendance[]; helpers: (typeof helperLinks.$inferInsert)[]; sheets: (typeof sheets.$inferInsert)[]; sheetRows: (typeof sheetRows.$inferInsert)[]; outcomes: Outcome[]; photos: Photo[] }

const reports: readonly (readonly [happened: string, response: string])[] = [
  ['We walked the last mile from the tram and wrote down eleven dark spots. Two neighbours joined on the way.', 'The plant manager came out, took the list and promised an answer within two weeks.'],
  ['Rain, and still more of us than last year. The crossing at the gate got the most marks.', 'No answer yet. We sent the list by mail.'],
  ['A short walk with the late shift. We measured how long the lights stay green: nine seconds.', 'The council’s road office wrote the same evening and will come to look.'],
  ['We met at the bus stop, walked both ways and drew the map in the canteen.', ''],
  ['A quiet evening. Good talks about the path along the canal, which nobody uses after dark.', 'The depot offered to trim the hedges this month.'],
  ['Three groups, three ways, one map. It hangs in the hall now.', 'The mayor’s office asked for a copy.'],
]
const scenes = ['On the way, in bright jackets', 'The crossing at the gate', 'Everybody with the map', 'Along the canal', 'Meeting at the bus stop', 'The last mile', 'Late shift, setting off', 'Talking to neighbours']

/** Who came to the events that are over, what their hosts reported, and a sheet that is half typed in. */
export function makeDay(tools: SeedTools, events: readonly SeedEvent[], answered: readonly Answered[]): DayRows {
  const chance = openChance(7302)
  const over = events.filter(({ row, slots }) => row.status === 'published' && slots.every((slot) => Temporal.Instant.compare(slot.row.endsAt, tools.now) <= 0))
  const came = over.flatMap((event) => atDoor(tools, chance, event, answered.filter((one) => one.event === event)))
  const rows: DayRows = { attendances: came, helpers: [], sheets: [], sheetRows: [], outcomes: [], photos: [] }
  const underCall = over.filter(({ row }) => row.callId)
  for (const [index, [happened, response]] of reports.entries()) {
    const event = underCall[index]
    const end = event?.slots[0]?.row.endsAt
    if (!event || !end) continue
    const counted = came.filter((one) => one.eventId === event.row.id && (one.state === 'attended' || one.state === 'walk_in')).reduce((sum, one) => sum + 1 + (one.guests ?? 0), 0)
    const reportedAt = end.add({ hours: 2 + index })
    rows.outcomes.push({ eventId: event.row.id, headcount: counted + chance.whole(0, 6), happened, response, reportedBy: event.row.createdBy ?? null, reportedAt, updatedAt: reportedAt })
  }
  for (const [number, alt] of scenes.entries()) {
    const event = underCall[number % 4]
    const outcome = rows.outcomes[number % 4]
    if (!event || !outcome) continue
    // The last two wait for an organizer's eye.
    const approvedAt = number < scenes.length - 2 ? outcome.reportedAt.add({ hours: 20 }) : null
    rows.photos.push({ id: tools.newId(), eventId: event.row.id, ...drawPicture(number), alt, addedBy: event.row.createdBy ?? null, addedAt: outcome.reportedAt.add({ minutes: number }), approvedAt })
  }
  const latest = over.toSorted((a, b) => Temporal.Instant.compare(b.slots[0]!.row.endsAt, a.slots[0]!.row.endsAt))[0]
  if (latest) halfTyped(tools, latest, came.filter((one) => one.eventId === latest.row.id), new Map(answered.map(({ signup }) => [signup.id, signup])), rows)
  return rows
}

/** Three in four of those who said they would come did, and a few came who had not signed up. */
function atDoor(tools: SeedTools, chance: Chance, event: SeedEvent, answered: readonly Answered[]): Attendance[] {
  const rows: Attendance[] = []
  const start = event.slots[0]?.row.startsAt
  if (!start) return rows
  const put = (row: Pick<Attendance, 'id' | 'slotId' | 'state'> & Partial<Attendance>): void => {
    const markedAt = start.add({ seconds: chance.whole(-900, 1500) })
    rows.push({ ...row, eventId: event.row.id, markedAt, recordedAt: markedAt.add({ seconds: 2 }), markId: tools.newId(), markedBy: event.row.createdBy ?? null })
  }
  for (const { signup } of answered) {
    if (signup.status !== 'going' && !(signup.status === 'maybe' && chance.happens(0.4))) continue
    const isHere = chance.happens(0.76)
    put({ id: signup.id, signupId: signup.id, slotId: signup.slotId, state: isHere ? 'attended' : 'no_show', guests: isHere ? signup.guests ?? 0 : 0 })
  }
  const slotId = event.slots[0]!.row.id
  for (let left = chance.whole(1, 4); left > 0; left--) put({ id: tools.newId(), slotId, state: 'walk_in', name: chance.happens(0.7) ? `${chance.pick(givenNames)} ${chance.pick(familyNames)}` : '' })
  return rows
}

/** A sheet from the door of an event, and the link that its helper had. */
function halfTyped(tools: SeedTools, { row, plan, slots }: SeedEvent, came: readonly Attendance[], answers: ReadonlyMap<string, Answered['signup']>, rows: DayRows): void {
  const [slot, groupName] = [slots[0]!.row, plan.group.row.name]
  const by = row.createdBy ?? null
  const sheet = { id: tools.newId(), code: tools.newCode().replaceAll(/[^A-HJ-NP-Z]/gi, '').toUpperCase().padEnd(6, 'X').slice(0, 6), slotId: slot.id, locale: 'en', wording: `I agree that ${groupName} keeps my name, e-mail address and answer to organise this event, for 90 days after it.`, keepDays: 90, rows: 12, createdBy: by, createdAt: slot.startsAt.subtract({ hours: 20 }) }
  rows.sheets.push(sheet)
  const keyed = [...came.filter((one) => one.signupId && one.state === 'attended').slice(0, 3), ...came.filter((one) => one.name).slice(0, 1)]
  for (const [index, { id, signupId, name }] of keyed.entries()) {
    const signup = answers.get(signupId ?? '')
    rows.sheetRows.push({ sheetId: sheet.id, position: index + 1, outcome: signup ? 'known' : 'walk_in', signupId: signup?.id ?? null, attendanceId: id, name: signup?.name ?? name ?? '', personId: signup?.personId ?? null, keyedBy: by, keyedAt: slot.endsAt.add({ minutes: 90 + index }) })
  }
  const made = { eventId: row.id, groupIds: [plan.group.row.id], createdBy: by }
  rows.helpers.push(
    { ...made, id: tools.newId(), label: 'Kim, side door', createdAt: slot.startsAt.subtract({ hours: 3 }), usedAt: slot.startsAt.add({ minutes: 4 }) },
    { ...made, id: tools.newId(), label: 'Lent phone', createdAt: slot.startsAt.subtract({ hours: 30 }), revokedAt: slot.startsAt.subtract({ hours: 2 }) },
  )
}
