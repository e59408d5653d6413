import { z } from 'zod'
import { DeliveryKind, DeliveryState } from '../delivery/delivery.schema.ts'
import { blankToNull, shortText } from '../form/form.schema.ts'
import { LocalDate } from '../time/time.schema.ts'

/** Mail about an event, about everything under a call, or all of it. */
export const OutboxScope = z.object({ of: z.enum(['event', 'call', 'all']), id: blankToNull(z.uuid()).default(null) }).refine(({ of, id }) => (of === 'all') === (id === null), 'Say which event or call.')
export type OutboxScope = z.infer<typeof OutboxScope>

const optional = <T extends z.ZodType>(schema: T) => blankToNull(schema).default(null).catch(null)

/** What is looked for, in the ledger (`written`) or among the reminders that are still to come (`ahead`). */
export const OutboxFilter = z.object({
  scope: OutboxScope,
  kind: optional(DeliveryKind),
  state: optional(DeliveryState),
  reason: optional(z.string().regex(/^[a-z_]{1,40}$/)),
  /** Of those ahead: who gets one, or who does not. */
  gets: optional(z.enum(['yes', 'no'])),
  q: shortText(100).default(''),
  from: optional(LocalDate),
  until: optional(LocalDate),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type OutboxFilter = z.infer<typeof OutboxFilter>
export const outboxPerPage = 50

/** A row of the ledger, or one that is only foreseen. */
export const OutboxRow = z.union([z.object({ deliveryId: z.coerce.number().int().positive() }), z.object({ ruleId: z.uuid(), personId: z.uuid(), slotId: z.uuid() })])
export type OutboxRow = z.infer<typeof OutboxRow>

export const OutboxDeed = z.object({ scope: OutboxScope, deed: z.enum(['send_now', 'skip']), row: OutboxRow })
export type OutboxDeed = z.infer<typeof OutboxDeed>

export const HoldInput = z.object({ scope: OutboxScope, held: z.boolean() })
export type HoldInput = z.infer<typeof HoldInput>
