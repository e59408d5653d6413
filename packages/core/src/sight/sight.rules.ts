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

/** A count as another body may know it: none, some but fewer than `smallest` (`few`), or how many. */
export type Blurred = number | 'few'

/** What another body is told of a count. Nobody at all gives nobody away, and silence is what it has to see. */
export const blurred = (count: number): Blurred => (count > 0 && count < smallest ? 'few' : count)

/** The same where the asking person may know the people themselves. */
export const countFor = (count: number, knows: boolean): Blurred => (knows ? count : blurred(count))

const sum = (parts: readonly number[]): number => parts.reduce((total, one) => total + one, 0)

/** Several counts together, as another body may know them: `atLeast` where the rest would give a small number away. */
export type Tally = { count: number; atLeast: boolean }

/**
 * The sum of counts that stand beside it. The exact sum would give a single small number away by subtraction, so small ones are
 * counted in only when together they are no small number and could be made up in more than one way.
 */
export function tally(counts: readonly number[]): Tally {
  const small = counts.filter((count) => blurred(count) === 'few')
  const hidden = sum(small)
  const certain = hidden === small.length || hidden === small.length * (smallest - 1)
  if (small.length === 0 || (hidden >= smallest && !certain)) return { count: sum(counts), atLeast: false }
  return { count: sum(counts) - hidden, atLeast: true }
}

/** A blurred count as a number to sort and add by: `few` counts as nothing. */
export const atLeast = (count: Blurred): number => (count === 'few' ? 0 : count)

/** Whether a small number is all that there can be at most, so that "fewer than five" of them says nothing. */
export const isAllFew = (count: Blurred, most: number): boolean => count === 'few' && most < smallest
