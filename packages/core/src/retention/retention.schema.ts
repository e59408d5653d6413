import { z } from 'zod'
import { checkbox } from '../form/form.schema.ts'

export const ErasureInput = z.object({ sure: checkbox.default(false) })
export type ErasureInput = z.infer<typeof ErasureInput>
