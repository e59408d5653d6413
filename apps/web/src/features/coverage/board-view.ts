import { BoardFilter } from '@turnout/core/coverage/coverage.schema.ts'
import type { Api } from '../../lib/api-client.ts'

export type Board = Awaited<ReturnType<Api['coverage']['board']['query']>>
export type BoardRow = Board['rows'][number]
export type Sums = Board['sums']

/** "12 %", or a dash where nobody knows how many work there. */
export const percent = (share: number | null, locale: string): string => (share === null ? '–' : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share))

/** Whether anything was held or reported yet: before that there is nothing to say of it. */
export const isAfter = (sums: Sums): boolean => sums.states.happened + sums.reported + sums.picturesWaiting + sums.picturesApproved > 0

/** The address with one choice changed; it begins at the first page again. */
export function withChoice(search: URLSearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(search)
  for (const gone of ['page', 'done', 'print']) next.delete(gone)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name)
    else next.set(name, value)
  }
  return `?${next}`
}

const filters = ['under', 'q', 'state', 'need', 'owner', 'sort', 'dir', 'page', 'print'] as const

/** What an address asks of the board; core leaves out what makes no sense. */
export const boardFilterOf = (callId: string, search: URLSearchParams) => ({ callId, ...Object.fromEntries(filters.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : []))) })

/** Which page of the board an address means. */
export const pageOf = (search: URLSearchParams): number => BoardFilter.shape.page.parse(search.get('page') ?? undefined)
