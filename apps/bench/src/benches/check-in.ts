import { loadActor } from '@turnout/core/account/account.ts'
import { getCheckIn, markAttendance } from '@turnout/core/attendance/attendance.ts'
import { Mark } from '@turnout/core/attendance/attendance.schema.ts'
import { makeGatherings } from '../many-signups.ts'
import { rate, type Result } from '../measure.ts'
import { openWorkbench } from '../workbench.ts'

const people = 2000
const devices = 4

/**
 * Everybody at the door at once: every device marks every person, in an order of its own, a few at a time as a phone sends them, and
 * each batch twice as one that is not sure. A quarter are walk-ins. What stands in the end must be exactly what was pressed last.
 */
export async function checkIn(): Promise<Result> {
  const bench = await openWorkbench({ connections: 2 * devices })
  try {
    const [event] = await makeGatherings({ db: bench.ctx.db, pool: bench.pool }, [{ events: 1, hoursAhead: -1 }], people)
    if (!event) throw new Error('an event was made')
    const { rows: [rep] } = await bench.pool.query<{ id: string }>("with r as (insert into people (id, email, created_at) values (gen_random_uuid(), 'rep@example.org', now()) returning id), m as (insert into memberships (group_id, person_id, role, created_at) select e.group_id, r.id, 'rep', now() from events e, r where e.id = $1) select id from r", [event.eventId])
    const loaded = await loadActor(bench.ctx, rep?.id ?? '')
    if (!loaded) throw new Error('the rep was made')
    const ctx = { ...bench.ctx, actor: loaded.actor }
    const door = { eventId: event.eventId }
    const { entries } = await getCheckIn(ctx, { door, since: null })
    if (entries.length !== people) throw new Error(`the list shows ${entries.length} of ${people}`)
    const walkIns = Array.from({ length: people / 4 }, () => crypto.randomUUID())
    const begun = Date.now() - 3_600_000
    const batches = Array.from({ length: devices }, (_, device) => {
      const marks = [...entries.map(({ id }) => id), ...walkIns].map((entryId, index) => {
        const walkIn = index >= people
        const state = walkIn ? 'walk_in' : (index + device) % 3 === 0 ? null : 'attended'
        return Mark.parse({ id: crypto.randomUUID(), entryId, slotId: event.slotId, walkIn, state, name: walkIn ? 'Walker' : '', at: new Date(begun + device * 1000 + ((index * 7919) % 997) * 1000).toISOString() })
      })
      const order = marks.map((mark, index) => ({ mark, key: (index * (31 + 2 * device)) % 2503 })).toSorted((a, b) => a.key - b.key).map(({ mark }) => mark)
      return Array.from({ length: Math.ceil(order.length / 5) }, (_unused, at) => order.slice(at * 5, at * 5 + 5))
    })
    const newest = new Map<string, Mark>()
    for (const mark of batches.flat(2)) {
      const known = newest.get(mark.entryId)
      const order = known?.at && mark.at ? Temporal.Instant.compare(mark.at, known.at) : 1
      if (!known || order > 0 || (order === 0 && mark.id > known.id)) newest.set(mark.entryId, mark)
    }
    const lanes = batches.map((device) => device.flatMap((batch) => [batch, batch]))
    const longest = Math.max(...lanes.map((lane) => lane.length))
    const started = performance.now()
    await Promise.all(lanes.map(async (lane) => { for (const marks of lane) await markAttendance(ctx, { door, marks }) }))
    const seconds = (performance.now() - started) / 1000
    const after = (await getCheckIn(ctx, { door, since: null })).entries
    const wrong = [...newest.values()].filter(({ entryId, state }) => (after.find(({ id }) => id === entryId)?.state ?? null) !== state)
    const { rows: [counted] } = await bench.pool.query<{ rows: number; marks: number }>('select (select count(*)::int from attendances where event_id = $1) as rows, (select count(*)::int from attendance_marks where event_id = $1) as marks', [event.eventId])
    console.error(`  ${devices} devices, ${longest} sendings each: ${wrong.length} wrong, ${counted?.rows} people of ${people + walkIns.length}, ${counted?.marks} marks of ${devices * (people + walkIns.length)}`)
    const exact = wrong.length === 0 && counted?.rows === people + walkIns.length && counted.marks === devices * (people + walkIns.length)
    const value = (devices * (people + walkIns.length)) / seconds
    const baseline = await rate(5000, devices, () => bench.pool.query('insert into attendance_marks (id, event_id, attendance_id, marked_at, recorded_at) values (gen_random_uuid(), $1, gen_random_uuid(), now(), now())', [event.eventId]))
    return { name: 'check-in', value, unit: 'marks/s', baseline, ratio: value / baseline, aim: 'nobody lost, nobody doubled', ok: exact }
  } finally {
    await bench.close()
  }
}
