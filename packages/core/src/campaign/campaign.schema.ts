import { z } from 'zod'
import { blankToNull, shortText } from '../form/form.schema.ts'
import { LocalDate } from '../time/time.schema.ts'

export const CampaignInput = z
  .object({
    title: shortText(160).min(3, 'Give the campaign a title.'),
    goal: shortText(5000).default(''),
    startsOn: blankToNull(LocalDate).default(null),
    endsOn: blankToNull(LocalDate).default(null),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, { path: ['endsOn'], message: 'The last day is before the first. Correct one of them.' })
export type CampaignInput = z.infer<typeof CampaignInput>

export const CampaignUpdate = CampaignInput.safeExtend({ id: z.uuid() })
export type CampaignUpdate = z.infer<typeof CampaignUpdate>
