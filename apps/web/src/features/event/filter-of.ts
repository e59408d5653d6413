import type { EventFilter } from '@turnout/core/event/event.schema.ts'
import type { z } from 'zod'

/** The filter that an address asks for. What makes no sense in it is left out, so that an old link still opens the list. */
export function filterOf(search: URLSearchParams): z.input<typeof EventFilter> {
  const id = (name: string) => (/^[\da-f-]{36}$/i.test(search.get(name) ?? '') ? (search.get(name) ?? '') : '')
  const status = search.get('status') ?? ''
  const when = search.get('when')
  return {
    q: (search.get('q') ?? '').slice(0, 100),
    status: isStatus(status) ? status : '',
    callId: id('callId'),
    groupId: id('groupId'),
    when: when === 'past' || when === 'all' ? when : 'coming',
    page: Math.max(1, Math.min(10_000, Number.parseInt(search.get('page') ?? '1', 10) || 1)),
  }
}

function isStatus(text: string): text is 'draft' | 'pending' | 'published' | 'cancelled' {
  return text === 'draft' || text === 'pending' || text === 'published' || text === 'cancelled'
}
