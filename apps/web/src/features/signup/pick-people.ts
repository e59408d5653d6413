import type { Api } from '../../lib/api-client.ts'

export type People = Awaited<ReturnType<Api['signups']['list']['query']>>
export type PersonListed = People['people'][number]
export type QuestionColumn = People['questions'][number]

export type PickedPeople = { rows: PersonListed[]; total: number; more: boolean; waiting: PersonListed[]; questions: QuestionColumn[]; roles: string[]; /** More answered than are looked through here. */ cut: boolean }

const perPage = 200

/** The people that an address asks for, a page at a time, and all who wait for the host. */
export function pickPeople({ people, questions, cut }: People, search: URLSearchParams): PickedPeople {
  const q = (search.get('q') ?? '').trim().toLowerCase()
  const status = search.get('status') ?? ''
  const slot = search.get('slot') ?? ''
  const confirmed = search.get('confirmed') ?? ''
  const role = search.get('role') ?? ''
  const page = Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1)
  const rows = people.filter(
    (one) =>
      (q === '' || one.name.toLowerCase().includes(q) || one.email.includes(q)) &&
      (status === '' || one.status === status) &&
      (slot === '' || one.slotId === slot) &&
      (role === '' || one.roles.includes(role)) &&
      (confirmed === '' || (confirmed === 'yes') === (one.confirmedAt !== null)),
  )
  const roles = [...new Set(people.flatMap((one) => one.roles))].toSorted()
  return { rows: rows.slice((page - 1) * perPage, page * perPage), total: people.length, more: rows.length > page * perPage, waiting: people.filter((one) => one.status === 'pending'), questions, roles, cut }
}
