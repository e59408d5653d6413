/** How many events of a call the front page shows, and how many that are under none before the rest is folded away. */
export const [mostOfCall, mostOthers] = [3, 5] as const

/** Calls with the next of their events, and the events that are under none of them. Both lists come soonest first and stay so. */
export function byCall<C extends { id: string }, E extends { callId: string | null }>(calls: readonly C[], events: readonly E[]): { calls: { call: C; next: E[] }[]; others: E[] } {
  const listed = new Set<string | null>(calls.map(({ id }) => id))
  return {
    calls: calls.map((call) => ({ call, next: events.filter(({ callId }) => callId === call.id).slice(0, mostOfCall) })),
    others: events.filter(({ callId }) => !listed.has(callId)),
  }
}
