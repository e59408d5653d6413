import type { Actor, Role } from '../ctx.ts'

/** Whoever answers for people of a group may know who they are. */
const knowing: readonly Role[] = ['organizer', 'rep', 'deputy']

/** The groups whose people the actor may know by name; null: the system, which may know all. */
export function namedGroups(actor: Actor): string[] | null {
  if (actor.kind === 'system') return null
  if (actor.kind === 'guest') return []
  return actor.memberships.filter(({ role }) => knowing.includes(role)).map(({ groupId }) => groupId)
}

/** Fewer people than this are a small number: another body is told only that there are some. */
export const smallest = 5

/** A part of a whole is told to another body from here on, and in steps of `smallest`: see `partOf`. */
export const smallestPart = 10

/** A count as another body may know it: none, some but fewer than `smallest` (`few`), fewer than `smallestPart` or none (`under`), so many or more (`15+`), or how many. */
export type Blurred = number | 'few' | 'under' | `${number}+`

/** What another body is told of a count of its own kind. Nobody at all gives nobody away, and silence is what it has to see. */
export const blurred = (count: number): number | 'few' => (count > 0 && count < smallest ? 'few' : count)

/** The same where the asking person may know the people themselves. */
export const countFor = (count: number, knows: boolean): number | 'few' => (knows ? count : blurred(count))

const steps = (count: number): `${number}+` => `${count - (count % smallest)}+`

/**
 * What another body is told of a part: of those with one answer, by one link, at one door. The whole, or other parts, are known in figures,
 * so that an exact number would be subtracted; here whatever is left over could have been made up in several ways. That there is nobody
 * is not told apart, because then what is left over of eleven beside "10 or more" would be one.
 */
export const partOf = (count: number): Blurred => (count < smallestPart ? 'under' : steps(count))

export const partFor = (count: number, knows: boolean): Blurred => (knows ? count : partOf(count))

/** A whole of which others know an exact part: like a part, but that there is nobody at all is told. */
export const wholeFor = (count: number, knows: boolean): Blurred => (knows || count === 0 ? count : partOf(count))

const sum = (parts: readonly number[]): number => parts.reduce((total, one) => total + one, 0)

/** Counts put together, as another body may know them, and the small ones among them that are not counted in yet. */
export type Tally = { count: number; small: readonly number[] }

/** From so many small numbers on they are counted in together. */
const enough = 5

/** One count; `knows`: whether the asking person may know it in figures. */
export const tallyOf = (count: number, knows: boolean): Tally => (countFor(count, knows) === 'few' ? { count: 0, small: [count] } : { count, small: [] })

/**
 * The sum of what stands beside it or below it, for any level of a tree. It is made of nothing but what its parts tell and of small
 * numbers counted in at least five together, each in one such heap for ever: so no sum minus other sums leaves less than a heap. When a
 * heap is counted in depends on how many small numbers there are, never on how large they are; and one that is as small or as large as
 * it can be is told one off, or each of its numbers would be known.
 */
export function tally(parts: readonly Tally[]): Tally {
  const small = parts.flatMap((part) => part.small)
  const count = sum(parts.map((part) => part.count))
  if (small.length < enough) return { count, small }
  return { count: count + Math.min(Math.max(sum(small), small.length + 1), small.length * (smallest - 1) - 1), small: [] }
}

/** A sum in one word: how many, or at least so many where small numbers are left out. */
export const toldSum = ({ count, small }: Tally): Blurred => (small.length === 0 ? count : count === 0 && small.length === 1 ? 'few' : `${Math.max(count, 1)}+`)

/** A blurred count as a number to sort and add by. */
export const atLeast = (count: Blurred): number => (count === 'few' || count === 'under' ? 1 : typeof count === 'number' ? count : Number.parseInt(count, 10))

/** Counts of which one is a lower bound, together. */
export function together(counts: readonly Blurred[]): Blurred {
  const least = sum(counts.map((count) => (count === 'few' || count === 'under' ? 0 : atLeast(count))))
  return counts.every((count) => typeof count === 'number') ? least : `${least}+`
}

/** Whether a small number is all that there can be at most, so that "fewer than five" of them says nothing. */
export const isAllFew = (count: Blurred, most: number): boolean => (count === 'few' && most < smallest) || (count === 'under' && most < smallestPart)
