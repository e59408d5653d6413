import { plain } from '../plain.rules.ts'
import type { GroupRole } from './group.schema.ts'

/** Organizer and rep answer for a group; one of them must always be left. */
export const isAnswerable = (role: GroupRole): boolean => role === 'organizer' || role === 'rep'

/** Whether giving `personId` this role would leave the group with nobody who answers for it. */
export function leavesNobody(answerable: readonly string[], personId: string, role: GroupRole): boolean {
  return !isAnswerable(role) && answerable.length === 1 && answerable[0] === personId
}

const order: readonly GroupRole[] = ['follower', 'member', 'deputy', 'rep', 'organizer']

/** How much a role may: a higher one includes what a lower one can. */
export const rank = (role: GroupRole): number => order.indexOf(role)

/** `held`: what the person is by now, null where they are not in the group. */
export type RoleWish = { /** Is organizer there or above, and not only rep. */ organizes: boolean; self: boolean; held: GroupRole | null; wanted: GroupRole }

/**
 * Why somebody who may give roles in a group may not give this one: nobody raises themself, a rep makes no organizer, and takes no role from another
 * rep or an organizer. Laying down one's own is always one's own to do.
 */
export function refusedRole({ organizes, self, held, wanted }: RoleWish): 'raises_self' | 'above_own' | 'of_another' | undefined {
  if (self) return rank(wanted) > rank(held ?? 'follower') ? 'raises_self' : undefined
  if (organizes) return undefined
  if (wanted === 'organizer') return 'above_own'
  return held !== null && held !== wanted && isAnswerable(held) ? 'of_another' : undefined
}

/** All that somebody may make of a member; what the member is already is among them. */
export const rolesToGive = (wish: Omit<RoleWish, 'wanted'>): GroupRole[] => order.toReversed().filter((wanted) => refusedRole({ ...wish, wanted }) === undefined)

/** Whether asking for this role is lowering somebody. */
export const lowers = (held: GroupRole, wanted: GroupRole): boolean => rank(wanted) < rank(held)

/** Whether an address is at one of the employer's mail domains, or below one: whoever runs the mail there may read it. */
export function isWorkAddress(email: string, domains: readonly string[]): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  return domains.some((one) => domain === one || domain.endsWith(`.${one}`))
}

/** The domain of an address and every domain above it: what a list of employers' domains is searched for. */
export function domainsOf(email: string): string[] {
  const labels = email.slice(email.lastIndexOf('@') + 1).toLowerCase().split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}

/** The way from each of these groups up to its root, itself first. It ends where a parent is not among them, and even in a circle. */
export function pathsIn(groups: readonly { id: string; parentId: string | null }[]): (id: string) => string[] {
  const parents = new Map(groups.map(({ id, parentId }) => [id, parentId]))
  return (id) => {
    const path = new Set<string>()
    for (let at: string | null | undefined = id; at && !path.has(at); at = parents.get(at)) path.add(at)
    return [...path]
  }
}

/** How each of these groups stands in its tree, as far as the tree is among them: the way up, all that is below, and all of its tree. */
export function standingsIn(groups: readonly { id: string; parentId: string | null }[]): (id: string) => { groupPath: string[]; below: ReadonlySet<string>; tree: ReadonlySet<string> } {
  const pathOf = pathsIn(groups)
  const below = new Map<string, Set<string>>()
  const put = (at: string, id: string): void => void below.set(at, (below.get(at) ?? new Set()).add(id))
  for (const { id } of groups) for (const above of pathOf(id)) put(above, id)
  const ofRoot = (path: readonly string[]): ReadonlySet<string> => below.get(path.at(-1) ?? '') ?? new Set()
  return (id) => ({ groupPath: pathOf(id), below: below.get(id) ?? new Set(), tree: ofRoot(pathOf(id)) })
}

/** Words that are written in several ways, as one of them, and such as one leaves out. */
const spellings = new Map(Object.entries({ saint: 'st', sainte: 'st', ste: 'st', sankt: 'st', street: 'st', str: 'st', strasse: 'st', road: 'rd', avenue: 'ave', and: '', und: '', et: '', the: '', der: '', die: '', das: '', no: '', nr: '', number: '' }))

