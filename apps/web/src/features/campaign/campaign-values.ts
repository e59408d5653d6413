import type { CampaignInput } from '@turnout/core/campaign/campaign.schema.ts'
import type { z } from 'zod'
import { type FormValues, text } from '../../lib/form-values.ts'

export function campaignOf(values: FormValues): z.input<typeof CampaignInput> {
  return { title: text(values, 'title'), goal: text(values, 'goal'), startsOn: text(values, 'startsOn'), endsOn: text(values, 'endsOn') }
}
