import { Mark } from '../attendance/attendance.schema.ts'
import type { z } from 'zod'

type Given = Partial<z.input<typeof Mark>> & { slotId: string; entryId: string }

/** A press of the button for a sign-up, now unless told otherwise. */
export const aMark = (overrides: Given): Mark => Mark.parse({ id: crypto.randomUUID(), walkIn: false, state: 'attended', at: '2030-03-21T12:30:00Z', ...overrides })

/** Somebody who did not sign up. */
export const aWalkIn = (slot: { id: string }, name: string, overrides: Partial<z.input<typeof Mark>> = {}): Mark => aMark({ entryId: crypto.randomUUID(), slotId: slot.id, walkIn: true, state: 'walk_in', name, ...overrides })
