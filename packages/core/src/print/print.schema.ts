import { z } from 'zod'

export const PaperSize = z.enum(['a4', 'a3', 'letter']).default('a4').catch('a4')

export const PaperInput = z.object({ slug: z.string().max(120), kind: z.enum(['poster', 'leaflet']), size: PaperSize, locale: z.string().max(20).nullable().default(null) })
export type PaperInput = z.infer<typeof PaperInput>
