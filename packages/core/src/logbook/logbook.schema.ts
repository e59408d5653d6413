import { z } from 'zod'

const page = z.coerce.number().int().min(1).max(1000).catch(1).default(1)

export const LogPage = z.object({ groupId: z.uuid(), page })
export type LogPage = z.infer<typeof LogPage>

export const CallLogPage = z.object({ callId: z.uuid(), page })
export type CallLogPage = z.infer<typeof CallLogPage>

export const entriesPerPage = 100
