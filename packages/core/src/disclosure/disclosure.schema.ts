import { z } from 'zod'

/** For each body that may see the name: the exact words beside the box that was ticked. */
export const Agreed = z
  .record(z.uuid(), z.string().max(1000))
  .refine((agreed) => Object.keys(agreed).length <= 30, 'These are too many boxes.')
  .default({})
export type Agreed = z.infer<typeof Agreed>
