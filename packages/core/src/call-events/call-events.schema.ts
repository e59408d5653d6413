import { z } from 'zod'
import { shortText } from '../form/form.schema.ts'
import type { Box } from '../outline/outline.rules.ts'

/** A part of the map, as it stands in an address: west, south, east and north in degrees. */
export const Area = z.string().max(60).transform((text, { issues }): Box => {
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN, ...more] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const within = Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90
  if (!within || west > east || south > north || more.length > 0) issues.push({ code: 'custom', input: text, message: 'Give four numbers of degrees.' })
  return { west, south, east, north }
})

/** What of a call's events is looked at. What makes no sense in an address counts as not given. */
export const CallEventsFilter = z.object({
  slug: z.string().max(200),
  q: shortText(100).catch('').default(''),
  area: Area.nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
})
export type CallEventsFilter = z.infer<typeof CallEventsFilter>