/** The words of a name as they are compared: whatever their case, accents, spaces and signs, umlauts and plurals, and how "Saint" is written. */
function wordsOf(name: string): string[] {
  const bare = plain(name).replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll(/[’'`]/gu, '')
  const words = bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const told = words.map((word) => spellings.get(word) ?? word.replace(/strasse$/, 'str').replaceAll(/([aou])e/g, '$1').replace(/(?<=\p{L}{3}[^s])s$/u, '')).filter((word) => word !== '')
  return told.length > 0 ? told : words
}

/** Shorter words are other words, not the same with a slip. */
const slipsFrom = 5
const maySlip = (word: string): boolean => word.length >= slipsFrom && !/\p{N}/u.test(word)

/** Whether one letter more, less, other or two exchanged make one of the words the other. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let same = 0
  while (same < short.length && short[same] === long[same]) same++
  const rest = (word: string, from: number): string => word.slice(same + from)
  if (short.length < long.length) return rest(short, 0) === rest(long, 1)
  return rest(short, 1) === rest(long, 1) || (short[same] === long[same + 1] && short[same + 1] === long[same] && rest(short, 2) === rest(long, 2))
}

/** So long is a name that may have a slip in it and a space elsewhere. */
const longName = 7

/** What names with a slip in one word have in common: all other words, and that one's beginning or end. */
function keysOf(words: readonly string[]): string[] {
  const whole = words.join('')
  const ways = whole.length < longName ? [words] : [words, [whole]]
  return ways.flatMap((way) => way.flatMap((word, at) => (maySlip(word) ? [`${word.slice(0, 2)}-`, `-${word.slice(-2)}`].map((part) => way.with(at, `*${part}`).join(' ')) : [])))
}

/** Two groups in one order, whichever was named first. */
export const pairOf = (one: string, other: string): { lowId: string; highId: string } => (one < other ? { lowId: one, highId: other } : { lowId: other, highId: one })

/** Which of these groups were said to be another than the one, and which may still be the same. */
export function apartFrom<G extends { id: string }>(id: string, like: readonly G[], pairs: ReadonlySet<string>): { same: G[]; apart: G[] } {
  const isApart = (other: G): boolean => pairs.has(keyOf(pairOf(id, other.id)))
  return { same: like.filter((other) => !isApart(other)), apart: like.filter(isApart) }
}

export const keyOf = ({ lowId, highId }: { lowId: string; highId: string }): string => `${lowId} ${highId}`

type Place = { name: string; town: string | null }
type Written = { town: string; whole: string[]; /** Without the words of its town. */ bare: string[] }

function written({ name, town }: Place): Written {
  const [whole, ofTown] = [wordsOf(name), wordsOf(town ?? '')]
  return { town: ofTown.join(''), whole, bare: whole.filter((word) => !ofTown.includes(word)) }
}

/**
 * Finds groups that may be the same as one of a name: the same words but for spelling, wherever they are; with a slip of one letter in
 * one long word, where neither is known to be in another town; and in one town whether or not its name is in theirs. Numbers, and short words
 * such as "Ward A", must be the same. Looked up by what such names have in common, so that thousands against thousands take no time.
 */
export function likenesses<G extends Place>(groups: readonly G[]): (one: Place) => G[] {
  const known = new Map<string, { group: G; at: Written }[]>()
  for (const group of groups) {
    const at = written(group)
    const keys = new Set([at.whole.join(''), ...keysOf(at.whole), ...(at.town === '' || at.bare.length === 0 ? [] : [`${at.town}:${at.bare.join('')}`, ...keysOf(at.bare).map((key) => `${at.town}:${key}`)])])
    for (const key of keys) {
      const sharing = known.get(key)
      if (sharing) sharing.push({ group, at })
      else known.set(key, [{ group, at }])
    }
  }
  return (one) => {
    const asked = written(one)
    const bare = asked.town === '' || asked.bare.length === 0 ? [] : [`${asked.town}:${asked.bare.join('')}`, ...keysOf(asked.bare).map((key) => `${asked.town}:${key}`)]
    const found = new Set<G>()
    for (const key of new Set([asked.whole.join(''), ...keysOf(asked.whole), ...bare])) for (const { group, at } of known.get(key) ?? []) if (isAlike(asked, at)) found.add(group)
    return [...found]
  }
}

function isAlike(a: Written, b: Written): boolean {
  if (a.whole.join('') === b.whole.join('')) return a.whole.length > 0
  const apart = a.town !== '' && b.town !== '' && a.town !== b.town
  if (!apart && hasSlip(a.whole, b.whole)) return true
  return a.town !== '' && a.town === b.town && a.bare.length > 0 && (a.bare.join('') === b.bare.join('') || hasSlip(a.bare, b.bare))
}

function hasSlip(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return [a, b].every((words) => words.join('').length >= longName) && hasSlip([a.join('')], [b.join('')])
  const [first, ...more] = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at] ?? ''] as const]))
  return first !== undefined && more.length === 0 && maySlip(first[0]) && maySlip(first[1]) && isSlip(first[0], first[1])
}

/** Whether somebody who named a group twice named the same one: as namesakes are compared, and not in two towns. */
export function isSameNamed(one: Place, other: Place): boolean {
  const [a, b] = [written(one), written(other)]
  return (a.town === '' || b.town === '' || a.town === b.town) && isAlike(a, b)
}

export type Named = { id: string; name: string; town: string | null; workplace: boolean }

/**
 * Groups that somebody who typed this name and town may mean: the call's workplaces first, then those of that town. Few: it is a choice.
 * For one name all are gone through: an index of thousands would take several times as long to make.
 */
export function namesakesOf(name: string, town: string, groups: readonly Named[]): Named[] {
  const asked = written({ name, town })
  const isNear = (one: Named): number => Number(one.workplace) * 2 + Number(asked.town !== '' && written({ name: '', town: one.town }).town === asked.town)
  return likenesses(groups.filter((one) => isAlike(asked, written(one))))({ name, town }).toSorted((a, b) => isNear(b) - isNear(a)).slice(0, 5)
}
