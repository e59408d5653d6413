import type { TodoEvent } from './home.repo.ts'

export type TodoReason = 'asked' | 'sent_back' | 'pending' | 'draft' | 'no_place' | 'failed_mail' | 'no_signups'

/** What a host or organizer should look at on an event, most pressing first. */
export function todoReasons(event: Pick<TodoEvent, 'status' | 'hasPlace' | 'places' | 'failed' | 'startsAt'> & Partial<Pick<TodoEvent, 'asked' | 'sentBack'>>, now: Temporal.Instant): TodoReason[] {
  const ahead = event.startsAt.epochMilliseconds - now.epochMilliseconds
  const soon = ahead > 0 && ahead < 7 * 86_400_000
  return [
    event.asked === true && event.status !== 'draft' && 'asked',
    event.status === 'pending' && 'pending',
    event.status === 'draft' && (event.sentBack === true ? 'sent_back' : 'draft'),
    event.status === 'published' && !event.hasPlace && 'no_place',
    event.failed > 0 && 'failed_mail',
    event.status === 'published' && soon && event.places === 0 && 'no_signups',
  ].filter((reason) => reason !== false) as TodoReason[]
}
