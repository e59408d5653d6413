import type { z } from 'zod'
import { createCall, setCallStatus } from '../call/call.ts'
import type { Call } from '../call/call.repo.ts'
import { CallInput } from '../call/call.schema.ts'
import { createCampaign } from '../campaign/campaign.ts'
import type { Campaign } from '../campaign/campaign.repo.ts'
import { CampaignInput } from '../campaign/campaign.schema.ts'
import { asSystem, type TestCtx } from './ctx.ts'
import { anOrganizer } from './people.ts'

export async function aCampaign(ctx: TestCtx, overrides: Partial<z.input<typeof CampaignInput>> = {}): Promise<Campaign> {
  return createCampaign(asSystem(ctx), CampaignInput.parse({ title: 'Warm workplaces', ...overrides }))
}

export const callInput = (overrides: Partial<z.input<typeof CallInput>> = {}): CallInput =>
  CallInput.parse({
    title: 'Day of action', kind: 'workplace_action', scope: 'distributed', startLocal: '2030-03-21', timeZone: 'Europe/London',
    hosting: 'open', eventTitle: 'Lunchtime gathering', eventDescription: 'Bring a **friend**.', campaignTitle: 'Warm workplaces', ...overrides,
  })

/** A call, published unless told otherwise. */
export async function aCall(ctx: TestCtx, { status = 'published', ...overrides }: Partial<z.input<typeof CallInput>> & { status?: 'draft' | 'published' | 'closed' } = {}): Promise<Call> {
  const organizer = await anOrganizer(ctx)
  const draft = await createCall(organizer, callInput(overrides))
  if (status === 'draft') return draft
  const published = await setCallStatus(organizer, { id: draft.id, status: 'published' })
  return status === 'published' ? published : setCallStatus(organizer, { id: draft.id, status })
}
