import { z } from 'zod'

export const LogPage = z.object({ groupId: z.uuid(), page: z.coerce.number().int().min(1).max(1000).catch(1).default(1) })
export type LogPage = z.infer<typeof LogPage>

export const entriesPerPage = 100
