import type { Api } from '../../lib/api-client.ts'

export type PersonListed = Awaited<ReturnType<Api['signups']['list']['query']>>[number]

const perPage = 200

/** The people that an address asks for, a page at a time. */
export function pickPeople(people: readonly PersonListed[], search: URLSearchParams): { rows: PersonListed[]; total: number; more: boolean } {
  const q = (search.get('q') ?? '').trim().toLowerCase()
  const status = search.get('status') ?? ''
  const slot = search.get('slot') ?? ''
  const confirmed = search.get('confirmed') ?? ''
  const page = Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1)
  const rows = people.filter(
    (one) =>
      (q === '' || one.name.toLowerCase().includes(q) || one.email.includes(q)) &&
      (status === '' || one.status === status) &&
      (slot === '' || one.slotId === slot) &&
      (confirmed === '' || (confirmed === 'yes') === (one.confirmedAt !== null)),
  )
  return { rows: rows.slice((page - 1) * perPage, page * perPage), total: people.length, more: rows.length > page * perPage }
}
