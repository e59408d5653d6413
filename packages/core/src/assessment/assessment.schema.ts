import { z } from 'zod'
import { ChartOf } from '../chart/chart.schema.ts'
import { blankToNull } from '../form/form.schema.ts'

export const Question = z.string().trim().min(3, 'Say on what question, such as “Would you come to the gathering?”.').max(200, 'Shorten the question to 200 characters.')

/** Several people at once, on one question; who has no value is left as they are. */
export const Assess = ChartOf.extend({
  question: Question,
  values: z.record(z.uuid(), blankToNull(z.coerce.number().int().min(1, 'Choose 1 to 5.').max(5, 'Choose 1 to 5.'))),
}).superRefine(({ values }, check) => {
  const given = Object.values(values).filter((value) => value !== null).length
  if (given === 0) check.addIssue({ code: 'custom', path: ['values'], message: 'Choose a number for at least one person.' })
  if (given > 500) check.addIssue({ code: 'custom', path: ['values'], message: 'Assess at most 500 people at once.' })
})
export type Assess = z.infer<typeof Assess>

export const AssessmentId = ChartOf.extend({ id: z.uuid() })
export type AssessmentId = z.infer<typeof AssessmentId>
