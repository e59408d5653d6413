/** For how long whoever assessed somebody can take it back: a slip of the finger is no history. */
export const takeBackHours = 24

/** Whether `by` may take back what was assessed at that time. */
export const mayTakeBack = (one: { assessedBy: string | null; assessedAt: Temporal.Instant }, by: string, now: Temporal.Instant): boolean =>
  one.assessedBy === by && Temporal.Instant.compare(now, one.assessedAt.add({ hours: takeBackHours })) < 0

export type Tally = { value: number; people: number }[]

/** How many stand at each value; 0 are those whom nobody has assessed. */
export const tallyOf = (charted: readonly { assessment: number | null }[]): Tally => [1, 2, 3, 4, 5, 0].map((value) => ({ value, people: charted.filter((one) => (one.assessment ?? 0) === value).length }))
