import type { Api } from '../../lib/api-client.ts'

/** One event as the api shows it in the workspace. */
export type EventView = Awaited<ReturnType<Api['events']['get']['query']>>

/** The event's own title, or its call's. */
export function titleOf({ title, call }: Pick<EventView, 'title' | 'call'>): string {
  return title ?? call?.eventTitle ?? ''
}
