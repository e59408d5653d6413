import type { ErrorCode, ErrorDetails } from '@turnout/core/error.ts'
import type { FeedRead, Material, MaterialRead, ReadSettings } from '@turnout/core/outside.ts'

/** What the thread is given. */
export type Job = { material: Material; settings: ReadSettings }

/** What the thread says: what was read, the refusal that its reader can act on, or that a library could not cope. */
export type Answer = { read: MaterialRead | FeedRead } | { refused: { code: ErrorCode; message: string; details: ErrorDetails } } | { failed: string }
