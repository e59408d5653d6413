import { domainsOf } from '../group/group.rules.ts'

/** Whether mail to the address ends at a throw-away domain or below one. A mark for hosts to look twice at, never a refusal: some who fear their employer have no other. */
export const isThrowAway = (email: string, domains: ReadonlySet<string>): boolean => domainsOf(email).some((domain) => domains.has(domain))

type Counted = { source: string | null; people: number; coming: number; confirmed: number }

/** The links most people came by, and one line for all the rest: whoever makes up names in an address does not bury those that an organizer gave out. */
export function topSources<C extends Counted>(counts: readonly C[], most: number): { named: C[]; others: Omit<Counted, 'source'> & { links: number } } {
  const rest = counts.slice(most)
  const sum = (of: 'people' | 'coming' | 'confirmed'): number => rest.reduce((total, one) => total + one[of], 0)
  return { named: counts.slice(0, most), others: { links: rest.length, people: sum('people'), coming: sum('coming'), confirmed: sum('confirmed') } }
}
