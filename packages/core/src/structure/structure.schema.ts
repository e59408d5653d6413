import { z } from 'zod'
import { ChartOf } from '../chart/chart.schema.ts'

export const TestOf = ChartOf.extend({ callId: z.uuid('Choose a call.') })
export type TestOf = z.infer<typeof TestOf>

/** Of those that a page showed, who gave their word; whom it did not show stays as they are. */
export const Pledges = TestOf.extend({ shown: z.array(z.uuid()).max(5000), pledged: z.array(z.uuid()).max(5000) })
export type Pledges = z.infer<typeof Pledges>

export const TestId = ChartOf.extend({ id: z.uuid() })
export type TestId = z.infer<typeof TestId>
