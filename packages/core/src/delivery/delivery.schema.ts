import { deliveryKinds, deliveryStates } from '@turnout/db/terms.ts'
import { z } from 'zod'

export const DeliveryState = z.enum(deliveryStates)
export type DeliveryState = z.infer<typeof DeliveryState>
export const DeliveryKind = z.enum(deliveryKinds)
export type DeliveryKind = z.infer<typeof DeliveryKind>

/** What an unsubscribe link stops: mail about its event, or all mail that is not strictly needed. */
export const Unsubscription = z.object({ token: z.string().max(200), scope: z.enum(['event', 'all']).catch('event').default('event') })
export type Unsubscription = z.infer<typeof Unsubscription>
