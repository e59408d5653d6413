import { eventStatuses, promotionModes } from '@turnout/db/terms.ts'
import { z } from 'zod'
import { blankToNull, checkbox, longText, shortText, WebAddress } from '../form/form.schema.ts'
import { GroupKind } from '../group/group.schema.ts'
import { whenProblem } from '../time/time.rules.ts'
import { TimeZone, WallClock } from '../time/time.schema.ts'

export const EventStatus = z.enum(eventStatuses)
export type EventStatus = z.infer<typeof EventStatus>

const capacity = blankToNull(z.coerce.number().int('Give a whole number.').min(1, 'Give a number above zero.').max(1_000_000)).default(null)

/** All times null: the call's. */
const slotTimes = {
  startLocal: blankToNull(WallClock).default(null),
  endLocal: blankToNull(WallClock).default(null),
  timeZone: blankToNull(TimeZone).default(null),
}

type SlotTimes = { startLocal: string | null; endLocal: string | null }

function checkSlot(slot: SlotTimes, ctx: z.RefinementCtx): void {
  if (!slot.startLocal && slot.endLocal) ctx.addIssue({ code: 'custom', path: ['startLocal'], message: 'Give the start as well.' })
  const problem = slot.startLocal ? whenProblem({ startLocal: slot.startLocal, endLocal: slot.endLocal }) : undefined
  if (problem) ctx.addIssue({ code: 'custom', path: [problem.field], message: problem.message })
}

export const SlotInput = z
  .object({ id: blankToNull(z.uuid()).default(null), title: shortText(120).default(''), capacity, waitlist: checkbox.default(false), ...slotTimes })
  .superRefine(checkSlot)
export type SlotInput = z.infer<typeof SlotInput>

const placeFields = {
  placeName: shortText(200).default(''),
  placeAddress: shortText(300).default(''),
  latitude: blankToNull(z.coerce.number('Give the latitude in degrees, as a number such as 54.554, or leave it empty.').min(-90, 'Latitude lies between -90 and 90.').max(90, 'Latitude lies between -90 and 90.')).default(null),
  longitude: blankToNull(z.coerce.number('Give the longitude in degrees, as a number such as -1.234, or leave it empty.').min(-180, 'Longitude lies between -180 and 180.').max(180, 'Longitude lies between -180 and 180.')).default(null),
  directions: shortText(5000).default(''),
  onlineUrl: blankToNull(WebAddress).default(null),
  contact: shortText(300).default(''),
}

/** What a host says of an event under a call, beside the group. */
const hostFields = { title: blankToNull(shortText(160)).default(null), capacity, ...placeFields, ...slotTimes }

function checkMeeting({ placeName, onlineUrl }: { placeName: string; onlineUrl: string | null }, ctx: z.RefinementCtx): void {
  if (!placeName && !onlineUrl) ctx.addIssue({ code: 'custom', path: ['placeName'], message: 'Say where people meet, or give an online link.' })
}

/** Hosting under a call: group, place and, where it differs, the time. Everything else comes from the call. */
export const HostInput = z
  .object({
    callId: z.uuid(),
    /** One of the host's groups, or null and the name of a new one. */
    groupId: blankToNull(z.uuid()).default(null),
    groupName: shortText(120).default(''),
    groupKind: GroupKind.default('workplace'),
    groupTown: shortText(120).default(''),
    /** Which group of the same name it is, or `new` where it is none of them; null where that was not asked yet. */
    sameAs: z.preprocess((value) => (value === '' ? null : value), z.union([z.literal('new'), z.uuid(), z.null()])).default(null),
    ...hostFields,
  })
  .superRefine(checkSlot)
  .superRefine((host, ctx) => {
    if (!host.groupId && host.groupName.length < 2) ctx.addIssue({ code: 'custom', path: ['groupName'], message: 'Choose your group, or name a new one.' })
  })
  .superRefine(checkMeeting)
export type HostInput = z.infer<typeof HostInput>

/** The same said once more of an event that was sent back. A start that is null leaves the time as it is. */
export const HandedInAgain = z.object({ id: z.uuid(), ...hostFields }).superRefine(checkSlot).superRefine(checkMeeting)
export type HandedInAgain = z.infer<typeof HandedInAgain>

const hours = (usual: number) => z.union([z.literal('').transform(() => usual), z.coerce.number().int('Give whole hours.').min(1, 'Give at least one hour.').max(720, 'Give at most 720 hours.')]).default(usual)

const eventFields = {
  title: blankToNull(shortText(160)).default(null),
  description: blankToNull(longText).default(null),
  confirmFirst: checkbox.default(false),
  confirmHours: hours(48),
  approves: checkbox.default(false),
  promotion: z.enum(promotionModes).default('at_once'),
  offerHours: hours(24),
  smallerPass: checkbox.default(false),
  slots: z.array(SlotInput).min(1, 'Give the event a time.').max(50, 'An event has at most 50 slots.'),
  ...placeFields,
}

/** An event of its own, or one under a call made in the workspace. */
export const EventInput = z.object({ callId: blankToNull(z.uuid()).default(null), groupId: z.uuid('Choose the group that hosts it.'), ...eventFields }).superRefine((event, ctx) => {
  if (event.callId) return
  if (!event.title || event.title.length < 3) ctx.addIssue({ code: 'custom', path: ['title'], message: 'Give the event a title.' })
  event.slots.forEach((slot, index) => {
    if (!slot.startLocal) ctx.addIssue({ code: 'custom', path: ['slots', index, 'startLocal'], message: 'Say when it starts.' })
    if (!slot.timeZone) ctx.addIssue({ code: 'custom', path: ['slots', index, 'timeZone'], message: 'Choose the time zone.' })
  })
})
export type EventInput = z.infer<typeof EventInput>

export const EventUpdate = z.object({
  id: z.uuid(),
  /** Words were merely corrected: whoever signed up is not written to because of them. */
  quiet: checkbox.default(false),
  /** The second step where a time that has begun is to be moved to one to come. */
  moveBegun: checkbox.default(false),
  ...eventFields,
})
export type EventUpdate = z.infer<typeof EventUpdate>

export const EventFilter = z.object({
  q: shortText(100).default(''),
  status: z.union([z.literal('').transform(() => undefined), EventStatus]).optional(),
  callId: z.union([z.literal('').transform(() => undefined), z.uuid()]).optional(),
  groupId: z.union([z.literal('').transform(() => undefined), z.uuid()]).optional(),
  when: z.enum(['coming', 'past', 'all']).catch('coming').default('coming'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type EventFilter = z.infer<typeof EventFilter>
export const eventsPerPage = 50

export const Cancellation = z.object({ id: z.uuid(), reason: shortText(500).min(3, 'Say why, in a few words: everyone signed up reads it.') })

/** Which page of what is coming up under no call. */
export const UpcomingPage = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1) })
export type UpcomingPage = z.infer<typeof UpcomingPage>

/** How many events of a call the front page names. */
export const mostOfCall = 3
