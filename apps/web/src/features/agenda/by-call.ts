import { mostOfCall } from '@turnout/core/event/event.schema.ts'

/** How many events that are under no call the front page shows before the rest is folded away. */
export const mostOthers = 5

/** Calls with the next of their events, and the events that are under none of them. Both lists come soonest first and stay so. */
export function byCall<C extends { id: string }, E extends { callId: string | null }>(calls: readonly C[], events: readonly E[]): { calls: { call: C; next: E[] }[]; others: E[] } {
  const listed = new Set<string | null>(calls.map(({ id }) => id))
  return {
    calls: calls.map((call) => ({ call, next: events.filter(({ callId }) => callId === call.id).slice(0, mostOfCall) })),
    others: events.filter(({ callId }) => !listed.has(callId)),
  }
}
