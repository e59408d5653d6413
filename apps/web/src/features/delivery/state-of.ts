import { DeliveryState } from '@turnout/core/delivery/delivery.schema.ts'

/** The state that an address filters by; '' for all. */
export function stateOf(given: string | null): DeliveryState | '' {
  return DeliveryState.options.find((state) => state === given) ?? ''
}
