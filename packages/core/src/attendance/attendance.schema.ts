import { attendanceStates } from '@turnout/db/terms.ts'
import { z } from 'zod'
import { shortText } from '../form/form.schema.ts'

export const AttendanceState = z.enum(attendanceStates)
export type AttendanceState = z.infer<typeof AttendanceState>

const guests = z.coerce.number().int('Give a whole number.').min(0, 'Give a number from 0 to 50.').max(50, 'Give a number from 0 to 50.').default(0)

/**
 * One press of a button, as a device wrote it down when it happened. `entryId` is the sign-up's id, or for somebody who did not
 * sign up an id that the device made. `state` null takes back what was pressed before.
 */
export const Mark = z.object({
  id: z.uuid(),
  entryId: z.uuid(),
  slotId: z.uuid(),
  walkIn: z.boolean(),
  state: AttendanceState.nullable(),
  guests,
  /** Of those who did not sign up. */
  name: shortText(120).default(''),
  /** When it was pressed, by the server's clock as far as the device knows it; null: just now. */
  at: z.iso.datetime({ offset: true }).transform((text) => Temporal.Instant.fromEpochMilliseconds(Date.parse(text))).nullable().default(null),
})
export type Mark = z.infer<typeof Mark>

/** Who is at the door: somebody who answers for the event, or whoever holds a helper's link. */
export const Door = z.union([z.object({ eventId: z.uuid() }).strict(), z.object({ token: z.string().max(200) }).strict()])
export type Door = z.infer<typeof Door>

export const CheckInRead = z.object({ door: Door, since: z.iso.datetime({ offset: true }).transform((text) => Temporal.Instant.from(text)).nullable().default(null) })
export type CheckInRead = z.infer<typeof CheckInRead>

export const MarksInput = z.object({ door: Door, marks: z.array(Mark).max(500) })
export type MarksInput = z.infer<typeof MarksInput>

export const HelperLinkInput = z.object({ eventId: z.uuid(), label: z.string().trim().min(1, 'Say whom the link is for, so that you know which one to end.').max(80, 'Shorten this to 80 characters.') })
export type HelperLinkInput = z.infer<typeof HelperLinkInput>
