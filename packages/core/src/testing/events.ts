import { slots } from '@turnout/db/tables/event.ts'
import { asc, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { createEvent, setEventStatus } from '../event/event.ts'
import type { EventRow } from '../event/event.repo.ts'
import { EventInput, SlotInput } from '../event/event.schema.ts'
import { getGroup } from '../group/group.repo.ts'
import type { Slot } from '../place/place.repo.ts'
import type { TestCtx } from './ctx.ts'
import { aGroup, anOrganizer } from './people.ts'
import { rememberConsent } from './signups.ts'

export const slotInput = (overrides: Partial<z.input<typeof SlotInput>> = {}): SlotInput =>
  SlotInput.parse({ startLocal: '2030-03-21T12:30', endLocal: '2030-03-21T13:15', timeZone: 'Europe/London', waitlist: true, ...overrides })

type EventOverrides = Omit<Partial<z.input<typeof EventInput>>, 'slots'> & { status?: 'draft' | 'published'; slot?: Partial<z.input<typeof SlotInput>>; slots?: Partial<z.input<typeof SlotInput>>[] }

/** An event of its own, or with `callId` one that follows its call in everything; published unless told otherwise. */
export async function anEvent(ctx: TestCtx, { status = 'published', slot, slots: many, ...overrides }: EventOverrides = {}): Promise<{ event: EventRow; slot: Slot; slots: Slot[] }> {
  const groupId = overrides.groupId ?? (await aGroup(ctx)).id
  const base = overrides.callId ? { waitlist: true } : slotInput()
  const given = (many ?? [slot ?? {}]).map((one) => ({ ...base, ...one }))
  const title = overrides.callId ? {} : { title: 'Tea at the gate' }
  const organizer = await anOrganizer(ctx)
  const event = await createEvent(organizer, EventInput.parse({ groupId, placeName: 'North gate', directions: 'Ring the second bell.', ...title, ...overrides, slots: given }))
  const after = status === 'published' ? await setEventStatus(organizer, { id: event.id, status }) : event
  const rows = await slotsOf(ctx, event.id)
  const [first] = rows
  if (!first) throw new Error('invariant: an event has a slot')
  const group = await getGroup(ctx.db, groupId)
  for (const row of rows) rememberConsent(row, group.name)
  return { event: after, slot: first, slots: rows }
}

export async function slotsOf(ctx: TestCtx, eventId: string): Promise<Slot[]> {
  return ctx.db.select().from(slots).where(eq(slots.eventId, eventId)).orderBy(asc(slots.position))
}

export async function slotOf(ctx: TestCtx, id: string): Promise<Slot> {
  const [row] = await ctx.db.select().from(slots).where(eq(slots.id, id))
  if (!row) throw new Error('invariant: the slot exists')
  return row
}
